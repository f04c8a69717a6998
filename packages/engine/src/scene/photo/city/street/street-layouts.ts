import { createRandom, deriveSeed, type Random } from '@backlot/kernels';
import type { District } from './architecture.ts';
import { buildRow, createTown, type Town } from './street-town.ts';

/** The ways a street is looked at. */
export const STREET_LAYOUTS = [
  'avenue',
  'pavement',
  'bend',
  'junction',
  'square',
  'across',
  'corner',
  'alley',
] as const;
export type StreetLayout = (typeof STREET_LAYOUTS)[number];

/** A town and how the camera stands in it. */
export interface StreetPlan {
  readonly town: Town;
  readonly eyeM: number;
  /** Heading of the street as seen from the camera, radians, positive to the right. */
  readonly axis: number;
  readonly fovDeg: number;
  /** Sky stands at the end of the street: a low sun can shine along it. */
  readonly isOpen: boolean;
}

interface Site {
  readonly town: Town;
  readonly random: Random;
  readonly district: District;
  readonly seed: number;
  /** 1 or -1: which way things turn. */
  readonly side: number;
  /** Leave the end of the street open where the layout allows it. */
  readonly wantsOpen: boolean;
}

const BUILDERS: Readonly<Record<StreetLayout, (site: Site) => Omit<StreetPlan, 'town'>>> = {
  avenue,
  pavement,
  bend,
  junction,
  square,
  across,
  corner,
  alley,
};

/** Builds the houses of a layout. */
export function planStreet(layout: StreetLayout, district: District, seed: number, wantsOpen: boolean): StreetPlan {
  const random = createRandom(deriveSeed(seed, 'street'));
  const town = createTown();
  const side = random() < 0.5 ? -1 : 1;
  return { town, ...BUILDERS[layout]({ town, random, district, seed, side, wantsOpen }) };
}

/** Turns a point of the street's own frame (z along it) into the camera's. */
function turned(x: number, z: number, axis: number): readonly [number, number] {
  return [x * Math.cos(axis) + z * Math.sin(axis), -x * Math.sin(axis) + z * Math.cos(axis)];
}

/** Houses on both sides of a straight street from `from` to `to`, with gaps where other streets cross; `centre` = the street's middle beside the camera. */
function bothSides(
  { town, district, seed }: Site,
  centre: number,
  halfM: number,
  pavementM: number,
  axis: number,
  from: number,
  to: number,
  crossings: readonly number[],
  crossM: number,
): void {
  const stops = [from, ...crossings.flatMap((at) => [at - crossM / 2, at + crossM / 2]), to];
  for (let i = 0; i + 1 < stops.length; i += 2) {
    const lengthM = stops[i + 1]! - stops[i]!;
    if (lengthM < 6) continue;
    const [lx, lz] = turned(centre - halfM, stops[i]!, axis);
    buildRow(town, { x: lx, z: lz, heading: axis, lengthM, pavementM }, district, seed + i * 31 + 1);
    const [rx, rz] = turned(centre + halfM, stops[i + 1]!, axis);
    buildRow(town, { x: rx, z: rz, heading: axis + Math.PI, lengthM, pavementM }, district, seed + i * 31 + 2);
  }
  const [x, z] = turned(centre, from, axis);
  const zebra = crossings.flatMap((at) => [
    at - crossM / 2 + pavementM - 2.4 - from,
    at + crossM / 2 - pavementM + 2.4 - from,
  ]);
  town.roads.push({
    x,
    z,
    directionX: Math.sin(axis),
    directionZ: Math.cos(axis),
    lengthM: to - from,
    halfWidthM: halfM - pavementM,
    hasCentreLine: halfM > 5,
    crossings: zebra,
  });
}

/** A facade across the end of the street. */
function endWall(site: Site, centre: number, axis: number, at: number, widthM: number, heightScale = 1): void {
  const [x, z] = turned(centre - widthM / 2, at, axis);
  buildRow(
    site.town,
    { x, z, heading: axis + Math.PI / 2, lengthM: widthM, pavementM: 3 },
    site.district,
    site.seed + 97,
    heightScale,
  );
}

function avenue(site: Site): Omit<StreetPlan, 'town'> {
  const { random, side } = site;
  const axis = side * 0.05 * random();
  const halfM = 9 + 3.5 * random();
  const crossing = 34 + 14 * random();
  bothSides(site, side * (1 + 2 * random()), halfM, 3.6, axis, -12, 330, [crossing, crossing + 78, crossing + 160], 15);
  if (!site.wantsOpen) endWall(site, 0, axis, 345, 120, 1.6);
  return { isOpen: site.wantsOpen, axis, eyeM: 1.6 + 0.5 * random(), fovDeg: 58 };
}

function pavement(site: Site): Omit<StreetPlan, 'town'> {
  const { random, side } = site;
  const axis = side * (0.1 + 0.12 * random());
  const halfM = 8 + 3 * random();
  // The camera stands near one row and looks past it at the other.
  bothSides(site, side * (halfM - 3.1), halfM, 4.8, axis, -10, 210, [62 + 20 * random()], 13);
  if (!site.wantsOpen) endWall(site, side * halfM, axis, 225, 80, 1.2);
  return { isOpen: site.wantsOpen, axis, eyeM: 1.55, fovDeg: 56 };
}

