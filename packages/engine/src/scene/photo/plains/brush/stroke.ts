import type { LinearRaster } from '@backlot/kernels';

/** Where plants are drawn: an opaque picture or a layer with premultiplied alpha, and how far the land in each pixel is. */
export interface PlantCanvas {
  readonly picture: LinearRaster;
  /** Distance of the land in each pixel, m: what lies further than it is hidden. */
  readonly depth: Float32Array;
  /** Where it is given, the distance of what is drawn is noted there, for a lens that blurs by distance. */
  readonly seen?: Float32Array;
}

/** A blade, stalk or awn in pixels: it leaves its root upright and bends towards its tip. */
export interface Stroke {
  rootX: number;
  rootY: number;
  tipX: number;
  tipY: number;
  /** Width at the root and as a part of it at the tip, px. */
  width: number;
  taper: number;
  /** Distance, m. */
  z: number;
  /** Linear light at the root and at the tip. */
  readonly rootColour: Float64Array;
  readonly tipColour: Float64Array;
}

/** A stroke to be filled in: made once, used for every blade. */
export function createStroke(): Stroke {
  return {
    rootX: 0,
    rootY: 0,
    tipX: 0,
    tipY: 0,
    width: 1,
    taper: 0,
    z: 1,
    rootColour: new Float64Array(3),
    tipColour: new Float64Array(3),
  };
}

/** Land this much nearer than a plant hides it. */
const HIDES = 0.93;
/** Coverage left out is not worth a blend. */
const LEAST_COVER = 0.02;
/** Coverage from which a pixel counts as showing the plant. */
const NOTED = 0.4;

/** Paints one stroke row by row; coverage is exact across a row. */
export function drawStroke({ picture, depth, seen }: PlantCanvas, stroke: Stroke): void {
  const { width: columns, height: rows, data } = picture;
  const { rootX, rootY, tipX, tipY, taper, z, rootColour, tipColour } = stroke;
  const tall = rootY - tipY;
  if (!(tall > 0.2)) return;
  const first = Math.max(0, Math.floor(tipY));
  const last = Math.min(rows - 1, Math.floor(rootY));
  const lean = tipX - rootX;
  const reach = Math.abs(lean) + stroke.width + 2;
  if (rootX + reach < 0 || rootX - reach > columns) return;
  const perRow = 1 / tall;
  const hidden = z * HIDES;
  const r0 = rootColour[0]!;
  const g0 = rootColour[1]!;
  const b0 = rootColour[2]!;
  const dr = tipColour[0]! - r0;
  const dg = tipColour[1]! - g0;
  const db = tipColour[2]! - b0;
  for (let y = first; y <= last; y++) {
    const t = Math.min(1, Math.max(0, (rootY - y - 0.5) * perRow));
    // Rows at the ends are covered in part.
    const inRow = Math.min(1, y + 1 - tipY) * Math.min(1, rootY - y);
    const wide = stroke.width * (1 - (1 - taper) * t * t);
    const slant = Math.abs(2 * lean * t * perRow);
    const span = Math.max(1, wide + slant);
    const alpha = (wide / span) * Math.sqrt(1 + Math.min(9, slant * slant)) * inRow;
    if (alpha < LEAST_COVER) continue;
    const opaque = Math.min(1, alpha);
    const centre = rootX + lean * t * t;
    const from = centre - span / 2;
    const to = centre + span / 2;
    const left = Math.max(0, Math.floor(from));
    const right = Math.min(columns - 1, Math.floor(to));
    const r = r0 + dr * t;
    const g = g0 + dg * t;
    const b = b0 + db * t;
    for (let x = left; x <= right; x++) {
      const i = y * columns + x;
      if (depth[i]! < hidden) continue;
      const a = opaque * (Math.min(x + 1, to) - Math.max(x, from));
      if (a <= 0) continue;
      if (seen !== undefined && a > NOTED) seen[i] = z;
      const k = i * 4;
      const keep = 1 - a;
      data[k] = data[k]! * keep + r * a;
      data[k + 1] = data[k + 1]! * keep + g * a;
      data[k + 2] = data[k + 2]! * keep + b * a;
      data[k + 3] = data[k + 3]! * keep + a;
    }
  }
}
