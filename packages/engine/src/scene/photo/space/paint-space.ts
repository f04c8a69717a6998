import { resizeLinear, type LinearRaster } from '@backlot/kernels';
import { paintInBands } from '../../../threads/paint-in-bands.ts';
import { createSharedRaster, shareRaster } from '../../../threads/shared.ts';
import type { Backdrop, Quality, RenderRequest } from '../../family.ts';
import { exposureOf } from '../tone/exposure-of.ts';
import { starsAlong } from '../sky/milky-way.ts';
import { developInBands } from '../tone/develop.ts';
import { filmic } from '../tone/tone-curve.ts';
import { withinPixels } from '../tone/within-pixels.ts';
import { createLensed, enlargeDisc } from './black-hole.ts';
import { paintGround } from './ground/paint-ground.ts';
import { noiseVolume } from './noise-cube.ts';
import { paintPlanet } from './planet/paint-planet.ts';
import { spaceKind, type SpaceKind } from './space-kind.ts';
import { planSpace, type SpacePlan } from './space-plan.ts';
import { spaceRows, type SpaceTarget, type SpaceView } from './space-rows.ts';
import { addStarField } from './star-field.ts';
import { addSunGlare } from './sun-glare.ts';

/** Steps through the gas, and how much coarser than the picture it is computed. */
const EFFORT: Readonly<Record<Quality, { readonly steps: number; readonly coarseness: number }>> = {
  flash: { steps: 14, coarseness: 3 },
  turbo: { steps: 20, coarseness: 2 },
  default: { steps: 30, coarseness: 1.6 },
  quality: { steps: 44, coarseness: 1 },
};
const FAINTEST = 0.035;
const WORLD_EXPOSURE = { key: 0.24, highlight: 1 };

/** Paints outer space: nebulae, galaxies, planets, and the ground of worlds without a sky. */
export async function paintSpace(request: RenderRequest): Promise<Backdrop> {
  const kind = spaceKind(request.spec);
  const isGround = kind === 'moon-ground' || kind === 'mars-ground' || kind === 'alien-ground';
  const { subject } = request;
  const stands = isGround && subject !== undefined && !subject.touchesBottom;
  return {
    picture: await withinPixels(request, isGround ? (framed) => paintWorld(framed, kind) : paintDeepSpace),
    shadow: stands ? 'contact' : 'none',
  };
}

async function paintDeepSpace(request: RenderRequest): Promise<LinearRaster> {
  return finish(await spaceLight(planSpace(request.spec, request), request), request);
}

/** Grounds are metered as any landscape is; the sky of space is not, it is dark. */
async function paintWorld(request: RenderRequest, kind: SpaceKind): Promise<LinearRaster> {
  const light = await paintGround(request, kind);
  return finish(light, request, Math.min(2.2, exposureOf(light, WORLD_EXPOSURE)));
}

function finish(light: LinearRaster, { spec, threads }: RenderRequest, metered = 1): Promise<LinearRaster> {
  return developInBands(threads, light, {
    exposure: (spec.palette.mood === 'dark' ? 0.8 : 1.15) * metered,
    curve: filmic,
    bloom: { share: 0.12, sigmaPx: 16 },
    grain: 0.008,
    vignette: 0.1,
    saturation: spec.palette.mood === 'vivid' ? 1.25 : 1.1,
    seed: spec.seed,
  });
}

/** Light of space, scene-referred: gas, stars behind and in it, then what stands before them. */
async function spaceLight(
  plan: SpacePlan,
  { widthPx, heightPx, quality, threads }: RenderRequest,
): Promise<LinearRaster> {
  const { steps, coarseness } = EFFORT[quality];
  const prepared: SpaceView = { plan, steps, volume: noiseVolume() };
  const inBands = (target: SpaceTarget, rows: number): Promise<void> =>
    paintInBands(threads, spaceRows, { prepared, target, rows });
  const hasNebula = plan.nebula !== undefined;
  const sky = hasNebula
    ? await paintGas(widthPx, heightPx, coarseness, inBands)
    : createSharedRaster(widthPx, heightPx);
  const clear = hasNebula ? takeAlpha(sky) : undefined;
  if (plan.milkyWay !== undefined) await inBands({ pass: 'milky-way', picture: sky }, heightPx);
  const density = plan.milkyWay === undefined ? {} : { density: starsAlong(plan.milkyWay, widthPx / heightPx) };
  addStarField(sky, {
    ...plan.stars,
    seed: plan.detailSeed,
    faintest: FAINTEST,
    ...density,
    ...(clear === undefined ? {} : { clear }),
  });
  if (plan.galaxies.length > 0) await inBands({ pass: 'galaxies', picture: sky }, heightPx);
  const picture = plan.blackHole === undefined ? sky : await bendLight(sky, inBands);
  if (plan.sun !== undefined) addSunGlare(picture, plan.sun.u * widthPx, plan.sun.v * heightPx, plan.sun.light * 0.5);
  for (const planet of plan.planets) paintPlanet(picture, planet);
  if (plan.hasAsteroids) await inBands({ pass: 'asteroids', picture }, heightPx);
  // Glare is in the lens: it lies over everything.
  if (plan.sun !== undefined) addSunGlare(picture, plan.sun.u * widthPx, plan.sun.v * heightPx, plan.sun.light * 0.5);
  for (let i = 3; i < picture.data.length; i += 4) picture.data[i] = 1;
  return picture;
}

type InBands = (target: SpaceTarget, rows: number) => Promise<void>;

/** A nebula, computed on a coarser grid, in a shared picture. */
async function paintGas(
  widthPx: number,
  heightPx: number,
  coarseness: number,
  inBands: InBands,
): Promise<LinearRaster> {
  const [width, height] = [Math.ceil(widthPx / coarseness), Math.ceil(heightPx / coarseness)];
  const grid = { raw: createSharedRaster(width, height), smooth: createSharedRaster(width, height) };
  await inBands({ pass: 'nebula', ...grid }, height);
  await inBands({ pass: 'average', ...grid }, height);
  const columns = { start: 0, length: widthPx / coarseness };
  const rows = { start: 0, length: heightPx / coarseness };
  return shareRaster(
    resizeLinear(grid.smooth, { width: widthPx, height: heightPx, filter: 'triangle', columns, rows }),
  );
}

/** The picture of the sky behind a black hole, bent, with its disc: a new picture. */
async function bendLight(sky: LinearRaster, inBands: InBands): Promise<LinearRaster> {
  const lensed = createLensed(sky);
  await inBands({ pass: 'trace', lensed, sky }, lensed.disc.height);
  const picture = shareRaster(enlargeDisc(lensed, sky));
  await inBands({ pass: 'lens', lensed, sky, picture }, sky.height);
  return picture;
}

/** The alpha of a nebula says how much of what lies behind it is seen. */
function takeAlpha({ data }: LinearRaster): Float32Array {
  return Float32Array.from({ length: data.length / 4 }, (_, i) => data[i * 4 + 3]!);
}
