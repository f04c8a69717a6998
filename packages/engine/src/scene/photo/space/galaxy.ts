import { fbm, gradientNoise, hashPoint, ridgedFbm, type LinearRaster } from '@backlot/kernels';
import type { Rgb } from '../tone/colour-ramp.ts';

/** A spiral galaxy: plain data. Place in parts of the frame, radius in mean sides. */
export interface Galaxy {
  readonly u: number;
  readonly v: number;
  readonly radius: number;
  /** Turn of its long axis in the picture, and how far it is tipped: 0 = from above, 90 = from the edge. */
  readonly turn: number;
  readonly tiltDeg: number;
  readonly arms: number;
  /** Tangent of the pitch angle of the arms: .2 tight, .5 open. */
  readonly pitch: number;
  readonly seed: number;
  readonly light: number;
  readonly core: Rgb;
  readonly arm: Rgb;
  /** Clouds where stars are born. */
  readonly knot: Rgb;
}

/** Beyond this many radii there is nothing. */
const END = 1.25;

/** Adds a galaxy to rows of the picture: bulge, disc with logarithmic arms, dust lanes on their inner sides, knots of young stars. */
export function paintGalaxyRows(
  galaxy: Galaxy,
  { width, height, data }: LinearRaster,
  fromRow: number,
  toRow: number,
): void {
  const scale = Math.sqrt(width * height);
  const radius = galaxy.radius * scale;
  const cos = Math.cos(galaxy.turn);
  const sin = Math.sin(galaxy.turn);
  const squash = Math.max(0.09, Math.cos((galaxy.tiltDeg * Math.PI) / 180));
  const { seed, core, arm, knot, arms, pitch } = galaxy;
  for (let row = fromRow; row < toRow; row++)
    for (let column = 0; column < width; column++) {
      const dx = (column + 0.5 - galaxy.u * width) / radius;
      const dy = (row + 0.5 - galaxy.v * height) / radius;
      const x = dx * cos + dy * sin;
      const flat = dy * cos - dx * sin;
      const y = flat / squash;
      const away = Math.sqrt(x * x + y * y);
      // The bulge is round whatever the tilt.
      const round = Math.sqrt(x * x + (flat * flat) / (0.35 + 0.65 * squash) ** 2);
      const bulge = 1.9 * Math.exp(-round / 0.075) + 0.62 * Math.exp(-round / 0.2) + 0.06 * Math.exp(-round / 0.5);
      const k = (row * width + column) * 4;
      let r = core[0] * bulge;
      let g = core[1] * bulge;
      let b = core[2] * bulge;
      if (away < END) {
        const wobble = fbm(x * 2.3, y * 2.3, 4, seed);
        const angle = Math.atan2(y, x);
        const phase = (angle - Math.log(away + 0.02) / pitch) * arms + 1.5 * wobble;
        const wave = 0.5 + 0.5 * Math.cos(phase);
        const lane = 0.5 + 0.5 * Math.cos(phase + 1.15);
        const clumps = ridgedFbm(x * 4.5 + wobble, y * 4.5, 5, seed + 1);
        const grains = fbm(x * 19, y * 19, 3, seed + 2) * 0.5 + 0.5;
        const fade = Math.exp(-away / 0.36) * Math.max(0, 1 - away / END) * Math.min(1, away / 0.12);
        const inArm = wave ** 2.2 * (0.35 + 1.1 * clumps) * (0.55 + 0.8 * grains);
        const disc = fade * (0.26 + 2.5 * inArm);
        const blue = Math.min(1, away * 1.9 + 0.25 * wave);
        const dusty = Math.exp(
          -1.6 *
            lane ** 4 *
            Math.min(1, away * 5) *
            (0.3 + 1.3 * ridgedFbm(x * 6 + 3, y * 6 + wobble, 4, seed + 5)) *
            Math.exp(-away * 0.9),
        );
        const born = Math.max(0, gradientNoise(x * 26, y * 26, seed + 3) - 0.42) * wave * fade * 5.5;
        const stars = (hashPoint(column, row, seed) & 1023) > 1015 ? 1.3 : 1;
        r = r * (0.4 + 0.6 * dusty) + (core[0] + (arm[0] - core[0]) * blue) * disc * dusty * stars + knot[0] * born;
        g = g * (0.32 + 0.68 * dusty) + (core[1] + (arm[1] - core[1]) * blue) * disc * dusty * stars + knot[1] * born;
        b = b * (0.25 + 0.75 * dusty) + (core[2] + (arm[2] - core[2]) * blue) * disc * dusty * stars + knot[2] * born;
      }
      data[k] = data[k]! + r * galaxy.light;
      data[k + 1] = data[k + 1]! + g * galaxy.light;
      data[k + 2] = data[k + 2]! + b * galaxy.light;
    }
}
