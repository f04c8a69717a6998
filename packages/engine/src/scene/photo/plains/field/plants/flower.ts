import { drawBlob } from '../../brush/blob.ts';
import { drawStroke } from '../../brush/stroke.ts';
import type { CountryLight } from '../../country/country-light.ts';
import { hazeColour, plantShade, shadePlant, type PlantTissue } from '../plant-light.ts';
import type { Plant, PlantBrush, PlantSite } from '../plant.ts';
import { TISSUES } from '../tissues.ts';
import { columnOf } from './grass.ts';

type Triple = readonly [number, number, number];

/** The shape of a flower head. */
export type FlowerShape = 'cluster' | 'poppy' | 'daisy' | 'cornflower' | 'buttercup' | 'spike';

export interface FlowerOptions {
  readonly shape: FlowerShape;
  readonly colour: Triple;
  readonly heightM: number;
  /** Radius of the head, m. */
  readonly headM: number;
  /** Flowers for each head's width in a row of sowing. */
  readonly density: number;
}

/** Heads smaller than this are one dot of their colour, px. */
const SIMPLE_PX = 2.4;
const MIDDLES: Readonly<Record<FlowerShape, Triple>> = {
  poppy: [0.02, 0.015, 0.02],
  daisy: [0.7, 0.4, 0.02],
  cornflower: [0.12, 0.04, 0.25],
  buttercup: [0.55, 0.34, 0.02],
  spike: [0.1, 0.1, 0.1],
  cluster: [0.3, 0.3, 0.02],
};
const shade = new Float64Array(3);
const lower = new Float64Array(3);
const centre = new Float64Array(3);

/** Wild flowers on thin stalks. */
export function flower({ shape, colour, heightM, headM, density }: FlowerOptions, light: CountryLight): Plant {
  const petal: PlantTissue = { albedo: colour, through: [colour[0] * 0.6, colour[1] * 0.75, colour[2] * 0.75] };
  const top = { light, height: 1, closeness: 0.5 };
  const petalShade = plantShade(petal, top);
  const foot = plantShade(TISSUES.meadow, { ...top, height: 0.15 });
  const stalk = plantShade(TISSUES.meadow, top);
  const eye = plantShade({ albedo: MIDDLES[shape], through: [0, 0, 0] }, top);
  const draw = (brush: PlantBrush, site: PlantSite): void => {
    const { canvas, stroke, air } = brush;
    const [a, b, c, d] = site.chance as unknown as readonly [number, number, number, number]; // four numbers by contract
    const tall = heightM * (0.65 + 0.5 * a) * site.scale;
    const lean = tall * 0.22 * (b - 0.5 + site.wind);
    const at = columnOf(site.rootX, air.colour) * 3;
    if (tall > 3) {
      stroke.rootX = site.rootX;
      stroke.rootY = site.rootY;
      stroke.tipX = site.rootX + lean;
      stroke.tipY = site.rootY - tall;
      stroke.width = Math.max(0.6, 0.004 * site.scale);
      stroke.taper = 0.7;
      stroke.z = site.z;
      shadePlant(stroke.rootColour, foot, site.towards, site.lit, 0.9);
      shadePlant(stroke.tipColour, stalk, site.towards, site.lit, 0.9);
      hazeColour(stroke.rootColour, air.colour, at, site.haze);
      hazeColour(stroke.tipColour, air.colour, at, site.haze);
      drawStroke(canvas, stroke);
    }
    const gain = 0.8 + 0.35 * c;
    shadePlant(shade, petalShade, site.towards, site.lit, gain);
    shadePlant(lower, petalShade, site.towards, site.lit * 0.55, gain * 0.62);
    shadePlant(centre, eye, site.towards, site.lit, 1);
    hazeColour(centre, air.colour, at, site.haze);
    hazeColour(shade, air.colour, at, site.haze);
    hazeColour(lower, air.colour, at, site.haze);
    const head = {
      x: site.rootX + lean,
      y: site.rootY - tall,
      radius: headM * (0.75 + 0.5 * c) * site.scale,
      tilt: d,
      z: site.z,
    };
    if (head.radius < SIMPLE_PX) return dot(brush, head, shape);
    HEADS[shape](brush, head);
  };
  return { widthM: headM * 2, density, leastPx: 1.6, farM: 150, heightM: heightM * 1.2, draw };
}

