import { createRandom, deriveSeed, type LinearRaster } from '@backlot/kernels';
import { paintInBands } from '../../../threads/paint-in-bands.ts';
import type { Threads } from '../../../threads/threads.ts';
import type { TimeOfDay } from '../../spec.ts';
import { blurGround } from '../forest/ground/blur-ground.ts';
import { castShadows } from '../forest/ground/cast-shadows.ts';
import { layGround } from '../forest/ground/lay-ground.ts';
import { groomed, snowGround } from '../forest/ground/snow-ground.ts';
import { createTerrain, groundAt, type Terrain } from '../forest/ground/terrain.ts';
import { fogLayer } from '../forest/light/fog-layer.ts';
import { paintWoods } from '../forest/world/paint-woods.ts';
import { cabinLamps, drawCabin, type Cabin } from './cabin.ts';
import type { IceSurface } from './ice/ice-surface.ts';
import { paintIce } from './ice/paint-ice.ts';
import { createIcebergs } from './relief/icebergs.ts';
import { reliefColumns } from './relief/paint-relief.ts';
import { reliefLight } from './relief-light.ts';
import { FARTHEST_M, type WinterShot } from './winter-shot.ts';

const NEAREST_M = 0.9;
/** Layers of depth of open land, and of a far shore alone. */
const SLICES = 9;
const SHORE_SLICES = 3;
/** Icebergs stand in the mist of the sea. */
const SEA_MIST = 0.6;

/** Paints over the distance, in place: icebergs, snow with what stands on it, ice with its mirror image. */
export async function paintLand(threads: Threads | undefined, picture: LinearRaster, shot: WinterShot): Promise<void> {
  const { ice, icebergs, shoreM } = shot.scene;
  if (icebergs !== undefined) await paintIcebergs(threads, picture, shot, icebergs);
  if (ice === undefined || shoreM !== undefined) await paintSnow(threads, picture, shot);
  if (ice !== undefined) layIce(picture, shot, ice);
}

async function paintIcebergs(
  threads: Threads | undefined,
  picture: LinearRaster,
  { spec, view, light, cells }: WinterShot,
  icebergs: NonNullable<WinterShot['scene']['icebergs']>,
): Promise<void> {
  const { woods } = light;
  const field = { ...icebergs, seed: deriveSeed(spec.seed, 'icebergs'), spread: view.widthPx / 2 / view.focalPx };
  const relief = createIcebergs(field, woods.sunDirection, cells);
  const prepared = { view, relief, light: reliefLight(light, woods.fog.perM * SEA_MIST) };
  await paintInBands(threads, reliefColumns, { prepared, target: picture, rows: view.widthPx });
}

async function paintSnow(threads: Threads | undefined, picture: LinearRaster, shot: WinterShot): Promise<void> {
  const { spec, scene, view, lens } = shot;
  const { land, shoreM } = scene;
  const { woods } = shot.light;
  const terrain = createTerrain({ seed: deriveSeed(spec.seed, 'terrain'), ...land });
  const growth = scene.grow(terrain);
  castShadows(terrain, growth.casters, woods.sunDirection);
  const ground = land.isGroomed === true ? groomed(land.reliefM) : snowGround(land.reliefM);
  const cabin = cabinOf(shot, terrain);
  await paintWoods(
    threads,
    {
      ...growth,
      light: cabin === undefined ? woods : { ...woods, lamps: cabinLamps(cabin) },
      things: cabin === undefined ? [] : [{ z: cabin.z, draw: (stage) => drawCabin(stage, cabin) }],
      ground: { ...ground, terrain },
      lens,
      nearestM: shoreM ?? NEAREST_M,
      farthestM: FARTHEST_M,
      slices: shoreM === undefined ? SLICES : SHORE_SLICES,
    },
    view,
    picture,
  );
}

function layIce(picture: LinearRaster, { view, light: { woods }, lens }: WinterShot, ice: IceSurface): void {
  const sharp = paintIce(view, picture, ice, woods);
  const surface = { ...sharp, picture: blurGround(sharp, lens, view.focalPx) };
  const fog = fogLayer(view, woods, ice.nearM, ice.farM);
  const haze = { fog, scale: 1, marginPx: 0 };
  // Its far edge is the shore: it must not fade there.
  layGround(picture, surface, { nearM: ice.nearM, farM: ice.farM * 1.5, haze, fog: woods.fog }, [0, view.heightPx]);
}

/** Light of windows compared with the light outside: at night they outshine everything. */
const WINDOW_LIGHT = [1, 0.5, 0.16] as const;
const WINDOW_GAIN: Readonly<Record<TimeOfDay, number>> = { dawn: 2.2, day: 0.9, golden: 1.6, sunset: 3, night: 9 };

function cabinOf({ spec, scene: { cabinAt }, light }: WinterShot, terrain: Terrain): Cabin | undefined {
  if (cabinAt === undefined) return undefined;
  const random = createRandom(deriveSeed(spec.seed, 'cabin'));
  const { above } = light.woods;
  const level = (0.2126 * above[0] + 0.7152 * above[1] + 0.0722 * above[2]) * WINDOW_GAIN[spec.time];
  const towardsMiddle = cabinAt.x < 0 ? -1 : 1;
  return {
    ...cabinAt,
    footY: groundAt(terrain, cabinAt.x, cabinAt.z) - 0.1,
    turn: towardsMiddle * (0.3 + 0.35 * random()) * (random() < 0.7 ? 1 : -1),
    widthM: 4.6 + random(),
    lengthM: 5.5 + 2 * random(),
    glow: [WINDOW_LIGHT[0] * level, WINDOW_LIGHT[1] * level, WINDOW_LIGHT[2] * level],
  };
}
