import { createRandom, deriveSeed, type LinearRaster, type Random } from '@backlot/kernels';
import type { Rgb } from '../tone/colour-ramp.ts';
import type { UnderwaterPlan } from './underwater-plan.ts';

/** What they glow in. */
const GLOWS: readonly Rgb[] = [
  [0.12, 0.75, 1],
  [0.5, 0.32, 1],
  [1, 0.3, 0.62],
  [0.2, 1, 0.78],
];
const ARMS = 13;
/** Points along an arm, and how long it is in radii of the bell. */
const ARM_STEPS = 90;
const ARM_LENGTH = 4.2;
/** Largest bell, in mean sides of the frame. */
const LARGEST = 0.062;

/** Adds jellyfish that shine by themselves: one near, the others farther off. */
export function addJellyfish(picture: LinearRaster, { jellyfish, detailSeed, side }: UnderwaterPlan): void {
  const { width, height } = picture;
  const scale = Math.sqrt(width * height);
  const random = createRandom(deriveSeed(detailSeed, 'jellyfish'));
  const first = Math.floor(random() * GLOWS.length);
  for (let i = 0; i < jellyfish; i++) {
    const size = i === 0 ? 1 : 0.16 + 0.5 * random() ** 2;
    const aside = i === 0 ? side * (0.2 + 0.12 * random()) : (random() - 0.5) * 0.94;
    addOne(picture, random, {
      x: width * (0.5 + aside),
      y: height * (i === 0 ? 0.16 + 0.16 * random() : 0.06 + 0.5 * random()),
      radius: scale * LARGEST * size,
      lean: (random() - 0.5) * 0.9,
      light: 0.3 + 0.7 * size,
      glow: GLOWS[(first + (random() < 0.7 ? 0 : 1)) % GLOWS.length]!,
    });
  }
}

interface Jellyfish {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** How far it is turned from the upright, radians. */
  readonly lean: number;
  readonly light: number;
  readonly glow: Rgb;
}

function addOne(picture: LinearRaster, random: Random, one: Jellyfish): void {
  const { x, y, radius, lean, light } = one;
  addBell(picture, one);
  const [cos, sin] = [Math.cos(lean), Math.sin(lean)];
  for (let arm = 0; arm < ARMS; arm++) {
    const from = ((arm + 0.5) / ARMS) * 2 - 1;
    const phase = random() * 6.28;
    const long = ARM_LENGTH * (0.45 + 0.55 * random());
    for (let i = 0; i < ARM_STEPS; i++) {
      const t = i / ARM_STEPS;
      const u = radius * (from * (0.86 - 0.3 * t) + 0.22 * t * Math.sin(t * 7 + phase) + 0.5 * t * t);
      const v = radius * (0.12 + long * t);
      const thick = Math.max(0.45, radius * (0.036 - 0.026 * t));
      const spot = { x: x + u * cos - v * sin, y: y + u * sin + v * cos, radius: thick };
      addSpot(picture, spot, one.glow, light * 0.085 * (1 - t) ** 1.5 * (0.7 + 0.5 * Math.sin(t * 40 + phase)));
    }
  }
}

/** A dome with a bright rim, a pale crown and light in its middle, in a haze of its own light. */
function addBell({ width, height, data }: LinearRaster, { x, y, radius, lean, light, glow }: Jellyfish): void {
  const reach = radius * 4;
  const [cos, sin] = [Math.cos(lean), Math.sin(lean)];
  for (let row = Math.max(0, Math.floor(y - reach)); row < Math.min(height, y + reach); row++)
    for (let column = Math.max(0, Math.floor(x - reach)); column < Math.min(width, x + reach); column++) {
      const dx = (column + 0.5 - x) / radius;
      const dy = (row + 0.5 - y) / radius;
      const u = dx * cos + dy * sin;
      const v = (dy * cos - dx * sin) * (dy * cos < dx * sin ? 1.15 : 3.6);
      const away = Math.sqrt(u * u + v * v);
      const haze = 0.1 * Math.exp(-(dx * dx + dy * dy) * 0.55);
      const soft = Math.min(1, Math.max(0, (1.02 - away) / 0.16));
      const edge = soft * soft * (3 - 2 * soft);
      const ribs = 0.75 + 0.25 * Math.cos(Math.atan2(u, 0.6 - v * 0.5) * 16);
      const rim = Math.exp(-(((away - 0.9) / 0.1) ** 2)) * (0.55 + 0.45 * ribs);
      const body =
        edge * (0.07 + 0.26 * rim + 0.14 * away ** 3 * ribs + 0.26 * Math.exp(-(u * u * 5 + (v + 0.2) ** 2 * 6)));
      const power = light * (haze + body);
      if (power < 1e-4) continue;
      const white = 0.22 * edge;
      const k = (row * width + column) * 4;
      for (let c = 0; c < 3; c++) data[k + c] = data[k + c]! + power * (glow[c]! + (1 - glow[c]!) * white);
    }
}

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

function addSpot({ width, height, data }: LinearRaster, { x, y, radius }: Spot, glow: Rgb, power: number): void {
  const reach = Math.ceil(radius * 2);
  for (let row = Math.max(0, Math.floor(y - reach)); row <= Math.min(height - 1, y + reach); row++)
    for (let column = Math.max(0, Math.floor(x - reach)); column <= Math.min(width - 1, x + reach); column++) {
      const squared = ((column + 0.5 - x) ** 2 + (row + 0.5 - y) ** 2) / (radius * radius);
      const light = power * Math.exp(-squared);
      const k = (row * width + column) * 4;
      for (let c = 0; c < 3; c++) data[k + c] = data[k + c]! + light * glow[c]!;
    }
}