function bend(site: Site): Omit<StreetPlan, 'town'> {
  const { random, side, town, district, seed } = site;
  const halfM = 6 + 2.5 * random();
  const turn = side * (0.55 + 0.35 * random());
  const at = 24 + 14 * random();
  const pavementM = 2.6;
  bothSides(site, 0, halfM, pavementM, 0, -10, at, [], 0);
  const far = 90;
  // Rows that go on in the new direction; the outer one closes the view.
  const outer = -side;
  for (const one of [-1, 1]) {
    const x = one * halfM;
    const start = at + (one === outer ? 0 : 0);
    const endX = x + Math.sin(turn) * far;
    const endZ = start + Math.cos(turn) * far;
    if (one < 0) buildRow(town, { x, z: start, heading: turn, lengthM: far, pavementM }, district, seed + 61);
    else buildRow(town, { x: endX, z: endZ, heading: turn + Math.PI, lengthM: far, pavementM }, district, seed + 62);
  }
  return { isOpen: false, axis: 0, eyeM: 1.6, fovDeg: 58 };
}

function junction(site: Site): Omit<StreetPlan, 'town'> {
  const { random, side } = site;
  const axis = side * 0.06 * random();
  const halfM = 7 + 2.5 * random();
  const to = 34 + 16 * random();
  bothSides(site, side * random() * 2, halfM, 3, axis, -10, to, [], 0);
  endWall(site, 0, axis, to + 14, 110, 1.1);
  return { isOpen: false, axis, eyeM: 1.65, fovDeg: 58 };
}

function square(site: Site): Omit<StreetPlan, 'town'> {
  const { random, side, town, district, seed } = site;
  const axis = side * (0.1 + 0.2 * random());
  const deep = 30 + 14 * random();
  const half = 22 + 8 * random();
  endWall(site, side * 4, axis, deep, half * 2 + 24, 0.95);
  const [lx, lz] = turned(-half, 4, axis);
  buildRow(town, { x: lx, z: lz, heading: axis, lengthM: deep - 14, pavementM: 4 }, district, seed + 41);
  const [rx, rz] = turned(half, deep - 10, axis);
  buildRow(town, { x: rx, z: rz, heading: axis + Math.PI, lengthM: deep - 14, pavementM: 4 }, district, seed + 43);
  return { isOpen: false, axis, eyeM: 1.65, fovDeg: 60 };
}

function across(site: Site): Omit<StreetPlan, 'town'> {
  const { random, side } = site;
  const axis = side * (0.12 + 0.25 * random());
  const at = 15 + 6 * random();
  endWall(site, 0, axis, at, 90, 1);
  const halfWidthM = 4 + random();
  const [x, z] = turned(-45, at - 3 - halfWidthM, axis);
  site.town.roads.push({
    x,
    z,
    directionX: Math.cos(axis),
    directionZ: -Math.sin(axis),
    lengthM: 90,
    halfWidthM,
    hasCentreLine: true,
    crossings: [],
  });
  return { isOpen: false, axis: axis + Math.PI / 2, eyeM: 1.6, fovDeg: 54 };
}

function corner(site: Site): Omit<StreetPlan, 'town'> {
  const { random, side, town, district, seed } = site;
  const at = 22 + 8 * random();
  const open = 0.5 + 0.15 * random();
  const lean = side * 0.1;
  // A wedge of houses between two streets that part.
  const length = 85;
  const leftX = Math.sin(-open + lean);
  const leftZ = Math.cos(-open + lean);
  buildRow(
    town,
    {
      x: -1 + leftX * length,
      z: at + leftZ * length,
      heading: -open + lean + Math.PI,
      lengthM: length,
      pavementM: 2.8,
    },
    district,
    seed + 51,
  );
  buildRow(town, { x: 1, z: at, heading: open + lean, lengthM: length, pavementM: 2.8 }, district, seed + 52);
  // Across both streets, and beside the camera.
  const widthM = 12 + 3 * random();
  const [lx, lz] = [-1 - Math.cos(open - lean) * widthM, at + 6 - Math.sin(open - lean) * widthM];
  buildRow(
    town,
    { x: lx + leftX * 8, z: lz + leftZ * 8, heading: -open + lean, lengthM: length, pavementM: 2.8 },
    district,
    seed + 53,
  );
  const [rx, rz] = [Math.sin(open + lean), Math.cos(open + lean)];
  const [px, pz] = [1 + Math.cos(open + lean) * widthM, at + 6 - Math.sin(open + lean) * widthM];
  buildRow(
    town,
    {
      x: px + rx * (length + 8),
      z: pz + rz * (length + 8),
      heading: open + lean + Math.PI,
      lengthM: length,
      pavementM: 2.8,
    },
    district,
    seed + 54,
  );
  const beside = 15 + 3 * random();
  buildRow(town, { x: -beside, z: -12, heading: 0, lengthM: at, pavementM: 3 }, district, seed + 55);
  buildRow(town, { x: beside, z: at - 12, heading: Math.PI, lengthM: at, pavementM: 3 }, district, seed + 56);
  for (const [heading, side] of [
    [-open + lean, -1],
    [open + lean, 1],
  ] as const)
    town.roads.push({
      x: side * (1 + (Math.cos(open) * widthM) / 2),
      z: at + 3 - (Math.sin(open) * widthM) / 2,
      directionX: Math.sin(heading),
      directionZ: Math.cos(heading),
      lengthM: length,
      halfWidthM: widthM / 2 - 2.8,
      hasCentreLine: true,
      crossings: [],
    });
  return { isOpen: true, axis: open + lean, eyeM: 1.65, fovDeg: 60 };
}

function alley(site: Site): Omit<StreetPlan, 'town'> {
  const { random, side } = site;
  const axis = side * 0.05 * random();
  const halfM = 2.3 + 1.1 * random();
  const to = 42 + 20 * random();
  bothSides(site, side * 0.4 * random(), halfM, 0.01, axis, -8, to, [], 0);
  endWall(site, 0, axis, to + 9, 40, 1);
  return { isOpen: false, axis, eyeM: 1.6, fovDeg: 58 };
}
