import type { SceneSpec } from '../scene/spec.ts';
import type { SubjectProxy } from '../scene/family.ts';

/** Alpha above which a pixel belongs to the body of the subject. */
const SOLID = 0.5;
/** The part of the base that is looked at, share of its half width: at the ends an ellipse is too steep to be measured. */
const MEASURED_SHARE = 0.85;
/** How far the lower outline may stray from an ellipse, root mean square over its depth, to count as one. By eye: cups 0.01-0.04, people 0.2. */
const MAX_MISFIT = 0.06;
/** A straighter base may be the edge of a box, which tells nothing. */
const LEAST_RATIO = 0.06;
/** Steeper than this the subject lies flat before the camera. */
const FLAT_LAY_DEG = 74;
const PITCHES = [10, 25, 35] as const;
const DEGREES = 180 / Math.PI;

/**
 * From how far above the subject was photographed, when its lower outline tells: the base of anything round is an ellipse whose
 * axes are to each other as 1 to the sine of the pitch. Undefined for everything else, and for subjects that the frame cuts.
 */
export function subjectPitch(proxy: SubjectProxy): SceneSpec['camera']['pitchDeg'] | undefined {
  if (proxy.touchesBottom) return undefined;
  const ratio = baseRatio(proxy);
  if (ratio === undefined) return undefined;
  const pitchDeg = Math.asin(Math.min(1, ratio)) * DEGREES;
  if (pitchDeg > FLAT_LAY_DEG) return 90;
  return PITCHES.reduce((best, each) => (Math.abs(each - pitchDeg) < Math.abs(best - pitchDeg) ? each : best));
}

/** Depth of the base over its half width, by least squares of `lowest row = centre + depth * sqrt(1 - u^2)`. */
function baseRatio({ matte, bounds }: SubjectProxy): number | undefined {
  const halfWidth = bounds.width / 2;
  const points: (readonly [arc: number, row: number])[] = [];
  for (let x = bounds.x; x < bounds.x + bounds.width; x++) {
    const u = (x + 0.5 - bounds.x - halfWidth) / halfWidth;
    if (Math.abs(u) > MEASURED_SHARE) continue;
    const row = lowestRow(proxyColumn(matte.data, matte.width, x), bounds.y, bounds.y + bounds.height);
    if (row === undefined) return undefined;
    points.push([Math.sqrt(1 - u * u), row]);
  }
  if (points.length < 8) return undefined;
  const meanArc = mean(points.map(([arc]) => arc));
  const meanRow = mean(points.map(([, row]) => row));
  const spread = mean(points.map(([arc]) => (arc - meanArc) ** 2));
  const depth = mean(points.map(([arc, row]) => (arc - meanArc) * (row - meanRow))) / spread;
  const misfit = Math.sqrt(mean(points.map(([arc, row]) => (row - meanRow - depth * (arc - meanArc)) ** 2)));
  return depth >= LEAST_RATIO * halfWidth && misfit <= MAX_MISFIT * depth ? depth / halfWidth : undefined;
}

function proxyColumn(data: Float32Array, width: number, x: number): (y: number) => number {
  return (y) => data[y * width + x] ?? 0;
}

function lowestRow(alphaAt: (y: number) => number, top: number, bottom: number): number | undefined {
  for (let y = bottom - 1; y >= top; y--) if (alphaAt(y) > SOLID) return y;
  return undefined;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
