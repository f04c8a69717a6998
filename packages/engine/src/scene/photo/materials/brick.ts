import { fbm, hashPoint, octavesAbove } from '@backlot/kernels';
import { AT, type Surface } from '../path-tracer/surface.ts';
import type { Vec3 } from '../path-tracer/vector.ts';
import { defineMaterial, blend, reliefShade, shaded, smoothStep, type MaterialOptions } from './support/material.ts';

const TONES: Record<MaterialOptions['shade'], Vec3> = {
  light: [0.72, 0.7, 0.67],
  middle: [0.34, 0.13, 0.075],
  dark: [0.075, 0.065, 0.06],
};
const MORTAR: Vec3 = [0.42, 0.39, 0.35];
/** A brick with its joint, metres. */
const LENGTH = 0.36;
const HEIGHT = 0.12;
const JOINT = 0.016;
const UNIT = 1 / 0x1_0000_0000;
const RELIEF_STEP = 0.006;

/** A brick wall in running bond; white paint covers brick and joint alike. */
function createBrick({ seed, colour, shade, scale }: MaterialOptions): Surface {
  const base = colour ?? TONES[shade];
  const painted = Math.min(...base) > 0.42;
  const mortar = painted ? shaded(base, 0.94) : shade === 'dark' && !colour ? shaded(MORTAR, 0.3) : MORTAR;
  const size = 1 / scale;
  return {
    average: blend(base, mortar, 0.16),
    specular: [0, 0, 0],
    roughness: 0.5,
    paint: (at, out) => {
      const footprint = at[AT.footprint]! * size;
      const u = at[AT.u]! * size + 0.004 * fbm(at[AT.u]! * 9, at[AT.v]! * 9, 2, seed + 2);
      const v = at[AT.v]! * size + 0.003 * fbm(at[AT.u]! * 9 + 5, at[AT.v]! * 9, 2, seed + 3);
      const row = Math.floor(v / HEIGHT);
      const column = Math.floor(u / LENGTH + (row & 1) * 0.5);
      const inside = face(u, v, footprint);
      const step = Math.max(RELIEF_STEP, footprint);
      const du = step * at[AT.lightU]!;
      const dv = step * at[AT.lightV]!;
      const detail = octavesAbove(14, footprint);
      const rough = 0.006 * (fbm((u + du) * 14, (v + dv) * 14, 3, seed, detail) - fbm(u * 14, v * 14, 3, seed, detail));
      const rise = (0.007 * (face(u + du, v + dv, footprint) - inside) + rough) / step;
      const own = hashPoint(column, row, seed) * UNIT;
      const tone = painted ? 0.97 + 0.05 * own : 0.68 + 0.62 * own;
      const stain = 1 + 0.22 * fbm(u * 4, v * 4, 4, seed + 7, octavesAbove(4, footprint)) * (painted ? 0.25 : 1);
      const shadeOf = reliefShade(rise) * stain;
      for (let c = 0; c < 3; c++) {
        const i = c as 0 | 1 | 2;
        out[c] = (mortar[i] + (base[i] * tone - mortar[i]) * inside) * shadeOf;
      }
      out[3] = 1;
    },
  };
}

/** 1 on a brick, 0 in a joint, soft at the arris. */
function face(u: number, v: number, footprint: number): number {
  const row = Math.floor(v / HEIGHT);
  const x = u / LENGTH + (row & 1) * 0.5;
  const across = Math.min(x - Math.floor(x), 1 - x + Math.floor(x)) * LENGTH;
  const up = Math.min(v - row * HEIGHT, (row + 1) * HEIGHT - v);
  const soft = Math.max(0.007, footprint);
  return smoothStep(JOINT / 2 - soft * 0.5, JOINT / 2 + soft * 0.5, Math.min(across, up));
}

/** Brick, declared. */
export const brick = defineMaterial({
  words: 'brick, bricks, brick wall, brickwork, exposed brick, exposed brick wall, red brick',
  wallWords: 'brick wall, exposed brick wall, brickwork, exposed brick',
  phrase: 'exposed brick',
  drawn: ['#c8745a', '#8e4a38'],
  createSurface: createBrick,
});
