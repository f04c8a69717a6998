import type { LinearRaster, Plane } from '@backlot/kernels';

interface ExposureOptions {
  /** What the geometric mean of the incident light becomes: .9 makes a white wall look white, .3 is a dim room. */
  readonly key: number;
  /** The brightest 1.5 % of the picture may reach this, so that highlights keep shape under the soft shoulder. */
  readonly highlight: number;
}

const SAMPLE_STEP = 7;
const HIGHLIGHT_PERCENTILE = 0.985;

/**
 * Exposure factor as a photographer finds it with an incident-light meter: what counts is the light on the scene, not the
 * colour of what is in it, so a black set stays black and a pale pink one stays pale pink. `incident` is luminance of
 * light per pixel, 0 = not metered.
 */
export function meterExposure(picture: LinearRaster, incident: Plane, { key, highlight }: ExposureOptions): number {
  let logSum = 0;
  let metered = 0;
  const bright = new Float64Array(Math.ceil(incident.data.length / SAMPLE_STEP));
  for (let i = 0; i < incident.data.length; i += SAMPLE_STEP) {
    const light = incident.data[i]!;
    if (light > 0) {
      logSum += Math.log(light);
      metered++;
    }
    bright[i / SAMPLE_STEP] = luminanceAt(picture.data, i);
  }
  bright.sort();
  const percentile = bright[Math.floor((bright.length - 1) * HIGHLIGHT_PERCENTILE)] ?? 0;
  const limit = percentile > 0 ? highlight / percentile : Infinity;
  const wanted = metered > 0 ? key / Math.exp(logSum / metered) : 1;
  return Math.min(wanted, limit);
}

function luminanceAt(data: Float32Array, pixel: number): number {
  return 0.2126 * data[pixel * 4]! + 0.7152 * data[pixel * 4 + 1]! + 0.0722 * data[pixel * 4 + 2]!;
}
