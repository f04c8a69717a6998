import type { Appearance } from '@backlot/contract';
import {
  createLinearRaster,
  resizeLinear,
  toLinear,
  type LinearRaster,
  type Mask,
  type Raster,
  type Rect,
} from '@backlot/kernels';
import type { AppearancePlan } from '../appearance/plan-appearance.ts';
import type { Stages } from '../pipelines/stages.ts';
import type { Tools } from '../pipelines/tools.ts';
import type { SceneSpec } from '../scene/spec.ts';
import type { Warning } from '../scene/warning.ts';
import { composeInside } from '../steps/compose-inside.ts';
import { imagine } from '../steps/imagine.ts';
import { maskBounds } from './mask-bounds.ts';
import { matchTone } from './match-tone.ts';
import type { WantedPlace } from './read-request.ts';
import { GREY_PICTURE, measureSurroundings } from './surroundings.ts';

/** Where and how a place is painted. */
export interface PlacePainting {
  readonly picture: Raster;
  readonly mask: Mask;
  readonly place: WantedPlace;
  readonly appearance: Appearance;
  readonly plan: AppearancePlan;
  readonly seed: number;
}

/** A picture with new content under its mask. */
export interface Inpainted {
  readonly raster: Raster;
  readonly scene: SceneSpec | null;
  readonly warnings: readonly Warning[];
}

/** Painters need some room to show a scene. */
const LEAST_SIDE_PX = 96;
/** What has its horizon where the mask ends is painted into the mask's own box. */
const FITTED: ReadonlySet<SceneSpec['family']> = new Set(['sky', 'space', 'abstract']);
/** Part of a landscape, from below, that shows nothing but its ground. */
const GROUND_SHARE = 0.36;
/** Larger places are painted smaller and enlarged: what matters is that they are soft or plain. */
const MOST_PIXELS = { painted: 2_500_000, drawn: 6_000_000 };
/** Looking straight down at a surface. */
const FLAT_LAY_DEG = 90;

/** Paints a place where the mask says so, in the tones of what lies beside it. Pixels with mask 0 stay bit-identical. */
export async function paintInPlace(painting: PlacePainting, tools: Tools, stages: Stages): Promise<Inpainted> {
  const { picture, mask, place, appearance, plan, seed } = painting;
  const box = maskBounds(mask) ?? { x: 0, y: 0, width: picture.width, height: picture.height };
  const canvas = canvasOf(place, box, picture);
  const scene = await imagine(
    {
      prompt: place.prompt,
      appearance,
      plan,
      seed,
      purpose: place.isDrawn ? 'picture' : 'background',
      widthPx: canvas.width,
      heightPx: canvas.height,
      quality: 'default',
      mostPixels: MOST_PIXELS,
      arrange: (spec) => asSurface(spec, place),
    },
    tools,
    stages,
  );
  const raster = await stages.run('compose', () => {
    const content = onCanvas(atSize(scene.picture, canvas), canvas, picture);
    const isStyled = scene.spec.style.treatment !== 'photo';
    if (isStyled) return composeInside(picture, mask, { picture: content, shadow: 'none', warnings: [] });
    const isColoured = scene.spec.palette.named.length > 0 || (appearance.colours ?? []).length > 0;
    const isGrey = !isColoured && measureSurroundings(picture, mask).saturation < GREY_PICTURE;
    const matched = matchTone(content, toLinear(picture), mask, Math.min(box.width, box.height));
    const toned = isGrey ? withoutColour(matched) : matched;
    return composeInside(picture, mask, { picture: toned, shadow: 'none', warnings: [] });
  });
  return { raster, scene: scene.spec, warnings: scene.warnings };
}

function atSize(painting: LinearRaster, { width, height }: Rect): LinearRaster {
  const isRight = painting.width === width && painting.height === height;
  return isRight ? painting : resizeLinear(painting, { width, height, filter: 'cubic' });
}

function withoutColour({ width, height, data }: LinearRaster): LinearRaster {
  const out = new Float32Array(data);
  for (let i = 0; i < out.length; i += 4)
    out.fill(0.2126 * data[i]! + 0.7152 * data[i + 1]! + 0.0722 * data[i + 2]!, i, i + 3);
  return createLinearRaster(width, height, out);
}

/**
 * The whole picture, so that horizons and scales are those of its camera; a sky, or a world of its own, fills the mask's own box, and
 * of a ground the mask shows what lies before the viewer's feet. It may reach outside the picture.
 */
function canvasOf(
  { family, isApart = false, isGround = false }: WantedPlace,
  box: Rect,
  { width, height }: Raster,
): Rect {
  if (isGround) {
    const high = Math.max(LEAST_SIDE_PX, Math.round(box.height / GROUND_SHARE));
    return { x: 0, y: box.y + box.height - high, width, height: high };
  }
  if (!isApart && !FITTED.has(family)) return { x: 0, y: 0, width, height };
  const wide = Math.max(LEAST_SIDE_PX, box.width);
  const high = Math.max(LEAST_SIDE_PX, box.height);
  return {
    x: Math.min(box.x, Math.max(0, width - wide)),
    y: Math.min(box.y, Math.max(0, height - high)),
    width: wide,
    height: high,
  };
}

function asSurface(spec: SceneSpec, { material, isBare = false }: WantedPlace): SceneSpec {
  if (material === undefined) return isBare ? { ...spec, objects: [] } : spec;
  return {
    ...spec,
    family: 'studio',
    props: [],
    material: { surface: material },
    camera: { ...spec.camera, pitchDeg: FLAT_LAY_DEG },
  };
}

/** The painting where its canvas lies; beside it nothing, where nothing is needed. */
function onCanvas(painting: LinearRaster, { x, y }: Rect, { width, height }: Raster): LinearRaster {
  if (painting.width === width && painting.height === height && x === 0 && y === 0) return painting;
  const out = createLinearRaster(width, height);
  const columns = Math.min(painting.width, width - x);
  const rows = Math.min(painting.height, height - y);
  for (let row = Math.max(0, -y); row < rows; row++) {
    const from = row * painting.width * 4;
    out.data.set(painting.data.subarray(from, from + columns * 4), ((y + row) * width + x) * 4);
  }
  for (let i = 3; i < out.data.length; i += 4) out.data[i] = 1;
  return out;
}
