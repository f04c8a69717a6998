import { createRandom, deriveSeed, type LinearRaster, type Random } from '@backlot/kernels';

type Rgb = readonly [number, number, number];

/** A lamp out of focus: an evenly lit disc with a brighter rim. Positions and radius as parts of the frame's width and height. */
export interface LightDisc {
  readonly x: number;
  readonly y: number;
  /** Part of the longer side. */
  readonly radius: number;
  /** Light of the disc, 1 = white. */
  readonly colour: Rgb;
  /** Height over width: 1 for a lamp, more for its reflection on a wet road. */
  readonly stretch: number;
}

const BULB: Rgb = [1, 0.55, 0.22];
const STREET: readonly (readonly [number, Rgb])[] = [
  [0.42, [1, 0.68, 0.36]],
  [0.2, [1, 0.86, 0.66]],
  [0.14, [1, 0.12, 0.07]],
  [0.09, [0.25, 1, 0.65]],
  [0.15, [0.45, 0.68, 1]],
];
const NEON: readonly (readonly [number, Rgb])[] = [
  [0.36, [1, 0.08, 0.55]],
  [0.28, [0.06, 0.75, 1]],
  [0.2, [0.5, 0.16, 1]],
  [0.16, [1, 0.42, 0.12]],
];

/** Strings of warm bulbs hanging across the upper part of the frame. */
export function stringLights(seed: number, radius: number): LightDisc[] {
  const random = createRandom(deriveSeed(seed, 'string-lights'));
  const discs: LightDisc[] = [];
  const strings = 2 + Math.floor(random() * 2);
  const lowest = 0.1 + random() * 0.12;
  for (let s = 0; s < strings; s++) {
    const near = (s + 1) / strings;
    const size = radius * (0.45 + 0.55 * near);
    const span = 0.55 + 0.5 * near;
    const start = -random() * span;
    const sag = 0.05 + 0.06 * near;
    const bulbs = Math.max(6, Math.round(span / (size * 3.4)));
    for (let pole = start; pole < 1; pole += span)
      for (let i = 0; i < bulbs; i++) {
        const t = (i + (random() - 0.5) * 0.15) / bulbs;
        const y = lowest * (1.25 - near) + 4 * sag * t * (1 - t);
        discs.push(disc({ x: pole + span * t, y, radius: size }, BULB, 0.6 + 0.7 * random()));
      }
  }
  return discs;
}

/** Lamps, windows and cars around the horizon of a street at night; on a wet road each has a stretched reflection. */
export function streetLights(seed: number, radius: number, horizon: number, options: StreetOptions = {}): LightDisc[] {
  const random = createRandom(deriveSeed(seed, 'street-lights'));
  const colours = options.isNeon ? NEON : STREET;
  const discs: LightDisc[] = [];
  const count = 34 + Math.floor(random() * 22);
  for (let i = 0; i < count; i++) {
    const depth = random() ** 1.6;
    const above = Math.abs(gaussian(random)) * (0.05 + 0.2 * depth) - 0.012;
    const at = { x: random() * 1.1 - 0.05, y: horizon - above, radius: radius * (0.35 + 0.75 * depth) };
    const colour = pick(colours, random());
    const power = (0.18 + 1.2 * random() ** 2.2) * (1.15 - 0.5 * depth);
    discs.push(disc(at, colour, power));
    if (options.isWet)
      discs.push(disc({ ...at, y: horizon + above + 0.03 + 0.1 * depth }, colour, power * 0.22, 2.2 + 2 * random()));
  }
  return discs;
}

interface StreetOptions {
  readonly isNeon?: boolean;
  readonly isWet?: boolean;
}

/** Candles and small lamps low in a room. */
export function roomLights(seed: number, radius: number, horizon: number): LightDisc[] {
  const random = createRandom(deriveSeed(seed, 'room-lights'));
  return Array.from({ length: 9 + Math.floor(random() * 9) }, () => {
    const at = { x: random(), y: horizon + (random() - 0.62) * 0.4, radius: radius * (0.4 + 0.5 * random()) };
    return disc(at, BULB, 0.3 + 1.1 * random() ** 2);
  });
}

/** Falling snow close to the lens. */
export function snowFlakes(seed: number, radius: number): LightDisc[] {
  const random = createRandom(deriveSeed(seed, 'snow-flakes'));
  return Array.from({ length: 130 }, () => {
    const depth = random() ** 2;
    const at = { x: random(), y: random(), radius: radius * (0.12 + 0.5 * depth) };
    return disc(at, [0.95, 0.98, 1], 0.12 + 0.3 * random() * (1 - 0.6 * depth));
  });
}

/** Adds discs of light in place. */
export function addLightDiscs(picture: LinearRaster, discs: readonly LightDisc[]): void {
  for (const each of discs) addLightDisc(picture, each);
}

/** Width of the soft edge of a disc, px. */
const EDGE_PX = 1.5;

function addLightDisc({ width, height, data }: LinearRaster, { x, y, radius, colour, stretch }: LightDisc): void {
  const radiusPx = radius * Math.max(width, height);
  const centreX = x * width;
  const centreY = y * height;
  const top = Math.max(0, Math.floor(centreY - radiusPx * stretch - EDGE_PX));
  const bottom = Math.min(height - 1, Math.ceil(centreY + radiusPx * stretch + EDGE_PX));
  const left = Math.max(0, Math.floor(centreX - radiusPx - EDGE_PX));
  const right = Math.min(width - 1, Math.ceil(centreX + radiusPx + EDGE_PX));
  for (let py = top; py <= bottom; py++)
    for (let px = left; px <= right; px++) {
      const distance = Math.hypot(px + 0.5 - centreX, (py + 0.5 - centreY) / stretch);
      const inside = Math.min(1, Math.max(0, (radiusPx - distance) / EDGE_PX + 0.5));
      if (inside === 0) continue;
      const ring = distance / radiusPx;
      const light = inside * (stretch > 1 ? Math.max(0, 1 - ring * ring) : 0.82 + 0.3 * ring ** 6);
      const k = (py * width + px) * 4;
      data[k] = data[k]! + colour[0] * light;
      data[k + 1] = data[k + 1]! + colour[1] * light;
      data[k + 2] = data[k + 2]! + colour[2] * light;
    }
}

function disc(at: Pick<LightDisc, 'x' | 'y' | 'radius'>, colour: Rgb, power: number, stretch = 1): LightDisc {
  return { ...at, colour: [colour[0] * power, colour[1] * power, colour[2] * power], stretch };
}

function pick(choices: readonly (readonly [number, Rgb])[], at: number): Rgb {
  let left = at;
  for (const [share, colour] of choices) if ((left -= share) < 0) return colour;
  return BULB;
}

/** Sum of three uniforms, about normal, standard deviation 0.5. */
function gaussian(random: Random): number {
  return random() + random() + random() - 1.5;
}