interface Head {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** 0..1: how the head is turned. */
  readonly tilt: number;
  readonly z: number;
}

function dot({ canvas, blob }: PlantBrush, head: Head, shape: FlowerShape): void {
  blob.x = head.x;
  blob.y = head.y;
  const isSpike = shape === 'spike';
  blob.long = head.radius * (isSpike ? 2.6 : 0.95);
  blob.wide = head.radius * (isSpike ? 0.6 : 0.75);
  setAxis(blob, isSpike ? 0 : 1, isSpike ? -1 : 0);
  blob.point = 0;
  blob.z = head.z;
  blob.opacity = 1;
  paintPetal(blob, shade, shade, 1);
  drawBlob(canvas, blob);
}

function setAxis(blob: PlantBrush['blob'], x: number, y: number): void {
  blob.axisX = x;
  blob.axisY = y;
}

function paintPetal(blob: PlantBrush['blob'], from: Float64Array, to: Float64Array, gain: number): void {
  for (let c = 0; c < 3; c++) {
    blob.fromColour[c] = from[c]! * gain;
    blob.toColour[c] = to[c]! * gain;
  }
}

/** Petals in a ring, seen from the side and a little above: `flat` is the height of the ring as a part of its width. */
function ring(
  { canvas, blob }: PlantBrush,
  head: Head,
  {
    count,
    flat,
    long,
    wide,
    point,
    turn,
  }: { count: number; flat: number; long: number; wide: number; point: number; turn: number },
): void {
  blob.z = head.z;
  blob.opacity = 1;
  blob.point = point;
  for (let i = 0; i < count; i++) {
    // Petals behind first, those in front last.
    const order = i % 2 === 0 ? i / 2 : count - (i + 1) / 2;
    const angle = -Math.PI / 2 + ((order + turn) / count) * 2 * Math.PI;
    const dx = Math.cos(angle);
    const dy = Math.sin(angle) * flat;
    const length = Math.hypot(dx, dy);
    blob.x = head.x + dx * head.radius * (1 - long);
    blob.y = head.y + dy * head.radius * (1 - long);
    blob.long = head.radius * long * length;
    blob.wide = head.radius * wide * (0.55 + 0.45 * Math.abs(dy / length));
    setAxis(blob, dx / length, dy / length);
    // Upper petals catch the light, lower ones lie in the shade of the head.
    paintPetal(blob, lower, shade, 0.8 + 0.25 * Math.sin(order * 2.4 + turn) - 0.12 * dy);
    drawBlob(canvas, blob);
  }
}

function middle({ canvas, blob }: PlantBrush, head: Head, radius: number, flat: number): void {
  paintPetal(blob, centre, centre, 1);
  for (let c = 0; c < 3; c++) blob.fromColour[c] = centre[c]! * 0.55;
  blob.x = head.x;
  blob.y = head.y - head.radius * 0.04;
  blob.long = head.radius * radius * flat;
  blob.wide = head.radius * radius;
  setAxis(blob, 0, -1);
  blob.point = 0;
  blob.opacity = 1;
  blob.z = head.z;
  drawBlob(canvas, blob);
}

/** Direction, distance and size of each petal of a poppy, and how much light it catches. */
const POPPY_PETALS = [
  [-1.9, 0.42, 0.56, 1],
  [-1.2, 0.42, 0.56, 0.9],
  [Math.PI, 0.44, 0.52, 0.85],
  [0, 0.44, 0.52, 0.95],
  [1.55, 0.42, 0.58, 0.8],
] as const;

