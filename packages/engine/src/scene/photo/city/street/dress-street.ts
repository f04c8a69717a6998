import { createRandom, deriveSeed, type Random } from '@backlot/kernels';
import { linearOfHex } from '../../sets/colour.ts';
import type { Blob } from '../light/blob.ts';
import type { PointLight } from '../light/city-light.ts';
import type { RoadStrip } from '../ground/ground-plan.ts';
import { createCar, type CarBody } from '../props/car.ts';
import { createLampPost, LAMP_POSTS, type LampPostKind } from '../props/lamp-post.ts';
import type { Mesh, Prop } from '../props/mesh.ts';
import { createTree } from '../props/tree.ts';
import { scaled, type Rgb } from '../model.ts';

/** What stands in a street besides houses. */
export interface StreetDressing {
  readonly props: Prop[];
  readonly blobs: Blob[];
  readonly lamps: PointLight[];
}

export interface DressingWishes {
  readonly seed: number;
  readonly isNight: boolean;
  /** Heading of a square without roads: trees and lamps stand in it. */
  readonly squareAxis?: number;
  readonly leaf: Rgb;
  /** 1 = as many leaves as a picture of 1000 px shows, less for smaller ones. */
  readonly detail: number;
  readonly hasTrees: boolean;
  readonly isLeafless: boolean;
  readonly hasCars: boolean;
  readonly lampKind: LampPostKind;
  readonly lampColour: Rgb;
}

const CAR_COLOURS = [
  '#d8dadb',
  '#2a2c2f',
  '#8d9196',
  '#f0f0ee',
  '#1d2b45',
  '#5d1a1c',
  '#3d4044',
  '#b9bcbf',
  '#27383a',
  '#7c8288',
  '#141517',
];
const BODIES: readonly CarBody[] = ['hatchback', 'saloon', 'estate', 'hatchback', 'estate', 'van'];
/** Nothing stands nearer to the camera than this, m: the view is to be open. */
const NEAREST_CAR_M = 9;
const NEAREST_TREE_M = 8;
/** No post stands in the middle of the view up to here. */
const OPEN_M = 14;
const OPEN_HALF_M = 1.3;
const NEAREST_MOVING_M = 24;
const FARTHEST_M = 150;
/** A lamp's light, such that the ground below it gets about one unit. */
const LAMP_POWER = { mast: 42, lantern: 10 } as const;

/** Parks cars, plants trees and sets lamps along the roads. */
export function dressStreet(roads: readonly RoadStrip[], wishes: DressingWishes): StreetDressing {
  const dressing: StreetDressing = { props: [], blobs: [], lamps: [] };
  const random = createRandom(deriveSeed(wishes.seed, 'dressing'));
  const cars = carMeshes(random);
  const lit = [
    createCar('saloon', [0.03, 0.03, 0.035], true),
    createCar('hatchback', [0.12, 0.12, 0.13], true),
    createCar('taxi', [0.5, 0.3, 0.02], true),
  ];
  const trees = wishes.hasTrees ? treeMeshes(wishes, createRandom(deriveSeed(wishes.seed, 'trees'))) : [];
  const lamp = createLampPost(
    wishes.squareAxis === undefined ? wishes.lampKind : 'lantern',
    wishes.isNight ? scaled(wishes.lampColour, 14) : undefined,
  );
  for (const road of roads) {
    if (road.halfWidthM < 2) continue;
    for (const side of [-1, 1]) {
      if (wishes.hasCars) parkCars(dressing, road, side, cars, random);
      if (wishes.hasCars && wishes.isNight) driveCars(dressing, road, side, lit, random);
      if (wishes.hasTrees) plant(dressing, road, side, trees, random);
      setLamps(dressing, road, side, lamp, wishes, random);
    }
  }
  if (wishes.squareAxis !== undefined) dressSquare(dressing, wishes.squareAxis, trees, lamp, wishes, random);
  return dressing;
}

function carMeshes(random: Random): Mesh[] {
  return Array.from({ length: 7 }, () => {
    const body = BODIES[Math.floor(random() * BODIES.length)]!;
    return createCar(body, linearOfHex(CAR_COLOURS[Math.floor(random() * CAR_COLOURS.length)]!), false);
  });
}

/** Trees from near, from the middle and from afar: the farther, the fewer and larger the leaves. */
const TREE_DETAIL = [
  { untilM: 22, leaves: 9000, leafM: 0.125 },
  { untilM: 55, leaves: 3200, leafM: 0.21 },
  { untilM: Infinity, leaves: 900, leafM: 0.4 },
] as const;

/** Rows by distance, columns by shape. */
function treeMeshes({ leaf, isLeafless, detail }: DressingWishes, random: Random): Mesh[][] {
  const shapes = Array.from({ length: 2 }, () => ({
    seed: Math.floor(random() * 1e9),
    heightM: 7.5 + 2.5 * random(),
  }));
  return TREE_DETAIL.map(({ leaves, leafM }) =>
    shapes.map((shape) =>
      createTree({
        ...shape,
        leaf,
        leafM: leafM / Math.sqrt(detail),
        leaves: isLeafless ? 0 : Math.round(leaves * detail),
      }),
    ),
  );
}

/** World position of a place along a road, `across` to its right. */
function on({ x, z, directionX, directionZ }: RoadStrip, along: number, across: number): readonly [number, number] {
  return [x + directionX * along + directionZ * across, z + directionZ * along - directionX * across];
}

