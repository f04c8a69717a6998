import type { LinearRaster } from '@backlot/kernels';
import { defineRowWork } from '../../../threads/row-work.ts';
import { blurRow, type LensDisc } from '../hdri/lens-disc.ts';

/** One of the layers that a room is cut into by the size of their discs. */
interface FocusLayer {
  /** Distance in focus, metres. */
  readonly focus: number;
  /** Its blur as a share of the blur at infinity. */
  readonly share: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly disc: LensDisc;
}

/** `layer` cuts the layer out and sums its rows, `blur` lays it over what is behind, out of focus, `finish` makes the picture opaque. */
interface FocusTarget {
  readonly pass: 'layer' | 'blur' | 'finish';
  readonly picture: LinearRaster;
  readonly depth: Float32Array;
  readonly sums: Float64Array;
  /** Pixels that the layer holds in each row. */
  readonly held: Float64Array;
  readonly out: LinearRaster;
}

/** Layers are so many to the blur at infinity. */
const LAYER_COUNT = 4;
const LEAST_COVER = 1e-3;

/** Rows of a room on its way out of focus. */
export const focusRows = defineRowWork<FocusLayer, FocusTarget>(
  import.meta.url,
  'focusRows',
  (layer, target, fromRow, toRow) => {
    if (target.pass === 'layer') for (let y = fromRow; y < toRow; y++) sumLayer(layer, target, y);
    else if (target.pass === 'blur') layOver(layer.disc, target, fromRow, toRow);
    else makeOpaque(target.out, fromRow, toRow);
  },
);

function sumLayer({ focus, share, isFirst, isLast }: FocusLayer, target: FocusTarget, y: number): void {
  const { picture, depth, sums, held } = target;
  const { width, data } = picture;
  let p = y * (width + 1) * 4;
  let holds = 0;
  for (let i = y * width; i < (y + 1) * width; i++, p += 4) {
    // Tents that sum to 1: no seam between layers.
    const away = (Math.fround(Math.max(0, 1 - focus / depth[i]!)) - share) * LAYER_COUNT;
    const weight = (isFirst && away < 0) || (isLast && away > 0) ? 1 : Math.max(0, 1 - Math.abs(away));
    holds += weight;
    const k = i * 4;
    sums[p + 4] = sums[p]! + Math.fround(data[k]! * weight);
    sums[p + 5] = sums[p + 1]! + Math.fround(data[k + 1]! * weight);
    sums[p + 6] = sums[p + 2]! + Math.fround(data[k + 2]! * weight);
    sums[p + 7] = sums[p + 3]! + Math.fround(weight);
  }
  held[y] = holds;
}

function layOver(disc: LensDisc, { sums, out: { width, data } }: FocusTarget, fromRow: number, toRow: number): void {
  const soft = new Float32Array(width * 4);
  for (let y = fromRow; y < toRow; y++) {
    blurRow(disc, sums, soft, y);
    for (let k = 0, i = y * width * 4; k < soft.length; k += 4, i += 4) {
      const cover = Math.min(1, soft[k + 3]!);
      data[i] = data[i]! * (1 - cover) + soft[k]!;
      data[i + 1] = data[i + 1]! * (1 - cover) + soft[k + 1]!;
      data[i + 2] = data[i + 2]! * (1 - cover) + soft[k + 2]!;
      data[i + 3] = data[i + 3]! * (1 - cover) + cover;
    }
  }
}

function makeOpaque({ width, data }: LinearRaster, fromRow: number, toRow: number): void {
  for (let i = fromRow * width * 4; i < toRow * width * 4; i += 4) {
    const cover = Math.max(LEAST_COVER, data[i + 3]!);
    data[i] = data[i]! / cover;
    data[i + 1] = data[i + 1]! / cover;
    data[i + 2] = data[i + 2]! / cover;
    data[i + 3] = 1;
  }
}
