import { createLinearRaster, type LinearRaster } from '@backlot/kernels';

/** A camera standing in the middle of a panorama. */
export interface PanoramaCamera {
  /** Size of the picture, px. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Pixels painted beyond each edge, so that a blur needs no made-up surroundings. */
  readonly marginPx: number;
  /** Angle of view over the longer side of the frame. */
  readonly fovDeg: number;
  /** Direction, 0 = middle of the panorama, positive to the right. */
  readonly yawDeg: number;
  /** Looking up (positive) or down by turning the camera. */
  readonly pitchDeg: number;
  /** Height of the horizon, 0 = top of the frame, 1 = bottom, reached by shifting the lens so that verticals stay vertical. */
  readonly horizon: number;
  /** Left and right exchanged. */
  readonly isMirrored: boolean;
  /** Brightest value let through, in the panorama's own unit: one pixel of sun must not become a searchlight. */
  readonly maximum: number;
}

const DEGREE = Math.PI / 180;

/** What the camera sees, `widthPx + 2 * marginPx` by `heightPx + 2 * marginPx`, sampled with a cubic B-spline (soft: the picture is going to be blurred anyway). */
export function rectilinearView(environment: LinearRaster, camera: PanoramaCamera): LinearRaster {
  const { widthPx, heightPx, marginPx, isMirrored } = camera;
  const width = widthPx + 2 * marginPx;
  const height = heightPx + 2 * marginPx;
  const view = createLinearRaster(width, height);
  const focalPx = Math.max(widthPx, heightPx) / 2 / Math.tan((camera.fovDeg / 2) * DEGREE);
  const yaw = camera.yawDeg * DEGREE;
  const cosPitch = Math.cos(camera.pitchDeg * DEGREE);
  const sinPitch = Math.sin(camera.pitchDeg * DEGREE);
  const horizonPx = camera.horizon * heightPx + marginPx;
  const sampler = createSampler(environment, camera.maximum);
  for (let y = 0; y < height; y++) {
    const up = (horizonPx - y - 0.5) / focalPx;
    const upward = up * cosPitch + sinPitch;
    const forward = cosPitch - up * sinPitch;
    for (let x = 0; x < width; x++) {
      const right = (((isMirrored ? width - 1 - x : x) + 0.5) / width - 0.5) * (width / focalPx);
      const azimuth = Math.atan2(right, forward) + yaw;
      const polar = Math.acos(upward / Math.hypot(right, upward, forward));
      sampler(azimuth / (2 * Math.PI) + 0.5, polar / Math.PI, view.data, (y * width + x) * 4);
    }
  }
  return view;
}

type Sampler = (u: number, v: number, out: Float32Array, at: number) => void;

/** Reads the panorama at (u, v) in 0..1, wrapping around u. */
function createSampler({ width, height, data }: LinearRaster, maximum: number): Sampler {
  const weightsX = new Float64Array(4);
  const weightsY = new Float64Array(4);
  return (u, v, out, at) => {
    const x = u * width - 0.5;
    const y = v * height - 0.5;
    const left = Math.floor(x);
    const top = Math.floor(y);
    splineWeights(x - left, weightsX);
    splineWeights(y - top, weightsY);
    let r = 0;
    let g = 0;
    let b = 0;
    for (let j = 0; j < 4; j++) {
      const row = Math.min(height - 1, Math.max(0, top - 1 + j)) * width;
      for (let i = 0; i < 4; i++) {
        const k = (row + ((((left - 1 + i) % width) + width) % width)) * 4;
        const weight = weightsX[i]! * weightsY[j]!;
        r += Math.min(maximum, data[k]!) * weight;
        g += Math.min(maximum, data[k + 1]!) * weight;
        b += Math.min(maximum, data[k + 2]!) * weight;
      }
    }
    out[at] = r;
    out[at + 1] = g;
    out[at + 2] = b;
    out[at + 3] = 1;
  };
}

/** Uniform cubic B-spline. */
function splineWeights(t: number, weights: Float64Array): void {
  const t2 = t * t;
  const t3 = t2 * t;
  weights[0] = (1 - 3 * t + 3 * t2 - t3) / 6;
  weights[1] = (4 - 6 * t2 + 3 * t3) / 6;
  weights[2] = (1 + 3 * t + 3 * t2 - 3 * t3) / 6;
  weights[3] = t3 / 6;
}