function isOpen(road: RoadStrip, along: number): boolean {
  return road.crossings.every((at) => Math.abs(at - along) > 6.5);
}

function parkCars(
  dressing: StreetDressing,
  road: RoadStrip,
  side: number,
  cars: readonly Mesh[],
  random: Random,
): void {
  const heading = Math.atan2(road.directionX, road.directionZ) + (side > 0 ? 0 : Math.PI);
  const full = 0.35 + 0.6 * random();
  for (let at = 3 * random(); at < road.lengthM; at += 5.3 + 0.9 * random()) {
    if (random() > full || !isOpen(road, at)) continue;
    const [x, z] = on(road, at, side * (road.halfWidthM - 1.15));
    if (z < NEAREST_CAR_M || z > FARTHEST_M || Math.abs(x) > z * 1.2) continue;
    const turn = heading + (random() - 0.5) * 0.03;
    dressing.props.push({ mesh: cars[Math.floor(random() * cars.length)]!, x, y: 0, z, heading: turn, scale: 1 });
    dressing.blobs.push({
      x,
      y: 0.7,
      z,
      alongM: 2.1,
      upM: 0.75,
      acrossM: 0.88,
      cos: Math.cos(turn),
      sin: Math.sin(turn),
      isLeafy: false,
    });
  }
}

/** Cars under way with their lamps on: away from the camera on the right, towards it on the left. */
function driveCars(
  dressing: StreetDressing,
  road: RoadStrip,
  side: number,
  cars: readonly Mesh[],
  random: Random,
): void {
  if (!road.hasCentreLine) return;
  const heading = Math.atan2(road.directionX, road.directionZ) + (side > 0 ? 0 : Math.PI);
  for (let at = 12 * random(); at < road.lengthM; at += 11 + 26 * random()) {
    const [x, z] = on(road, at, side * (road.halfWidthM * 0.4));
    if (z < NEAREST_MOVING_M || z > FARTHEST_M || Math.abs(x) > z) continue;
    dressing.props.push({ mesh: cars[Math.floor(random() * cars.length)]!, x, y: 0, z, heading, scale: 1 });
  }
}

function plant(
  dressing: StreetDressing,
  road: RoadStrip,
  side: number,
  trees: readonly (readonly Mesh[])[],
  random: Random,
): void {
  const step = 8 + 5 * random();
  for (let at = step * random(); at < road.lengthM; at += step) {
    const [x, z] = on(road, at, side * (road.halfWidthM + 0.95));
    if (z < NEAREST_TREE_M || z > FARTHEST_M || Math.abs(x) > z * 1.1) continue;
    const scale = 0.85 + 0.35 * random();
    const kinds = trees[TREE_DETAIL.findIndex(({ untilM }) => z < untilM)]!;
    dressing.props.push({
      mesh: kinds[Math.floor(random() * kinds.length)]!,
      x,
      y: 0,
      z,
      heading: random() * 6.28,
      scale,
    });
    dressing.blobs.push({
      x,
      y: 5.6 * scale,
      z,
      alongM: 2.6 * scale,
      upM: 2.9 * scale,
      acrossM: 2.6 * scale,
      cos: 1,
      sin: 0,
      isLeafy: true,
    });
  }
}

function setLamps(
  dressing: StreetDressing,
  road: RoadStrip,
  side: number,
  mesh: Mesh,
  wishes: DressingWishes,
  random: Random,
): void {
  const { lampKind, lampColour, isNight } = wishes;
  const step = lampKind === 'mast' ? 26 : 15;
  const arm = lampKind === 'mast' ? 1.75 : 0;
  for (let at = step * (0.2 + 0.6 * random()); at < road.lengthM; at += step) {
    const [x, z] = on(road, at, side * (road.halfWidthM + 0.55));
    if (z < 5 || z > FARTHEST_M || (z < OPEN_M && Math.abs(x) < OPEN_HALF_M)) continue;
    // The arm (+x of the mesh) reaches over the road.
    const heading = Math.atan2(road.directionX, road.directionZ) + (side > 0 ? Math.PI : 0);
    dressing.props.push({ mesh, x, y: 0, z, heading, scale: 1 });
    if (!isNight) continue;
    const [lx, lz] = on(road, at, side * (road.halfWidthM + 0.55 - arm));
    dressing.lamps.push({
      x: lx,
      y: LAMP_POSTS[lampKind] - 0.2,
      z: lz,
      power: scaled(lampColour, LAMP_POWER[lampKind]),
    });
  }
}

/** Two lines of trees and lamps that leave the middle of a square open. */
function dressSquare(
  dressing: StreetDressing,
  axis: number,
  trees: readonly (readonly Mesh[])[],
  lamp: Mesh,
  wishes: DressingWishes,
  random: Random,
): void {
  const road: RoadStrip = {
    x: 0,
    z: 0,
    directionX: Math.sin(axis),
    directionZ: Math.cos(axis),
    lengthM: 34,
    halfWidthM: 8 + 3 * random(),
    hasCentreLine: false,
    crossings: [],
  };
  for (const side of [-1, 1]) {
    if (wishes.hasTrees) plant(dressing, road, side, trees, random);
    setLamps(dressing, road, side, lamp, { ...wishes, lampKind: 'lantern' }, random);
  }
}
