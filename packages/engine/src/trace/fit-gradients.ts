import type { Raster, RgbBytes } from '@backlot/kernels';
import { groupShapes } from './group-shapes.ts';
import { NOBODY, ownersOf } from './owners-of.ts';
import { fitPlane, pixelCount, type ColourPlane, type Moments } from './plane-fit.ts';
import type { LinearGradient, Shape } from './shape.ts';

/** Root mean squared levels a channel that a gradient must save over a flat colour to be worth its bytes. */
const MIN_SAVING_LEVELS = 2.5;
/** Pixels that a gradient must be seen at. */
const MIN_PIXELS = 40;
/** Share of the pixels of a shape that must look different without it. */
const MIN_OWN_SHARE = 0.02;
/** Channels that levels are meant by. */
const CHANNELS = 3;

/**
 * Fills shapes with linear gradients where the picture has them. Bands that together are one even gradient get the same one, and
 * those of them that then show nothing of their own are left out. `source` is the picture before its colours were put in steps,
 * in the shapes' pixels. Meant for shapes that lie over one another as well as for those cut out.
 */
export function fitGradients(shapes: readonly Shape[], source: Raster): Shape[] {
  const { owners, beneath } = ownersOf(shapes, source);
  const { groups, moments } = groupShapes(shapes.length, owners, source);
  const planes = moments.map((sums) => sums && fitPlane(sums));
  const gradients = gradientsOf({ planes, moments, groups }, owners, source.width);
  const own = new Uint32Array(shapes.length);
  const seen = new Uint32Array(shapes.length);
  for (let i = 0; i < owners.length; i++) {
    const owner = owners[i] ?? NOBODY;
    if (owner === NOBODY) continue;
    const under = beneath[i] ?? NOBODY;
    seen[owner] = (seen[owner] ?? 0) + 1;
    if (under === NOBODY || groups[under] !== groups[owner]) own[owner] = (own[owner] ?? 0) + 1;
  }
  return shapes.flatMap((shape, index) => {
    if ((own[index] ?? 0) <= MIN_OWN_SHARE * (seen[index] ?? 0)) return [];
    const group = groups[index] ?? index;
    const gradient = gradients.get(group);
    const sums = moments[group];
    const fill = sums ? meanOf(sums) : shape.fill;
    if (gradient) return [{ ...shape, fill, gradient }];
    return [{ ...shape, fill }];
  });
}

interface Groups {
  readonly planes: readonly (ColourPlane | undefined)[];
  readonly moments: readonly (Moments | undefined)[];
  /** The group of each shape: one of its members. */
  readonly groups: Int32Array;
}

/** The gradients of the groups that have one: from where the group begins to where it ends, along the steepest way. */
function gradientsOf(
  { planes, moments, groups }: Groups,
  owners: Int32Array,
  width: number,
): Map<number, LinearGradient> {
  const ways = planes.map((plane, group) => {
    const sums = moments[group];
    return plane && sums && groups[group] === group && isWorthIt(plane, sums) ? steepestWay(plane) : undefined;
  });
  const reach = ways.map(() => [Infinity, -Infinity] as [number, number]);
  for (let i = 0; i < owners.length; i++) {
    const owner = owners[i] ?? NOBODY;
    const group = owner === NOBODY ? NOBODY : (groups[owner] ?? NOBODY);
    const way = ways[group];
    const range = reach[group];
    if (!way || !range) continue;
    const along = ((i % width) + 0.5) * way[0] + (Math.floor(i / width) + 0.5) * way[1];
    range[0] = Math.min(range[0], along);
    range[1] = Math.max(range[1], along);
  }
  const gradients = new Map<number, LinearGradient>();
  ways.forEach((way, group) => {
    const [plane, sums, range] = [planes[group], moments[group], reach[group]];
    if (way && plane && sums && range) gradients.set(group, between(plane, { way, range, centre: centreOf(sums) }));
  });
  return gradients;
}

function isWorthIt({ error, flatError }: ColourPlane, sums: Moments): boolean {
  const pixels = pixelCount(sums);
  return pixels >= MIN_PIXELS && flatError - error > CHANNELS * pixels * MIN_SAVING_LEVELS ** 2;
}

/** The direction in which the colour changes most: the principal axis of the channels' slopes. */
function steepestWay({ alongX, alongY }: ColourPlane): [number, number] {
  let [xx, xy, yy] = [0, 0, 0];
  alongX.forEach((slopeX, c) => {
    const slopeY = alongY[c] ?? 0;
    xx += slopeX * slopeX;
    xy += slopeX * slopeY;
    yy += slopeY * slopeY;
  });
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy);
  return [Math.cos(angle), Math.sin(angle)];
}

interface Extent {
  /** A unit vector. */
  readonly way: readonly [number, number];
  /** Where along it the pixels begin and end. */
  readonly range: readonly [number, number];
  readonly centre: readonly [number, number];
}

function between({ at, alongX, alongY }: ColourPlane, { way, range, centre }: Extent): LinearGradient {
  const middle = centre[0] * way[0] + centre[1] * way[1];
  const [start, end] = range.map((along): [number, number] => [
    centre[0] + (along - middle) * way[0],
    centre[1] + (along - middle) * way[1],
  ]) as [[number, number], [number, number]];
  const colourAt = ([x, y]: readonly [number, number]): RgbBytes => {
    const channel = (c: number) => byte((at[c] ?? 0) + x * (alongX[c] ?? 0) + y * (alongY[c] ?? 0));
    return [channel(0), channel(1), channel(2)];
  };
  return { start, end, from: colourAt(start), to: colourAt(end) };
}

function centreOf(sums: Moments): [number, number] {
  const n = pixelCount(sums);
  return [(sums[1] ?? 0) / n, (sums[2] ?? 0) / n];
}

function meanOf(sums: Moments): RgbBytes {
  const { at, alongX, alongY } = fitPlane(sums);
  const [x, y] = centreOf(sums);
  const channel = (c: number) => byte((at[c] ?? 0) + x * (alongX[c] ?? 0) + y * (alongY[c] ?? 0));
  return [channel(0), channel(1), channel(2)];
}

function byte(value: number): number {
  return Math.round(Math.min(255, Math.max(0, value)));
}
