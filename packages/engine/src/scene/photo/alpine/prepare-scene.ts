import type { Quality, RenderRequest } from '../../family.ts';
import type { LevelCamera } from '../sea/camera.ts';
import { levelCamera } from '../sea/camera.ts';
import { illuminate, type Illumination } from './light/illuminate.ts';
import type { AlpinePlan } from './layout/alpine-plan.ts';
import { groundAt } from './terrain/land.ts';
import type { LandView } from './terrain/paint-land.ts';
import { raiseLand } from './terrain/raise-land.ts';
import type { WoodsView } from './trees/paint-woods.ts';
import { speciesOf } from './trees/species-of.ts';

/** Everything that painting reads. */
export interface AlpineScene {
  readonly plan: AlpinePlan;
  readonly illumination: Illumination;
  readonly view: LandView;
  readonly woods: WoodsView;
}

/** Points along the edge of the carved land, rays a pixel, longest way between two steps of a ray in the picture (px). */
const EFFORT: Readonly<
  Record<Quality, { readonly size: number; readonly samples: number; readonly stridePx: number }>
> = {
  flash: { size: 256, samples: 1, stridePx: 2.6 },
  turbo: { size: 256, samples: 1, stridePx: 1.8 },
  default: { size: 512, samples: 2, stridePx: 1.3 },
  quality: { size: 512, samples: 3, stridePx: 0.8 },
};
/** Small frames do not show what a fine grid holds; the large shapes are the same on every grid. */
const LEAST_SIZE = 128;
const TREE_SPACING_M = 4.6;
const LONE_CONIFERS = 0.0012;
const LONE_BROADLEAVES = 0.004;
/** The summit is lower than this, as a tangent, however much room there is above the horizon. */
const STEEPEST_VIEW = 0.62;

/** Raises the land of a plan, lights it and sets up the camera. */
export async function prepareScene(
  plan: AlpinePlan,
  { widthPx, heightPx, quality, threads }: Pick<RenderRequest, 'widthPx' | 'heightPx' | 'quality' | 'threads'>,
): Promise<AlpineScene> {
  const { layout, water } = plan;
  const { size: finest, samples, stridePx } = EFFORT[quality];
  const size = Math.min(finest, Math.max(LEAST_SIZE, 2 ** Math.ceil(Math.log2(Math.max(widthPx, heightPx)))));
  const eyeM = footing(plan) + layout.eyeM;
  const camera = longer(levelCamera(widthPx, heightPx, plan.horizon, eyeM), layout.lens);
  const skyline = Math.min(STEEPEST_VIEW, (layout.summit * camera.horizonPx) / camera.focalPx);
  const halfView = widthPx / 2 / camera.focalPx;
  const field = raiseLand({ ...layout.relief, skyline }, { seed: plan.seed, size, eyeM, halfView });
  const illumination = await illuminate(plan, { field, eyeM, quality, threads });
  const land = { seed: plan.seed, field, near: layout.near, roughM: layout.relief.roughM };
  const { biome } = plan;
  const { light } = illumination;
  const view: LandView = { land, biome, light, camera, waterM: water === undefined ? -Infinity : 0, samples, stridePx };
  const woods: WoodsView = {
    seed: plan.detailSeed,
    land,
    biome,
    light,
    camera,
    species: speciesOf(plan),
    fromM: layout.woodsFromM,
    lone: plan.trees === 'conifer' ? LONE_CONIFERS : LONE_BROADLEAVES,
    spacingM: TREE_SPACING_M,
  };
  return { plan, illumination, view, woods };
}

const FOOTING_M = [0, 1, 2, 3.5, 5] as const;
const EMPTY_FIELD = { size: 4, cellM: 1e6, originX: -1e6, originZ: -1e6, data: new Float32Array(16) };

/** Height of the highest ground right before the camera: it must not stand in a hollow. */
function footing({ seed, layout }: AlpinePlan): number {
  const land = { seed, field: EMPTY_FIELD, near: layout.near, roughM: 0 };
  const ground = new Float64Array(3);
  return FOOTING_M.reduce<number>((highest, z) => {
    groundAt(land, 0, z, 0.2, ground);
    return Math.max(highest, ground[0]!);
  }, 0);
}

function longer(camera: LevelCamera, lens: number): LevelCamera {
  return { ...camera, focalPx: camera.focalPx * lens };
}
