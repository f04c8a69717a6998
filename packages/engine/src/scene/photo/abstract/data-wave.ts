import { createLinearRaster, createRandom, deriveSeed, fbm, gradientNoise, type LinearRaster } from '@backlot/kernels';
import type { Rgb } from '../tone/colour-ramp.ts';
import { frameScale, pickOf, type AbstractLook, type AbstractRequest } from './abstract-look.ts';
import { labOf, mixColours, shadeColour } from './shade-colour.ts';

/** A field of points in perspective: columns to each side, rows into the depth. */
const COLUMNS = 132;
const ROWS = 96;
const NEAREST = 0.4;
const FARTHEST = 7;
/** Width of the field, in eye heights: the farthest rows just fill the frame. */
const SPREAD = 9;
/** Points of a network and how near they must be to be joined, in frame units. */
const NODES = 110;
const REACH = 0.17;

/** Waves of points of light in perspective: the usual picture of data. */
export const dataWave: AbstractLook = {
  words:
    /\bdata\b|particles?|tech|digital|cyber|futuristic|grid|matrix|wave ?form|presentation|powerpoint|website|sound/i,
  paint: paintWave,
  bloom: 0.2,
  grain: 0.008,
};

/** Points joined by lines, near ones out of focus. */
export const network: AbstractLook = {
  words: /network|plexus|connect|circuit|molecul|neural|blockchain|web of/i,
  paint: paintNetwork,
  bloom: 0.18,
  grain: 0.008,
};

function paintWave(request: AbstractRequest): LinearRaster {
  const { random, seed, widthPx, heightPx, colours, spec } = request;
  const picture = ground(request);
  const scale = frameScale(request);
  const kind = pickOf(random, 5);
  const horizon = [0.34, 0.42, 0.28, 0.5, 0.38][kind]!;
  const eye = [0.55, 0.42, 0.7, 0.3, 0.5][kind]!;
  const swell = [0.2, 0.26, 0.14, 0.3, 0.12][kind]!;
  const isGrid = /grid|retro|synthwave/i.test(spec.prompt);
  const near = bright(colours.ordered.at(-1)!);
  const far = bright(colours.ordered[Math.max(0, colours.ordered.length - 2)]!);
  const focus = 1.9 + random();
  const tilt = (random() - 0.5) * 0.16;
  const project = (i: number, j: number): readonly [number, number, number, number] => {
    const z = NEAREST + (FARTHEST - NEAREST) * (j / ROWS) ** 1.35;
    const x = ((i + 0.5 + (isGrid ? 0 : 0.5 * (j & 1))) / COLUMNS - 0.5) * SPREAD;
    const height = swell * (fbm(x * 0.55, z * 0.8, 2, seed) + 0.45 * Math.sin(x * 1.7 + z * 2.2 + seed));
    const px = (widthPx / scale / 2 + (x / z) * 0.9) * scale;
    return [px, heightPx * horizon + ((eye - height) / z) * 0.9 * scale + tilt * (px - widthPx / 2), z, height];
  };
  for (let j = ROWS - 1; j >= 0; j--)
    for (let i = 0; i < COLUMNS; i++) {
      const [x, y, z, height] = project(i, j);
      const blur = Math.abs(1 / z - 1 / focus) * 0.011 * scale;
      const crest = Math.min(1, Math.max(0, 0.5 + height / swell));
      const fade = Math.min(1, (FARTHEST - z) / 3) ** 1.5;
      const colour = mixColours(far, near, crest);
      const sharp = Math.max(0.6, (0.0026 / z) * scale);
      const radius = sharp + blur;
      const light =
        (0.16 + 1.7 * crest ** 3) * fade * Math.min(1, (sharp / radius) ** 2 * 1.5) * Math.min(1, 0.35 + 0.2 * z);
      dot(picture, x, y, radius, colour, light);
      if (isGrid && i + 1 < COLUMNS && j + 1 < ROWS && i % 3 === 0 && j % 3 === 0) {
        const [ax, ay] = project(Math.min(COLUMNS - 1, i + 3), j);
        const [bx, by] = project(i, Math.min(ROWS - 1, j + 3));
        line(picture, x, y, ax, ay, colour, 0.3 * fade);
        line(picture, x, y, bx, by, colour, 0.3 * fade);
      }
    }
  return picture;
}

