import { createRandom, deriveSeed } from '@backlot/kernels';
import { duneHeight, type DuneField } from './dunes.ts';
import type { DunePlan } from './plan-dunes.ts';

type Triple = readonly [number, number, number];

/** A place in the dunes to photograph from. */
export interface DuneSpot {
  readonly field: DuneField;
  /** Height of the camera in the coordinates of the land, m. */
  readonly eyeY: number;
}

const CANDIDATES = 28;
const COLUMNS = 13;
const SAMPLES = 56;
const NEAREST_M = 2;
const FARTHEST_M = 3000;

/** What the camera sees: tangents of half the angle to the side and of the angle above the horizon. */
export interface Frame {
  readonly right: number;
  readonly up: number;
}

/** A summit stands at most so high in the sky of the frame. */
const HIGHEST = 0.78;

/** Looks at some places as a photographer would and takes the one with the best view. */
export function scoutDunes(plan: DunePlan, sun: Triple, seed: number, frame: Frame): DuneSpot {
  const fitted = fitHero(plan, frame);
  const random = createRandom(deriveSeed(seed, 'scout'));
  let best: DuneSpot | undefined;
  let most = -Infinity;
  for (let i = 0; i < CANDIDATES; i++) {
    const field = { ...fitted, offsetX: random() * 6000, offsetZ: random() * 6000 };
    const eyeY = standingHeight(field) + plan.eyeM;
    const points = viewPoints(field, eyeY, { sun, ...frame });
    if (points > most) {
      most = points;
      best = { field, eyeY };
    }
  }
  if (best === undefined) throw new RangeError('there is no place to stand');
  return best;
}

/** Highest ground within a step or two: the camera never looks into the sand before its feet. */
function standingHeight(field: DuneField): number {
  const heightAt = duneHeight(field);
  let highest = -Infinity;
  for (let x = -1.5; x <= 1.5; x += 1.5) for (let z = -1; z <= 2.5; z += 1) highest = Math.max(highest, heightAt(x, z));
  return highest;
}

/** Good views have a skyline that moves, not a wall, land at many distances, and open ground in front. */
function viewPoints(
  field: DuneField,
  eyeY: number,
  { sun, right: reach, up }: Frame & { readonly sun: Triple },
): number {
  const heightAt = duneHeight(field);
  const skyline: number[] = [];
  let crests = 0;
  let area = 0;
  let light = 0;
  let lightSquared = 0;
  let walled = 0;
  for (let column = 0; column < COLUMNS; column++) {
    const right = ((column / (COLUMNS - 1)) * 2 - 1) * reach;
    let top = -Infinity;
    let isRising = true;
    for (let k = 0; k < SAMPLES; k++) {
      const z = NEAREST_M * (FARTHEST_M / NEAREST_M) ** (k / (SAMPLES - 1));
      const tangent = (heightAt(right * z, z) - eyeY) / z;
      if (tangent > top) {
        if (!isRising) crests += z < 400 ? 1 : 0.35;
        isRising = true;
        const step = z * 0.01;
        const here = heightAt(right * z, z);
        const slopeX = (heightAt(right * z + step, z) - here) / step;
        const slopeZ = (heightAt(right * z, z + step) - here) / step;
        const facing = (sun[1] - slopeX * sun[0] - slopeZ * sun[2]) / Math.hypot(1, slopeX, slopeZ);
        const lit = Math.min(1, Math.max(0, facing / Math.max(0.25, sun[1] + 0.12)));
        const share = k === 0 ? 0 : Math.min(0.2, tangent - top);
        area += share;
        light += lit * share;
        lightSquared += lit * lit * share;
        top = tangent;
        if (z < 12 && tangent > -0.02) walled += 1;
        else if (z < 40 && tangent > 0.3) walled += 1;
      } else isRising = false;
    }
    skyline.push(top);
  }
  const mean = skyline.reduce((sum, one) => sum + one, 0) / COLUMNS;
  const spread = Math.sqrt(skyline.reduce((sum, one) => sum + (one - mean) ** 2, 0) / COLUMNS);
  const high = Math.max(...skyline);
  const meanLight = light / Math.max(1e-6, area);
  const contrast = Math.sqrt(Math.max(0, lightSquared / Math.max(1e-6, area) - meanLight * meanLight));
  return (
    5 * contrast +
    crests / COLUMNS +
    14 * Math.min(0.09, spread) -
    1.4 * (walled / COLUMNS) -
    12 * Math.max(0, high - Math.min(0.34, up * HIGHEST)) -
    3 * Math.abs(mean - 0.05)
  );
}

/** A long dune no higher than the frame leaves room for. */
function fitHero({ field, eyeM }: DunePlan, { up }: Frame): DuneField {
  const { hero } = field;
  if (hero === undefined) return field;
  const most = hero.summitM * up * HIGHEST + eyeM - hero.baseM;
  return { ...field, hero: { ...hero, riseM: Math.min(hero.riseM, Math.max(2, most)) } };
}
