import { resizeLinear, srgbToLinear, type LinearRaster } from '@backlot/kernels';
import type { RenderRequest } from '../../family.ts';
import type { SceneSpec } from '../../spec.ts';
import { applyGrade, gradeOf } from '../hdri/place-grade.ts';
import { exposureOf } from '../tone/exposure-of.ts';
import { developInBands } from '../tone/develop.ts';
import { filmic } from '../tone/tone-curve.ts';

/** How a picture of woods or snow is printed. */
export interface Finish {
  /** What the geometric mean becomes before the tone curve, and what the brightest parts may become at most. */
  readonly key: number;
  readonly highlight: number;
  /** Share of the veil over the darkest places that is taken out, 0..1. */
  readonly depth: number;
  readonly bloom: number;
  readonly saturation: number;
}

const SAMPLE_STEP = 13;
const BLACK_PERCENTILE = 0.01;
/** What is left of places darker than the veil. */
const LEFT_IN_BLACK = 0.1;
/** How far a named colour turns the picture: a power of the colour at luminance 1. */
const TINT_POWER = 0.13;
const MID_GREY = 0.18;

/** Exposes, grades by mood and colours, and develops: display-referred light at the size asked for. */
export function finishOutdoors(scene: LinearRaster, request: RenderRequest, finish: Finish): Promise<LinearRaster> {
  const { spec, widthPx, heightPx } = request;
  deepen(scene, finish.depth);
  const isSmaller = scene.width !== widthPx || scene.height !== heightPx;
  const picture = isSmaller ? resizeLinear(scene, { width: widthPx, height: heightPx, filter: 'lanczos3' }) : scene;
  const exposure = exposureOf(picture, finish);
  for (let i = 0; i < picture.data.length; i++) picture.data[i] = Math.max(0, picture.data[i]! * exposure);
  gradeBySpec(picture, spec);
  return developInBands(request.threads, picture, {
    exposure: 1,
    curve: filmic,
    bloom: { share: finish.bloom, sigmaPx: 18 },
    grain: 0.008,
    vignette: 0.16,
    saturation: finish.saturation,
    seed: spec.seed,
  });
}

/** Mood and named colours, in place. The light of the time and the weather is in the picture already. */
function gradeBySpec(picture: LinearRaster, { palette }: SceneSpec): void {
  const grade = gradeOf({
    time: 'golden',
    weather: [],
    key: 'soft',
    mood: palette.mood,
    isIndoors: false,
    isNative: true,
  });
  const tints = palette.hex.map(tintOf);
  const mean = (c: 0 | 1 | 2) =>
    tints.length === 0 ? 1 : tints.reduce((sum, tint) => sum + tint[c], 0) / tints.length;
  const tint = [grade.tint[0] * mean(0), grade.tint[1] * mean(1), grade.tint[2] * mean(2)] as const;
  applyGrade(picture, { ...grade, tint }, MID_GREY);
}

function tintOf(hex: string): readonly [number, number, number] {
  const channel = (at: number) => srgbToLinear(Number.parseInt(hex.slice(at, at + 2), 16) / 255) + 0.04;
  const [r, g, b] = [channel(1), channel(3), channel(5)];
  const grey = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return [(r / grey) ** TINT_POWER, (g / grey) ** TINT_POWER, (b / grey) ** TINT_POWER];
}

/** Takes most of the veil out that lies even over the darkest places: prints have a black. In place. */
function deepen({ data }: LinearRaster, share: number): void {
  const levels: number[] = [];
  for (let i = 0; i < data.length; i += 4 * SAMPLE_STEP)
    levels.push(0.2126 * data[i]! + 0.7152 * data[i + 1]! + 0.0722 * data[i + 2]!);
  levels.sort((a, b) => a - b);
  const veil = share * (levels[Math.floor(levels.length * BLACK_PERCENTILE)] ?? 0);
  for (let i = 0; i < data.length; i += 4)
    for (let c = 0; c < 3; c++) data[i + c] = Math.max(data[i + c]! * LEFT_IN_BLACK, data[i + c]! - veil);
}
