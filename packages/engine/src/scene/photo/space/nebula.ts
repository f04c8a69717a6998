import type { LinearRaster } from '@backlot/kernels';
import { readCube } from '../sky/tiling-cube.ts';
import type { Rgb } from '../tone/colour-ramp.ts';

/** A cloud of gas and dust lit from within: plain data. Lengths: the mean side of the frame is 1, depth runs from 0 to 1. */
export interface Nebula {
  /** Where in the endless noise the cloud is cut out. */
  readonly offset: readonly [number, number, number];
  /** Size of its structures, 1 = a few over the frame. */
  readonly scale: number;
  /** How much of space it fills, 0..1. */
  readonly fill: number;
  /** How much dust, 0..1. */
  readonly dust: number;
  readonly light: number;
  /** Hot young stars inside, in parts of the frame. */
  readonly lamps: readonly { readonly u: number; readonly v: number; readonly depth: number; readonly power: number }[];
  /** Gas near the lamps, farther out, and at the edge. */
  readonly colours: readonly [Rgb, Rgb, Rgb];
  /** Shape of the whole: where it lies and how far it reaches; absent = everywhere. */
  readonly band?: {
    readonly u: number;
    readonly v: number;
    readonly cos: number;
    readonly sin: number;
    readonly width: number;
  };
}

/** Where rays begin their steps, a magic square: any 3 x 3 neighbours, averaged, have all nine. */
const STARTS = [2, 7, 6, 9, 5, 1, 4, 3, 8].map((n) => (n - 0.5) / 9);
/** Gas shines only above this density. */
const GLOW_FROM = 0.02;
const EXTINCTION = 34;
const SHADOW_REACH = 0.085;

/** How thoroughly a nebula is painted. */
export interface NebulaEffort {
  /** Steps through the gas. */
  readonly steps: number;
  /** The noise it is made of. */
  readonly volume: Float32Array;
}

/** Writes the light of a nebula into some rows of a grid over the frame, and into alpha how much light from behind gets through. Rays begin their steps at nine places: the mean of 3 x 3 neighbours is smooth. */
export function paintNebulaRows(
  nebula: Nebula,
  { width, height, data }: LinearRaster,
  { steps, volume }: NebulaEffort,
  [fromRow, toRow]: readonly [number, number],
): void {
  const unit = 1 / Math.sqrt(width * height);
  const spanX = width * unit;
  const spanY = height * unit;
  const { offset, scale, fill, lamps, colours, dust, band } = nebula;
  const step = 1 / steps;
  for (let row = fromRow; row < toRow; row++)
    for (let column = 0; column < width; column++) {
      const x = column * unit;
      const y = row * unit;
      const far =
        band === undefined ? 0 : ((x / spanX - band.u) * band.sin - (y / spanY - band.v) * band.cos) / band.width;
      const cover = fill * Math.exp(-far * far) - (1 - Math.exp(-far * far)) * 0.5;
      // One slow bend for the whole ray: gas is drawn into sheets and tongues.
      const bendX = readCube(volume, x * 0.21 + offset[0], y * 0.21 + offset[1], offset[2]) * 0.3;
      const bendY = readCube(volume, x * 0.21 + offset[1], y * 0.21 + offset[2], offset[0]) * 0.3;
      const jitter = STARTS[(row % 3) * 3 + (column % 3)]!;
      let clearR = 1;
      let clearG = 1;
      let clearB = 1;
      let r = 0;
      let g = 0;
      let b = 0;
      for (let i = 0; i < steps && clearG > 0.02; i++) {
        const z = (i + jitter) * step;
        const px = (x + bendX) * scale * 0.36 + offset[0];
        const py = (y + bendY) * scale * 0.36 + offset[1];
        const pz = z * scale * 0.36 + offset[2];
        const coarse = readCube(volume, px, py, pz);
        let density = coarse * 0.85 + cover - 0.12;
        if (density < -0.16) continue;
        const fine = readCube(volume, px * 3.3 + 0.3 + 0.12 * coarse, py * 3.3, pz * 3.3 + 0.7);
        const filament = 1 - Math.abs(fine * 1.7);
        density += 0.34 * filament * filament + 0.17 * readCube(volume, px * 9.7, py * 9.7 + 0.2, pz * 9.7) - 0.19;
        if (density <= GLOW_FROM) continue;
        let glow = 0;
        for (let j = 0; j < lamps.length; j++) {
          const lamp = lamps[j]!;
          const dx = lamp.u * spanX - x;
          const dy = lamp.v * spanY - y;
          const dz = lamp.depth - z;
          glow += lamp.power / (0.06 + dx * dx + dy * dy + dz * dz);
        }
        // Shadows fall away from the brightest lamp.
        const lamp = lamps[0]!;
        const tx = lamp.u * spanX - x;
        const ty = lamp.v * spanY - y;
        const tz = lamp.depth - z;
        const away = Math.sqrt(tx * tx + ty * ty + tz * tz) + 1e-3;
        const reach = (Math.min(SHADOW_REACH, away) / away) * scale * 0.36;
        const toward = readCube(volume, px + tx * reach, py + ty * reach, pz + tz * reach) * 0.85 + cover - 0.1;
        const shade = Math.exp(-Math.max(0, toward) * 7.5);
        // Ionised near its lamps, cooler outside: the colours of lines at different energies.
        const heat = Math.min(1, Math.max(0, 0.1 * glow - 0.16 + 0.5 * coarse));
        const light =
          Math.min(0.5, density) *
          glow *
          (0.05 + 0.95 * shade) *
          (0.3 + 1.5 * filament * filament) *
          step *
          nebula.light *
          1.55;
        const inner = heat * heat;
        const middle = 2 * heat * (1 - heat);
        const outer = (1 - heat) * (1 - heat);
        r += clearR * light * (colours[0][0] * inner + colours[1][0] * middle + colours[2][0] * outer);
        g += clearG * light * (colours[0][1] * inner + colours[1][1] * middle + colours[2][1] * outer);
        b += clearB * light * (colours[0][2] * inner + colours[1][2] * middle + colours[2][2] * outer);
        // Dust where it is dense and cool; it takes blue first.
        const dusty =
          (Math.max(0, density - 0.14) * (0.2 + 0.8 * (1 - heat)) +
            0.5 * Math.max(0, 0.3 - Math.abs(coarse - fine * 0.5))) *
          dust *
          EXTINCTION *
          step;
        if (dusty > 0) {
          clearR *= Math.exp(-dusty * 0.8);
          clearG *= Math.exp(-dusty);
          clearB *= Math.exp(-dusty * 1.25);
        }
      }
      const k = (row * width + column) * 4;
      data[k] = r;
      data[k + 1] = g;
      data[k + 2] = b;
      data[k + 3] = clearG;
    }
}
