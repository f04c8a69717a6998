import type { PlantCanvas } from './stroke.ts';

/** An ear, bud, petal or leaf in pixels: an ellipse, narrower towards its far end, shaded along its length. */
export interface Blob {
  x: number;
  y: number;
  /** Half of the length and of the width, px. */
  long: number;
  wide: number;
  /** Direction of the length: unit vector, y down. */
  axisX: number;
  axisY: number;
  /** 0 = an ellipse, 1 = pointed at the end the axis points to. */
  point: number;
  z: number;
  opacity: number;
  /** Linear light at the back end and at the end the axis points to. */
  readonly fromColour: Float64Array;
  readonly toColour: Float64Array;
}

/** A blob to be filled in: made once, used for every petal. */
export function createBlob(): Blob {
  return {
    x: 0,
    y: 0,
    long: 1,
    wide: 1,
    axisX: 0,
    axisY: -1,
    point: 0,
    z: 1,
    opacity: 1,
    fromColour: new Float64Array(3),
    toColour: new Float64Array(3),
  };
}

const HIDES = 0.93;
/** Coverage from which a pixel counts as showing it. */
const NOTED = 0.4;
/** Smaller ones are drawn as this, and fainter, px. */
const LEAST_RADIUS = 0.55;

/** Paints one blob with soft edges a pixel wide. */
export function drawBlob({ picture, depth, seen }: PlantCanvas, blob: Blob): void {
  const { width: columns, height: rows, data } = picture;
  const { x: cx, y: cy, axisX, axisY, point, z, fromColour, toColour } = blob;
  const long = Math.max(LEAST_RADIUS, blob.long);
  const wide = Math.max(LEAST_RADIUS, blob.wide);
  const opacity = blob.opacity * Math.min(1, (blob.long * blob.wide) / (long * wide));
  if (opacity < 0.02) return;
  const reachX = Math.abs(axisX) * long + Math.abs(axisY) * wide + 1;
  const reachY = Math.abs(axisY) * long + Math.abs(axisX) * wide + 1;
  const left = Math.max(0, Math.floor(cx - reachX));
  const right = Math.min(columns - 1, Math.floor(cx + reachX));
  const top = Math.max(0, Math.floor(cy - reachY));
  const bottom = Math.min(rows - 1, Math.floor(cy + reachY));
  const hidden = z * HIDES;
  const perLong = 1 / long;
  const r0 = fromColour[0]!;
  const g0 = fromColour[1]!;
  const b0 = fromColour[2]!;
  const dr = toColour[0]! - r0;
  const dg = toColour[1]! - g0;
  const db = toColour[2]! - b0;
  for (let y = top; y <= bottom; y++) {
    const dy = y + 0.5 - cy;
    for (let x = left; x <= right; x++) {
      const dx = x + 0.5 - cx;
      const u = (dx * axisX + dy * axisY) * perLong;
      if (u > 1.6 || u < -1.6) continue;
      const v = (dx * axisY - dy * axisX) / (wide * (1 - point * 0.5 * (u + 1) * 0.9));
      const distance = Math.sqrt(u * u + v * v);
      const a = Math.min(1, (1 - distance) * wide + 0.5) * opacity;
      if (a <= 0) continue;
      const i = y * columns + x;
      if (depth[i]! < hidden) continue;
      if (seen !== undefined && a > NOTED) seen[i] = z;
      const t = Math.min(1, Math.max(0, u * 0.5 + 0.5));
      const k = i * 4;
      const keep = 1 - a;
      data[k] = data[k]! * keep + (r0 + dr * t) * a;
      data[k + 1] = data[k + 1]! * keep + (g0 + dg * t) * a;
      data[k + 2] = data[k + 2]! * keep + (b0 + db * t) * a;
      data[k + 3] = data[k + 3]! * keep + a;
    }
  }
}
