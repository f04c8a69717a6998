import { hashPoint } from '@backlot/kernels';
import type { Environment } from '../path-tracer/environment.ts';
import type { Vec3 } from '../path-tracer/vector.ts';

/** Street lamps, windows, signs, tail lights; linear. */
const LIGHTS: readonly Vec3[] = [
  [1, 0.62, 0.28],
  [1, 0.78, 0.5],
  [1, 0.7, 0.36],
  [0.95, 0.92, 0.86],
  [0.55, 0.75, 1],
  [1, 0.16, 0.08],
  [0.3, 0.9, 0.6],
];
/** Cells of the sky in which one lamp may shine, radians. */
const CELL = 0.035;
const LAMP_RADIUS = 0.2;
/** Share of cells with a lamp at street level, and how fast they thin out upwards. */
const DENSEST = 0.34;
const HIGHEST = 0.34;
const POWER = 5;
const ZENITH: Vec3 = [0.004, 0.006, 0.014];
const HAZE: Vec3 = [0.022, 0.02, 0.026];
const UNIT = 1 / 0x1_0000_0000;

/** What is seen from a room at night: a dark sky with a glow above the town, and its lights. */
export function nightView(seed: number): Environment {
  return (ray, out) => {
    const elevation = Math.asin(Math.max(-1, Math.min(1, ray[4]!)));
    const azimuth = Math.atan2(ray[3]!, -ray[5]!);
    const haze = Math.exp(-Math.abs(elevation) * 5);
    for (let c = 0; c < 3; c++) out[c] = ZENITH[c as 0 | 1 | 2] + HAZE[c as 0 | 1 | 2] * haze;
    const u = azimuth / CELL;
    const v = elevation / CELL;
    const column = Math.floor(u);
    const row = Math.floor(v);
    const hash = hashPoint(column, row, seed);
    const share = DENSEST * Math.max(0, 1 - Math.abs(elevation + 0.03) / HIGHEST) ** 2;
    if ((hash & 0xffff) / 0x10000 >= share) return;
    const second = hashPoint(row, column, seed + 1);
    const x = u - column - 0.25 - 0.5 * ((second & 0xff) / 255);
    const y = v - row - 0.25 - 0.5 * (((second >>> 8) & 0xff) / 255);
    if (x * x + y * y > LAMP_RADIUS * LAMP_RADIUS) return;
    const colour = LIGHTS[(hash >>> 16) % LIGHTS.length]!;
    const power = POWER * (0.15 + (hashPoint(column, row, seed + 2) * UNIT) ** 2.5);
    for (let c = 0; c < 3; c++) out[c] = out[c]! + colour[c as 0 | 1 | 2] * power;
  };
}
