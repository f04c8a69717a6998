import type { LinearRaster } from '@backlot/kernels';
import { createSharedRaster, shareRaster } from '../../../../threads/shared.ts';
import { blurLinear } from '../../tone/blur.ts';
import type { Layer } from '../lens/lay-over.ts';
import { coarserView, type View } from '../world/view.ts';
import { beamThrough } from './canopy-shade.ts';
import type { WoodsLight } from './woods-light.ts';
import { tabulate } from '../../tone/tone-curve.ts';

/** Fog has no detail: it is computed this many times coarser than the picture, at 1024 px. */
const COARSENESS = 8;
const REFERENCE_PX = 1024;
const MARGIN_PX = 1;
/** Takes away the pattern that the jittered steps leave. */
const SMOOTHING_PX = 1.1;
/** Samples along each ray through a layer. */
const STEPS = 5;
/** Asymmetry of mist droplets; the second lobe is what makes beams glow around the sun (Henyey and Greenstein 1941). */
const LOBES = [
  [0.55, 0.45],
  [0.8, 0.12],
  [0, 0.43],
] as const;

/** Fog between two depths before it is smoothed, on a grid coarser than the picture, in shared memory. */
export interface FogGrid {
  readonly picture: LinearRaster;
  readonly coarse: View;
  readonly scale: number;
  readonly nearM: number;
  readonly farM: number;
}

/** No fog as yet. */
export function createFogGrid(view: View, nearM: number, farM: number): FogGrid {
  const scale = Math.max(1, Math.round((COARSENESS * Math.max(view.widthPx, view.heightPx)) / REFERENCE_PX));
  const coarse = coarserView(view, scale, MARGIN_PX);
  return { picture: createSharedRaster(coarse.widthPx, coarse.heightPx), coarse, scale, nearM, farM };
}

/** The fog between two depths, with the beams of the sun in it, as a layer to lay over what is behind. */
export function fogLayer(view: View, light: WoodsLight, nearM: number, farM: number): Layer {
  const grid = createFogGrid(view, nearM, farM);
  fogRows(grid, light, 0, grid.picture.height);
  return smoothFog(grid);
}

/** A computed grid of fog as a layer, in shared memory. */
export function smoothFog({ picture, scale }: FogGrid): Layer {
  return { picture: shareRaster(blurLinear(picture, SMOOTHING_PX)), scale, marginPx: MARGIN_PX };
}

/** Computes rows of fog. */
export function fogRows(
  { picture: { data }, coarse, nearM, farM }: FogGrid,
  light: WoodsLight,
  fromRow: number,
  toRow: number,
): void {
  const { fog, sun, sunDirection, shade } = light;
  const dz = (farM - nearM) / STEPS;
  for (let y = fromRow; y < toRow; y++) {
    const rise = (coarse.horizonPx - y - 0.5) / coarse.focalPx;
    for (let x = 0; x < coarse.widthPx; x++) {
      const aside = (x + 0.5 - coarse.centreX) / coarse.focalPx;
      const length = Math.sqrt(1 + aside * aside + rise * rise);
      const cosine = (aside * sunDirection[0] + rise * sunDirection[1] + sunDirection[2]) / length;
      const phase = phaseOf(cosine) * fog.beams;
      // Rays begin their steps at different places, or beams would have edges where the layers meet.
      const jitter = ((x * 7 + y * 13) % 16) / 16;
      let through = 1;
      let scattered = 0;
      let lit = 0;
      for (let i = 0; i < STEPS; i++) {
        const z = nearM + (i + jitter) * dz;
        const height = coarse.eyeM + rise * z;
        const depth = fog.perM * Math.exp(-Math.max(0, height) / fog.heightM) * dz * length;
        const share = through * (1 - Math.exp(-depth));
        scattered += share;
        lit += share * beamThrough(shade, aside * z, height, z);
        through *= Math.exp(-depth);
      }
      const k = (y * coarse.widthPx + x) * 4;
      const beam = lit * phase;
      data[k] = scattered * fog.light[0] + beam * sun[0];
      data[k + 1] = scattered * fog.light[1] + beam * sun[1];
      data[k + 2] = scattered * fog.light[2] + beam * sun[2];
      data[k + 3] = 1 - through;
    }
  }
}

const phaseByCosine = tabulate((shifted) => {
  let sum = 0;
  for (const [g, share] of LOBES)
    sum += (share * (1 - g * g)) / (4 * Math.PI * (1 + g * g - 2 * g * (shifted - 1)) ** 1.5);
  return sum;
}, 2);

/** Share of light that fog turns by an angle, 1/sr. */
export function phaseOf(cosine: number): number {
  return phaseByCosine(cosine + 1);
}