function paintNetwork(request: AbstractRequest): LinearRaster {
  const { seed, widthPx, heightPx, colours, random } = request;
  const picture = ground(request);
  const scale = frameScale(request);
  const small = createRandom(deriveSeed(seed, 'nodes'));
  const kind = pickOf(random, 5);
  const lamps = colours.ordered.slice(-2).map(bright);
  const nodes = Array.from({ length: NODES }, () => {
    const u = small();
    const v = small();
    // Everywhere, lower half, one side, edges, or a cloud.
    const x = kind === 2 ? u ** 0.5 : kind === 3 ? (u < 0.5 ? u * 0.7 : 1 - (1 - u) * 0.7) : u;
    const y = kind === 1 ? 0.4 + 0.6 * v ** 0.7 : kind === 4 ? 0.5 + (v - 0.5) * (0.35 + 0.6 * Math.abs(u - 0.5)) : v;
    return {
      x: (x * 1.1 - 0.05) * widthPx,
      y: (y * 1.1 - 0.05) * heightPx,
      z: small(),
      lamp: lamps[pickOf(small, lamps.length)]!,
    };
  }).sort((a, b) => a.z - b.z);
  for (let i = 0; i < nodes.length; i++)
    for (let j = i + 1; j < nodes.length; j++) {
      const [a, b] = [nodes[i]!, nodes[j]!];
      const away = Math.hypot(a.x - b.x, a.y - b.y) / scale;
      if (away > REACH || Math.abs(a.z - b.z) > 0.4) continue;
      line(
        picture,
        a.x,
        a.y,
        b.x,
        b.y,
        mixColours(a.lamp, b.lamp, 0.5),
        0.5 * (1 - away / REACH) * (0.3 + 0.7 * Math.min(a.z, b.z)),
      );
    }
  for (const { x, y, z, lamp } of nodes) {
    const blur = Math.max(0, z - 0.75) * 4;
    const radius = (0.0022 + 0.0035 * z) * scale * (1 + blur * 2.5) + 0.6;
    dot(picture, x, y, radius, lamp, (0.5 + 1.3 * z) / (1 + blur * 3));
  }
  return picture;
}

/** A deep, uneven ground with a glow where the light is. */
function ground({ widthPx, heightPx, colours, seed, random }: AbstractRequest): LinearRaster {
  const picture = createLinearRaster(widthPx, heightPx);
  const dark = shadeColour(colours.deep, { lightness: -0.08 });
  const glow = shadeColour(colours.deep, { lightness: 0.14, chroma: 1.7 });
  const [gx, gy] = [0.2 + 0.6 * random(), 0.15 + 0.4 * random()];
  for (let y = 0, k = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++, k += 4) {
      const u = x / widthPx;
      const v = y / heightPx;
      const share = Math.exp(-((u - gx) ** 2 + (v - gy) ** 2) * 4.5) + 0.12 * gradientNoise(u * 2, v * 2, seed);
      for (let c = 0; c < 3; c++) picture.data[k + c] = Math.max(0, dark[c]! + (glow[c]! - dark[c]!) * share);
      picture.data[k + 3] = 1;
    }
  return picture;
}

function bright(colour: Rgb): Rgb {
  return shadeColour(colour, { lightness: Math.max(0, 0.72 - labOf(colour)[0]), chroma: 1.1 });
}

/** Adds a soft round point of light. */
function dot(
  { width, height, data }: LinearRaster,
  cx: number,
  cy: number,
  radius: number,
  colour: Rgb,
  light: number,
): void {
  const edge = Math.max(1, radius * 0.35);
  const reach = radius + edge;
  for (let y = Math.max(0, Math.floor(cy - reach)); y <= Math.min(height - 1, cy + reach); y++)
    for (let x = Math.max(0, Math.floor(cx - reach)); x <= Math.min(width - 1, cx + reach); x++) {
      const inside = Math.min(1, Math.max(0, (radius - Math.hypot(x + 0.5 - cx, y + 0.5 - cy)) / edge + 0.5)) * light;
      const k = (y * width + x) * 4;
      for (let c = 0; c < 3; c++) data[k + c] = data[k + c]! + colour[c]! * inside;
    }
}

/** Adds a thin line of light, half a pixel apart splats. */
function line(
  { width, height, data }: LinearRaster,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  colour: Rgb,
  light: number,
): void {
  const steps = Math.ceil(Math.hypot(x1 - x0, y1 - y0) * 1.5);
  for (let i = 0; i <= steps; i++) {
    const x = x0 + ((x1 - x0) * i) / steps - 0.5;
    const y = y0 + ((y1 - y0) * i) / steps - 0.5;
    const column = Math.floor(x);
    const row = Math.floor(y);
    if (column < 0 || row < 0 || column + 1 >= width || row + 1 >= height) continue;
    const fx = x - column;
    const fy = y - row;
    for (let j = 0; j < 4; j++) {
      const share = (j & 1 ? fx : 1 - fx) * (j & 2 ? fy : 1 - fy) * light;
      const k = ((row + (j >> 1)) * width + column + (j & 1)) * 4;
      for (let c = 0; c < 3; c++) data[k + c] = data[k + c]! + colour[c]! * share;
    }
  }
}
