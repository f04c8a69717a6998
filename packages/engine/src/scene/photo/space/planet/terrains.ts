import { createRandom, deriveSeed } from '@backlot/kernels';
import { createColourRamp, type Rgb } from '../../tone/colour-ramp.ts';
import { fbm3, noise3, ridged3 } from '../noise-3d.ts';
import { earthTerrain } from './earth.ts';
import type { Planet, SurfaceSample, Terrain } from './planet.ts';

/** Octaves of noise that a disc of so many pixels can show. */
function octavesFor(radiusPx: number, frequency: number, most: number): number {
  return Math.min(most, Math.max(2, Math.log2(Math.max(4, radiusPx) / frequency) + 0.6));
}

/** The painter of a planet's surface. */
export function createTerrain(planet: Planet): Terrain {
  switch (planet.kind) {
    case 'gas':
      return gasTerrain(planet);
    case 'earth':
      return earthTerrain(planet, octavesFor(planet.radius, 1.5, 10));
    case 'lava':
      return lavaTerrain(planet);
    case 'ice':
      return iceTerrain(planet);
    case 'moon':
    case 'rocky':
    case 'mars':
      return rockTerrain(planet);
  }
}

function plain(out: SurfaceSample): void {
  out.gloss = 0;
  out.cloud = 0;
  out.glow = 0;
}

/** Bare rock and dust: plains and highlands, and craters on those that have no air. */
function rockTerrain({ seed, colours, kind, radius }: Planet): Terrain {
  const ramp = createColourRamp(colours);
  const colour = new Float64Array(3);
  const at = (seed & 1023) * 0.37;
  const octaves = octavesFor(radius, 5, 7);
  const fine = octavesFor(radius, 26, 4);
  const isMars = kind === 'mars';
  return {
    relief: isMars ? 0.05 : 0.06,
    dust: kind === 'moon' ? 0.9 : 0.45,
    craters: isMars ? { count: 200, largest: 0.09 } : { count: 1500, largest: kind === 'moon' ? 0.2 : 0.24 },
    sample: (x, y, z, out) => {
      const warp = fbm3(x * 1.3 + at, y * 1.3, z * 1.3, 3);
      const big = fbm3(x * 1.6 + warp, y * 1.6 + at, z * 1.6, 4);
      const rough = fbm3(x * 5 + at, y * 5, z * 5 + warp, octaves) + 0.4 * fbm3(x * 26 + at, y * 26, z * 26, fine);
      const canyon = isMars ? ridged3(x * 1.5 + at, y * 2.2 + warp * 0.5, z * 1.5, 5) : 0;
      const plains = Math.min(1, Math.max(0, 0.5 + big * 2.6));
      ramp(0.16 + 0.6 * plains + 0.34 * rough - 0.3 * Math.max(0, canyon - 0.62), colour);
      out.r = colour[0]!;
      out.g = colour[1]!;
      out.b = colour[2]!;
      out.height = rough * (0.35 + 0.65 * plains) * 0.9 + big * 0.25 - 1.2 * Math.max(0, canyon - 0.66);
      plain(out);
      if (isMars && Math.abs(y) > 0.86 + 0.07 * rough + 0.05 * big) {
        const ice = Math.min(1, (Math.abs(y) - 0.86 - 0.07 * rough - 0.05 * big) * 24);
        out.r += (0.86 - out.r) * ice;
        out.g += (0.87 - out.g) * ice;
        out.b += (0.9 - out.b) * ice;
      }
    },
  };
}

interface Storm {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly size: number;
  readonly spin: number;
  readonly tint: number;
}

