import { deriveSeed, gradientNoise, type LinearRaster } from '@backlot/kernels';
import { createSharedRaster } from '../../../../threads/shared.ts';
import type { RenderRequest } from '../../../family.ts';
import type { LevelCamera } from '../../sea/camera.ts';
import { createBlob } from '../brush/blob.ts';
import { createStroke } from '../brush/stroke.ts';
import { createAir } from '../country/air.ts';
import type { CountryLight } from '../country/country-light.ts';
import type { CountrySky } from '../country/country-sky.ts';
import { cropTop, withHeadroom } from '../country/headroom.ts';
import { paintCountrySky } from '../country/paint-country-sky.ts';
import { paintLand, softenUprightEdges, type ShadeLand } from '../country/paint-land.ts';
import { findRelief } from '../country/relief.ts';
import { shadeCells, sweepSunShade } from '../country/sun-shade.ts';
import { countryCamera } from '../country/view.ts';
import type { PlantBrush } from '../field/plant.ts';
import { grass } from '../field/plants/grass.ts';
import { sow, type SownLand } from '../field/sow.ts';
import { TISSUES } from '../field/tissues.ts';
import { drawTree } from '../field/trees.ts';
import type { DesertKind } from './desert-kind.ts';
import { mirrorSky } from './mirror-sky.ts';
import { planRocks, type RockPlan } from './plan-rocks.ts';
import { rockHeight } from './rocks.ts';
import { scoutCanyon } from './scout-canyon.ts';
import { growScrub } from './scrub.ts';
import { createMudShade, createRoadShade, createSaltShade } from './shade-flat.ts';
import { createRockShade } from './shade-rock.ts';

const NEAR_M = 0.8;
const FAR_M = 11_000;
const STEPS = 720;
const SHADE_REACHES_M = [110, 900, 4200];
/** Desert air is dry: one sees further. */
const THINNING = 1.5;
const RIPPLES = 0.006;
const ROAD_CLEAR_M = 4.6;

/** Paints canyons, table mountains, badlands, salt, dried mud and roads through them: scene-referred light. */
export async function paintRocks(
  request: RenderRequest,
  kind: Exclude<DesertKind, 'dunes' | 'oasis'>,
  sky: CountrySky,
  light: CountryLight,
): Promise<LinearRaster> {
  const { spec, widthPx, heightPx, quality, threads } = request;
  const planned = planRocks(spec, kind);
  const plan = kind === 'canyon' ? { ...planned, land: scoutCanyon(planned.land) } : planned;
  const level = countryCamera({ widthPx, heightPx }, spec.camera, plan.eyeM, plan.viewDeg);
  const { camera, extraPx } = plan.water > 0 ? withHeadroom(level) : { camera: level, extraPx: 0 };
  const heightAt = rockHeight(plan.land);
  const eyeY = heightAt(0, 0) + plan.eyeM;
  const air = createAir(camera, light, sky, THINNING);
  const picture = createSharedRaster(camera.widthPx, camera.heightPx);
  await paintCountrySky(picture, camera, { sky, light, quality, seed: spec.seed, air, threads });
  const relief = findRelief(camera, heightAt, { eyeY, nearM: NEAR_M, farM: FAR_M, steps: STEPS });
  const sunShade = sweepSunShade(heightAt, { sun: light.sun, reachesM: SHADE_REACHES_M, cells: shadeCells(camera) });
  paintLand(
    picture,
    { camera, relief, heightAt, eyeY, sunShade, air, shade: surfaceOf(plan, light) },
    0,
    camera.heightPx,
  );
  softenUprightEdges(picture, relief);
  if (plan.water > 0)
    mirrorSky(picture, {
      camera,
      wetAt: puddles(plan),
      ripples: RIPPLES,
      seed: plan.seed,
      eyeM: plan.eyeM,
      bankM: Infinity,
      depth: relief.depth,
    });
  const bushes = growScrub(heightAt, {
    count: plan.scrub,
    seed: deriveSeed(spec.detailSeed ?? spec.seed, 'scrub'),
    reach: camera.widthPx / 2 / camera.focalPx,
    isBare: (x) => plan.surface === 'road' && Math.abs(x - plan.roadM) < ROAD_CLEAR_M,
  });
  const brush = {
    canvas: { picture, depth: relief.depth },
    stroke: createStroke(),
    blob: createBlob(),
    light,
    air,
    ...placement(camera, eyeY),
  };
  for (const bush of bushes) drawTree(brush, { ...bush, lit: sunShade.lit(bush.x, bush.z) });
  if (plan.surface === 'rock' || plan.surface === 'road')
    sowTufts(brush, {
      plan,
      camera,
      heightAt,
      eyeY,
      sun: light.sun,
      visibilityM: air.visibilityM,
      litAt: sunShade.lit,
    });
  return cropTop(picture, extraPx);
}

function placement({ focalPx, horizonPx, widthPx }: LevelCamera, eyeY: number) {
  return { focalPx, horizonPx, widthPx, eyeY };
}

/** What covers the ground; mountains behind flats are rock. */
function surfaceOf({ surface, colours, roadM, seed }: RockPlan, light: CountryLight): ShadeLand {
  const rock = createRockShade(colours, light);
  const flats: Readonly<Record<RockPlan['surface'], ShadeLand>> = {
    rock,
    salt: createSaltShade(light, seed),
    mud: createMudShade(light, seed),
    road: createRoadShade(rock, light, { seed, offsetM: roadM }),
  };
  const flat = flats[surface];
  return (point, out) => (point.y > FLAT_UP_TO_M ? rock(point, out) : flat(point, out));
}

interface TuftedLand extends Omit<SownLand, 'seed' | 'wind'> {
  readonly plan: RockPlan;
}

const TUFT_M = 0.17;
const TUFTS_TO_M = 90;

/** Dry grass in small tufts on the level ground. */
function sowTufts(brush: PlantBrush, { plan, ...land }: TuftedLand): void {
  const { seed, surface, roadM } = plan;
  const tuft = grass(
    { heightM: TUFT_M, bladeM: 0.004, tissue: TISSUES.hay, dry: 0.5, density: 0.7, bend: 0.9 },
    brush.light,
  );
  const cover = (x: number, z: number): number => {
    if (surface === 'road' && Math.abs(x - roadM) < ROAD_CLEAR_M) return 0;
    const place = gradientNoise(x / 0.55, z / 0.55, seed + 60);
    return place > 0.42 ? 0.5 * Math.max(0, 0.4 + gradientNoise(x / 9, z / 13, seed + 61)) : 0;
  };
  sow(brush, { ...land, seed, wind: 0.3 }, [{ plant: tuft, cover }], { fromM: TUFTS_TO_M, toM: NEAR_M });
}

const FLAT_UP_TO_M = 1.5;

function puddles({ water, seed }: RockPlan): (x: number, z: number) => number {
  if (water >= 1) return () => 1;
  return (x, z) => {
    const level =
      gradientNoise(x / 5, z / 9, seed + 50) + 0.4 * gradientNoise(x / 1.6, z / 2.4, seed + 51) + (water - 0.5) * 1.2;
    const t = Math.min(1, Math.max(0, level * 6 + 0.5));
    return t * t * (3 - 2 * t);
  };
}
