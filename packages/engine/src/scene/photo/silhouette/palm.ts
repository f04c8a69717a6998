import { createRandom, type LinearRaster, type Random } from '@backlot/kernels';
import { fillPolygon } from './fill-polygon.ts';

type Triple = readonly [number, number, number];

/** Light that falls on plants: directions with x right, y up, z away from the camera. */
export interface PlantLight {
  readonly sunDirection: Triple;
  readonly sunIrradiance: ArrayLike<number>;
  /** Light from the sky, the same unit. */
  readonly ambient: ArrayLike<number>;
  /** Colour of the air in between, and how much of it there is, 0..1. */
  readonly haze: ArrayLike<number>;
  readonly hazeAmount: number;
}

/** A coconut palm; lengths in pixels of the picture. */
export interface Palm {
  /** Foot of the trunk. */
  readonly rootX: number;
  readonly rootY: number;
  readonly heightPx: number;
  /** Sideways reach of the trunk as part of its height, positive to the right. */
  readonly lean: number;
  readonly seed: number;
}

const LEAF: Triple = [0.1, 0.17, 0.04];
/** Sunlight through a leaf comes out yellow-green. */
const LEAF_THROUGH: Triple = [0.07, 0.095, 0.012];
const DRY_LEAF: Triple = [0.2, 0.14, 0.06];
const BARK: Triple = [0.2, 0.155, 0.11];
const FRONDS = 20;
const LEAFLETS = 34;
const STEM_POINTS = 10;
const TRUNK_SEGMENTS = 44;
const TRUNK_STRIPS = 7;

/** Paints one palm, shaded leaflet by leaflet; against the light it becomes a silhouette by itself. */
export function drawPalm(picture: LinearRaster, palm: Palm, light: PlantLight): void {
  const random = createRandom(palm.seed);
  const trunk = trunkCurve(palm);
  const top = trunk(1);
  const fronds = Array.from({ length: FRONDS }, (_, i) => frondOf(i, palm, random)).sort((a, b) => b.depth - a.depth);
  const behind = fronds.filter(({ depth }) => depth > 0.25);
  for (const frond of behind) drawFrond(picture, top, frond, light, random);
  drawTrunk(picture, palm, trunk, light);
  for (const frond of fronds) if (frond.depth <= 0.25) drawFrond(picture, top, frond, light, random);
}

type Curve = (t: number) => readonly [number, number];

/** From the foot to the crown, bending upwards as palms do. */
function trunkCurve({ rootX, rootY, heightPx, lean }: Palm): Curve {
  const endX = rootX + lean * heightPx;
  const endY = rootY - heightPx;
  const bendX = rootX + lean * heightPx * 0.75;
  const bendY = rootY - heightPx * 0.45;
  return (t) => [
    (1 - t) * (1 - t) * rootX + 2 * t * (1 - t) * bendX + t * t * endX,
    (1 - t) * (1 - t) * rootY + 2 * t * (1 - t) * bendY + t * t * endY,
  ];
}

function drawTrunk(picture: LinearRaster, { heightPx }: Palm, curve: Curve, light: PlantLight): void {
  const halfWidth = (t: number) => heightPx * (0.0105 + 0.0085 * (1 - t) + 0.016 * Math.exp(-t * 26));
  const edge = (t: number, side: number) => {
    const [x, y] = curve(t);
    const [nextX, nextY] = curve(t + 0.01);
    const length = Math.hypot(nextX - x, nextY - y);
    const reach = side * halfWidth(t);
    return [x - ((nextY - y) / length) * reach, y + ((nextX - x) / length) * reach] as const;
  };
  const [sunX, sunY, sunZ] = light.sunDirection;
  for (let strip = -1; strip < TRUNK_STRIPS; strip++) {
    // Strip -1 is the whole width: it keeps the background from shining through the seams of the others.
    const from = strip < 0 ? -1 : (strip / TRUNK_STRIPS) * 2 - 1;
    const to = strip < 0 ? 1 : ((strip + 1) / TRUNK_STRIPS) * 2 - 1;
    const across = (from + to) / 2;
    const facing = Math.sqrt(1 - across * across);
    const lambert = Math.max(0, across * sunX + 0.15 * sunY - facing * sunZ);
    for (let i = 0; i < TRUNK_SEGMENTS; i++) {
      const t0 = i / TRUNK_SEGMENTS;
      const t1 = (i + 1) / TRUNK_SEGMENTS;
      const ring = (i % 2 === 0 ? 1 : 0.82) * (0.9 + 0.2 * Math.sin(i * 12.9898 + strip));
      const colour = shade(BARK, ring, lambert, 0.5 + 0.3 * facing, light);
      fillPolygon(picture, [...edge(t0, from), ...edge(t0, to), ...edge(t1, to), ...edge(t1, from)], colour);
    }
  }
}

interface Frond {
  /** Direction in which it leaves the crown, a unit vector. */
  readonly x: number;
  readonly y: number;
  readonly depth: number;
  readonly lengthPx: number;
  readonly droop: number;
  readonly isDry: boolean;
}

function frondOf(index: number, { heightPx }: Palm, random: Random): Frond {
  // The golden angle spreads them around; later ones are older and hang lower.
  const around = index * 2.399963 + random() * 0.5;
  const age = index / (FRONDS - 1);
  const rise = (68 - 92 * age + (random() - 0.5) * 16) * (Math.PI / 180);
  return {
    x: Math.cos(around) * Math.cos(rise),
    y: Math.sin(rise),
    depth: Math.sin(around) * Math.cos(rise),
    lengthPx: heightPx * (0.42 + 0.12 * random()) * (1 - 0.15 * age),
    droop: 0.34 + 0.26 * age + 0.18 * random(),
    isDry: age > 0.9 && random() < 0.6,
  };
}