const HEADS: Readonly<Record<FlowerShape, (brush: PlantBrush, head: Head) => void>> = {
  poppy: (brush, head) => {
    const { blob, canvas } = brush;
    const flat = 0.5 + 0.4 * head.tilt;
    const turn = (head.tilt - 0.5) * 0.9;
    blob.z = head.z;
    blob.opacity = 1;
    // Two petals behind, two at the sides, the dark middle, and the near petal before it.
    for (const [angle, reach, size, gain] of POPPY_PETALS) {
      const dx = Math.cos(angle + turn * 0.4);
      const dy = Math.sin(angle + turn * 0.4) * flat;
      const length = Math.hypot(dx, dy);
      blob.x = head.x + dx * head.radius * reach;
      blob.y = head.y + (dy * reach - 0.2) * head.radius;
      blob.long = head.radius * size * Math.max(0.45, length);
      blob.wide = head.radius * size * 0.92;
      blob.point = -0.35;
      setAxis(blob, dx / length, dy / length);
      for (let c = 0; c < 3; c++) {
        blob.fromColour[c] = lower[c]! * 0.42 * gain;
        blob.toColour[c] = shade[c]! * 1.12 * gain;
      }
      drawBlob(canvas, blob);
      if (angle === 0 && head.tilt > 0.3) middle(brush, { ...head, y: head.y - head.radius * 0.2 }, 0.2, flat);
    }
  },
  daisy: (brush, head) => {
    const flat = 0.4 + 0.5 * head.tilt;
    ring(brush, head, { count: 15, flat, long: 0.4, wide: 0.15, point: 0, turn: head.tilt });
    middle(brush, head, 0.34, Math.max(0.6, flat));
  },
  cornflower: (brush, head) => {
    const flat = 0.5 + 0.4 * head.tilt;
    ring(brush, head, { count: 9, flat, long: 0.42, wide: 0.2, point: -0.7, turn: head.tilt * 2 });
    middle(brush, head, 0.28, flat);
  },
  buttercup: (brush, head) => {
    const flat = 0.5 + 0.4 * head.tilt;
    ring(brush, head, { count: 5, flat, long: 0.52, wide: 0.45, point: -0.2, turn: head.tilt * 2 });
    middle(brush, head, 0.25, flat);
  },
  spike: ({ canvas, blob }, head) => {
    const count = Math.min(34, Math.max(8, Math.round(head.radius * 3)));
    blob.point = 0;
    blob.opacity = 1;
    blob.z = head.z;
    for (let i = 0; i < count; i++) {
      const up = i / count;
      const side = Math.sin(i * 2.399 + head.tilt * 6);
      blob.x = head.x + side * head.radius * (0.75 - 0.55 * up);
      blob.y = head.y + head.radius * (1.6 - 4.4 * up);
      blob.long = head.radius * (0.5 - 0.22 * up);
      blob.wide = blob.long * 0.75;
      setAxis(blob, side * 0.7, -0.7);
      paintPetal(blob, lower, shade, 0.75 + 0.5 * Math.abs(Math.sin(i * 1.7)) + 0.15 * side);
      drawBlob(canvas, blob);
    }
  },
  cluster: ({ canvas, blob }, head) => {
    const count = Math.min(16, Math.max(6, Math.round(head.radius * 1.6)));
    blob.point = 0;
    blob.opacity = 1;
    blob.z = head.z;
    setAxis(blob, 0, -1);
    for (let i = 0; i < count; i++) {
      const out = Math.sqrt((i + 0.5) / count);
      const angle = i * 2.399 + head.tilt * 6;
      blob.x = head.x + Math.cos(angle) * out * head.radius;
      blob.y = head.y + Math.sin(angle) * out * head.radius * 0.8;
      blob.long = head.radius * 0.26;
      blob.wide = head.radius * 0.26;
      paintPetal(blob, lower, shade, 0.8 + 0.35 * Math.abs(Math.sin(i * 3.1)) - 0.2 * Math.sin(angle));
      drawBlob(canvas, blob);
    }
  },
};