/** Belts and zones, drawn out by the winds along their edges, with oval storms. */
function gasTerrain({ seed, colours, radius }: Planet): Terrain {
  const random = createRandom(deriveSeed(seed, 'belts'));
  const at = (seed & 1023) * 0.41;
  const calm = random();
  // Belts: an uneven walk through the colours from pole to pole.
  const belts: Rgb[] = Array.from({ length: 20 }, (_, i) => {
    const pick =
      colours[Math.min(colours.length - 1, Math.floor(((i % 2) * 0.55 + 0.55 * random()) * colours.length))]!;
    const tone = 0.8 + 0.34 * random();
    return [pick[0] * tone, pick[1] * tone, pick[2] * tone];
  });
  const ramp = createColourRamp(belts);
  const storms = Array.from({ length: 9 }, (_, i): Storm => {
    const latitude = (random() - 0.5) * 1.25;
    const longitude = i === 0 ? -0.6 + 1.2 * random() : random() * Math.PI * 2;
    const flat = Math.sqrt(1 - latitude * latitude);
    return {
      x: Math.sin(longitude) * flat,
      y: latitude,
      z: Math.cos(longitude) * flat,
      size: i === 0 ? 0.13 + 0.06 * random() : 0.025 + 0.035 * random(),
      spin: random() < 0.5 ? -1 : 1,
      tint: i === 0 ? (random() < 0.5 ? 0.8 : -0.5) : -0.55,
    };
  });
  const colour = new Float64Array(3);
  const octaves = octavesFor(radius, 7, 6);
  return {
    relief: 0,
    dust: 0,
    sample: (x, y, z, out) => {
      let px = x;
      let py = y;
      let tint = 0;
      for (const storm of storms) {
        const dx = x - storm.x;
        const dy = (y - storm.y) * 1.9;
        const dz = z - storm.z;
        const squared = (dx * dx + dy * dy + dz * dz) / (storm.size * storm.size);
        if (squared > 7) continue;
        // The storm turns what is around it and has a body of its own colour.
        const turn = storm.spin * 3.4 * Math.exp(-squared * 0.8);
        const cos = Math.cos(turn);
        const sin = Math.sin(turn);
        const ry = py - storm.y;
        px = storm.x + dx * cos - ry * 1.9 * sin;
        py = storm.y + (dx * sin + ry * 1.9 * cos) / 1.9;
        tint += storm.tint * Math.exp(-((squared * 0.8) ** 2));
      }
      const wave = fbm3(px * 1.7 + at, py * 9, z * 1.7, 3);
      const eddy = fbm3(px * 4.2 + wave * 1.2, py * 15 + at, z * 4.2, octaves);
      const curl = noise3(px * 7 + eddy * 2.2, py * 24 + wave * 2, z * 7 + at);
      const place = py * 0.5 + 0.5 + (0.012 + 0.012 * calm) * wave + (0.007 + 0.013 * (1 - calm)) * (eddy + 0.6 * curl);
      ramp(place, colour);
      const streak = 1 + 0.13 * eddy + 0.09 * curl;
      const polar = 1 - 0.35 * Math.max(0, Math.abs(y) - 0.62) ** 1.2;
      const red = 1 + 0.3 * Math.max(0, tint) - 0.18 * Math.min(0, tint);
      out.r = colour[0]! * streak * polar * red;
      out.g = colour[1]! * streak * polar * (1 - 0.28 * Math.max(0, tint) - 0.2 * Math.min(0, tint));
      out.b = colour[2]! * streak * polar * (1 - 0.5 * Math.max(0, tint) - 0.24 * Math.min(0, tint));
      out.height = 0;
      plain(out);
    },
  };
}

/** A crust over fire: dark plates, glowing cracks. */
function lavaTerrain({ seed, colours, radius }: Planet): Terrain {
  const at = (seed & 1023) * 0.31;
  const dark = colours[0] ?? [0.05, 0.04, 0.04];
  const octaves = octavesFor(radius, 3, 8);
  return {
    relief: 0.07,
    dust: 0.3,
    glow: colours.at(-1) ?? [1, 0.35, 0.06],
    craters: { count: 90, largest: 0.1 },
    sample: (x, y, z, out) => {
      const warp = fbm3(x * 1.4 + at, y * 1.4, z * 1.4, 3) * 0.7;
      const crack = ridged3(x * 2 + warp, y * 2 + at, z * 2 - warp, 5);
      const rough = fbm3(x * 5 + at, y * 5, z * 5, octaves);
      const hot = Math.max(0, crack - 0.66 + 0.1 * rough) * 3.2;
      const tone = 2.2 + 1.6 * rough;
      out.r = dark[0] * tone;
      out.g = dark[1] * tone;
      out.b = dark[2] * tone;
      out.height = rough * 0.6 - hot * 0.4;
      plain(out);
      out.glow = hot * hot * (1.3 + rough);
    },
  };
}

/** Ice: pale plains with long coloured cracks. */
function iceTerrain({ seed, colours, radius }: Planet): Terrain {
  const ramp = createColourRamp(colours);
  const colour = new Float64Array(3);
  const at = (seed & 1023) * 0.29;
  const octaves = octavesFor(radius, 4, 8);
  return {
    relief: 0.03,
    dust: 0.2,
    craters: { count: 60, largest: 0.07 },
    sample: (x, y, z, out) => {
      const warp = fbm3(x * 1.1 + at, y * 1.1, z * 1.1, 4) * 0.9;
      const crack = ridged3(x * 1.7 + warp, y * 1.7 + at, z * 1.7 + warp, 6);
      const rough = fbm3(x * 4 + at, y * 4, z * 4, octaves);
      ramp(0.72 + 0.4 * warp + 0.3 * rough - 1.6 * Math.max(0, crack - 0.6), colour);
      out.r = colour[0]!;
      out.g = colour[1]!;
      out.b = colour[2]!;
      out.height = rough * 0.5 + crack * 0.3;
      plain(out);
      out.gloss = 0.12;
    },
  };
}
