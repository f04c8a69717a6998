import { srgbToLinear, type LinearRaster } from '@backlot/kernels';
import type { Threads } from '../../../../threads/threads.ts';
import type { Mood, SceneSpec, TimeOfDay } from '../../../spec.ts';
import { exposureOf } from '../../tone/exposure-of.ts';
import { developInBands } from '../../tone/develop.ts';
import { filmic } from '../../tone/tone-curve.ts';
import type { AlpinePlan } from '../layout/alpine-plan.ts';

type Triple = readonly [number, number, number];

/** What the geometric mean of the picture becomes, before the tone curve. */
const KEY: Readonly<Record<TimeOfDay, number>> = { dawn: 0.31, day: 0.36, golden: 0.31, sunset: 0.25, night: 0.062 };
const MOOD_KEY: Readonly<Partial<Record<Mood, number>>> = { dark: 0.6, luxury: 0.7, pastel: 1.25 };
const MOOD_SATURATION: Readonly<Partial<Record<Mood, number>>> = { pastel: 0.78, vivid: 1.2, dark: 0.92 };
const MOOD_TINT: Readonly<Partial<Record<Mood, Triple>>> = {
  warm: [1.08, 1, 0.88],
  cool: [0.92, 1, 1.1],
  pastel: [1.03, 1, 1.03],
};
/** How far colours that the prompt names tint the light of the whole picture, as a weak filter does: most of them are said of a thing ("a green valley"). */
const NAMED_TINT = 0.04;
const WINTER_KEY = 1.7;
/** Direct light below which a picture counts as grey. */
const DULL = 0.35;

/** From scene-referred light to the picture: the mood's tint, exposure, bloom, film. */
export function developAlpine(
  threads: Threads | undefined,
  picture: LinearRaster,
  spec: SceneSpec,
  plan: AlpinePlan,
): Promise<LinearRaster> {
  const { mood } = spec.palette;
  const isDull = plan.sunshine < DULL;
  tint(picture, spec);
  // Snow is white: a meter that makes it grey is wrong.
  const white = plan.season === 'winter' ? WINTER_KEY : 1;
  const key = KEY[spec.time] * (isDull ? 0.85 : 1) * white * ((mood && MOOD_KEY[mood]) ?? 1);
  const saturation = plan.isNight ? 0.7 : isDull ? 0.95 : 1.08;
  return developInBands(threads, picture, {
    exposure: exposureOf(picture, { key, highlight: plan.isNight ? 1.2 : 2.6 }),
    curve: filmic,
    bloom: { share: 0.06, sigmaPx: 18 },
    grain: 0.006,
    vignette: 0.12,
    saturation: saturation * ((mood && MOOD_SATURATION[mood]) ?? 1),
    seed: spec.seed,
  });
}

function tint({ data }: LinearRaster, { palette }: SceneSpec): void {
  const { mood, hex } = palette;
  const moody = (mood && MOOD_TINT[mood]) ?? [1, 1, 1];
  const named = hex[0] === undefined ? [1, 1, 1] : filterOf(hex[0]);
  const gains = [moody[0] * named[0]!, moody[1] * named[1]!, moody[2] * named[2]!];
  if (gains.every((gain) => gain === 1)) return;
  for (let i = 0; i < data.length; i += 4) for (let c = 0; c < 3; c++) data[i + c] = data[i + c]! * gains[c]!;
}

/** A weak filter of a `#rrggbb` colour that takes no light on the whole. */
function filterOf(hex: string): Triple {
  const channel = (at: number) => srgbToLinear(parseInt(hex.slice(at, at + 2), 16) / 255);
  const [r, g, b] = [channel(1), channel(3), channel(5)];
  const grey = Math.max(0.02, 0.2126 * r + 0.7152 * g + 0.0722 * b);
  const gain = (value: number) => 1 + NAMED_TINT * (Math.min(2.5, value / grey) - 1);
  return [gain(r), gain(g), gain(b)];
}
