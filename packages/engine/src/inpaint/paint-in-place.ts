import type { Appearance } from '@backlot/contract';
import { createLinearRaster, toLinear, type LinearRaster, type Mask, type Raster, type Rect } from '@backlot/kernels';
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
      arrange: (spec) => asSurface(spec, place),
    },
    tools,
    stages,
  );
  const raster = await stages.run('compose', () => {
    const content = onCanvas(scene.picture, canvas, picture);
    const isStyled = scene.spec.style.treatment !== 'photo';
    const toned = isStyled ? content : matchTone(content, toLinear(picture), mask, Math.min(box.width, box.height));
    return composeInside(picture, mask, { picture: toned, shadow: 'none', warnings: [] });
  });
  return { raster, scene: scene.spec, warnings: scene.warnings };
}

/** The whole picture, so that horizons and scales are those of its camera; a sky fills the mask's own box. */
function canvasOf({ family }: WantedPlace, box: Rect, { width, height }: Raster): Rect {
  if (!FITTED.has(family)) return { x: 0, y: 0, width, height };
  const wide = Math.max(LEAST_SIDE_PX, box.width);
  const high = Math.max(LEAST_SIDE_PX, box.height);
  return {
    x: Math.min(box.x, Math.max(0, width - wide)),
    y: Math.min(box.y, Math.max(0, height - high)),
    width: wide,
    height: high,
  };
}

function asSurface(spec: SceneSpec, { material }: WantedPlace): SceneSpec {
  if (material === undefined) return spec;
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
  for (let row = 0; row < rows; row++) {
    const from = row * painting.width * 4;
    out.data.set(painting.data.subarray(from, from + columns * 4), ((y + row) * width + x) * 4);
  }
  for (let i = 3; i < out.data.length; i += 4) out.data[i] = 1;
  return out;
}