function drawFrond(
  picture: LinearRaster,
  [crownX, crownY]: readonly [number, number],
  frond: Frond,
  light: PlantLight,
  random: Random,
): void {
  const { lengthPx, droop } = frond;
  const point = (t: number) => {
    const fall = droop * t * t * (0.6 + 0.4 * t);
    return [frond.x * t, frond.y * t - fall, frond.depth * t] as const;
  };
  const project = (x: number, y: number) => [crownX + x * lengthPx, crownY - y * lengthPx] as const;
  const upper: number[] = [];
  const lower: number[] = [];
  for (let i = 0; i <= STEM_POINTS; i++) {
    const [x, y] = point(i / STEM_POINTS);
    const [px, py] = project(x, y);
    const half = lengthPx * 0.008 * (1.15 - i / STEM_POINTS);
    upper.push(px, py - half);
    const [backX, backY] = project(...firstTwo(point(1 - i / STEM_POINTS)));
    lower.push(backX, backY + lengthPx * 0.008 * (0.15 + i / STEM_POINTS));
  }
  const albedo = frond.isDry ? DRY_LEAF : LEAF;
  fillPolygon(picture, [...upper, ...lower], shade(albedo, 1.1, 0.3, 0.6, light));
  for (let i = 1; i <= LEAFLETS; i++) {
    const t = 0.06 + (0.94 * i) / LEAFLETS;
    const [x, y, depth] = point(t);
    const [x1, y1, depth1] = point(t + 0.02);
    const length = Math.hypot(x1 - x, y1 - y, depth1 - depth);
    const tangent = [(x1 - x) / length, (y1 - y) / length, (depth1 - depth) / length] as const;
    // Horizontal, across the frond.
    const flat = Math.hypot(tangent[0], tangent[2]) + 1e-6;
    const leafLength = 0.3 * Math.sin(Math.PI * Math.min(1, 0.14 + 0.83 * t)) ** 0.7;
    for (const side of [-1, 1]) {
      const wild = 0.85 + 0.3 * random();
      const spread = 0.72 * (1 - 0.45 * t) * side;
      const hang = 0.3 + 0.45 * random() + 0.25 * droop;
      const lx = ((-tangent[2] / flat) * spread + tangent[0] * 0.62) * leafLength * wild;
      const ly = (tangent[1] * 0.62 - hang) * leafLength * wild;
      const ld = ((tangent[0] / flat) * spread + tangent[2] * 0.62) * leafLength * wild;
      const width = 0.0085 + 0.003 * random();
      const normal = normalOf(tangent, lx, ly, ld);
      drawLeaflet(picture, project, { x, y, lx, ly, width }, leafColour(albedo, normal, light, random()));
    }
  }
}

interface Leaflet {
  readonly x: number;
  readonly y: number;
  readonly lx: number;
  readonly ly: number;
  readonly width: number;
}

function drawLeaflet(
  picture: LinearRaster,
  project: (x: number, y: number) => readonly [number, number],
  { x, y, lx, ly, width }: Leaflet,
  colour: Float64Array,
): void {
  const length = Math.hypot(lx, ly) + 1e-6;
  const nx = (-ly / length) * width;
  const ny = (lx / length) * width;
  // A third of the way out it is widest; from there it bends down towards a tip.
  const midX = x + lx * 0.4;
  const midY = y + ly * 0.3;
  fillPolygon(
    picture,
    [
      ...project(x + nx * 0.4, y + ny * 0.4),
      ...project(midX + nx, midY + ny),
      ...project(x + lx, y + ly - 0.12 * length),
      ...project(midX - nx, midY - ny),
      ...project(x - nx * 0.4, y - ny * 0.4),
    ],
    colour,
  );
}

function normalOf([tx, ty, tz]: Triple, lx: number, ly: number, lz: number): Triple {
  const x = ty * lz - tz * ly;
  const y = tz * lx - tx * lz;
  const z = tx * ly - ty * lx;
  const length = Math.hypot(x, y, z) + 1e-9;
  const sign = y < 0 ? -1 : 1;
  return [(sign * x) / length, (sign * y) / length, (sign * z) / length];
}

/** A leaf shows the side that faces the camera: sun on that side is reflected, on the other it shines through. */
function leafColour(albedo: Triple, normal: Triple, light: PlantLight, chance: number): Float64Array {
  const [sunX, sunY, sunZ] = light.sunDirection;
  const toSun = normal[0] * sunX + normal[1] * sunY + normal[2] * sunZ;
  const toCamera = -normal[2];
  const isThrough = toSun > 0 !== toCamera > 0;
  const tint = isThrough ? LEAF_THROUGH : albedo;
  return shade(
    tint,
    0.75 + 0.5 * chance,
    Math.abs(toSun) * (isThrough ? 0.45 : 0.9),
    0.4 + 0.35 * Math.abs(normal[1]),
    light,
  );
}

function shade(albedo: Triple, texture: number, direct: number, open: number, light: PlantLight): Float64Array {
  const colour = new Float64Array(3);
  for (let c = 0; c < 3; c++) {
    const lit =
      ((albedo[c]! * texture) / Math.PI) * (light.sunIrradiance[c]! * direct + light.ambient[c]! * Math.PI * open);
    colour[c] = lit + (light.haze[c]! - lit) * light.hazeAmount;
  }
  return colour;
}

function firstTwo([x, y]: Triple): [number, number] {
  return [x, y];
}
