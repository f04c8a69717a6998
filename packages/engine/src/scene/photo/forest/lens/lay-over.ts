import type { LinearRaster } from '@backlot/kernels';

/** A layer between the lens and what is behind it: premultiplied, `scale` times coarser than the picture, with a margin all around. */
export interface Layer {
  readonly picture: LinearRaster;
  readonly scale: number;
  readonly marginPx: number;
}

/** Lays a layer over some rows of a picture in place, enlarged bilinearly. */
export function layOver(
  target: LinearRaster,
  layer: Layer,
  rows: readonly [number, number] = [0, target.height],
): void {
  if (layer.scale === 1) layPlainly(target, layer, rows);
  else layEnlarged(target, layer, rows);
}

function layPlainly(
  { width, data }: LinearRaster,
  { picture: layer, marginPx }: Layer,
  [fromRow, toRow]: readonly [number, number],
): void {
  for (let y = fromRow; y < toRow; y++) {
    let o = y * width * 4;
    let i = ((y + marginPx) * layer.width + marginPx) * 4;
    for (let x = 0; x < width; x++, o += 4, i += 4) {
      const through = 1 - layer.data[i + 3]!;
      data[o] = data[o]! * through + layer.data[i]!;
      data[o + 1] = data[o + 1]! * through + layer.data[i + 1]!;
      data[o + 2] = data[o + 2]! * through + layer.data[i + 2]!;
    }
  }
}

function layEnlarged(
  { width, data }: LinearRaster,
  { picture: { width: layerWidth, height: layerHeight, data: layer }, scale, marginPx }: Layer,
  [fromRow, toRow]: readonly [number, number],
): void {
  const blended = new Float32Array(layerWidth * 4);
  for (let y = fromRow; y < toRow; y++) {
    const v = Math.min(layerHeight - 1.001, Math.max(0, (y + 0.5) / scale - 0.5 + marginPx));
    const row = v | 0;
    const fv = v - row;
    const above = row * layerWidth * 4;
    const below = above + layerWidth * 4;
    for (let i = 0; i < blended.length; i++)
      blended[i] = layer[above + i]! + (layer[below + i]! - layer[above + i]!) * fv;
    let o = y * width * 4;
    for (let x = 0; x < width; x++, o += 4) {
      const u = Math.min(layerWidth - 1.001, Math.max(0, (x + 0.5) / scale - 0.5 + marginPx));
      const i = (u | 0) * 4;
      const fu = u - (u | 0);
      const through = 1 - (blended[i + 3]! + (blended[i + 7]! - blended[i + 3]!) * fu);
      data[o] = data[o]! * through + blended[i]! + (blended[i + 4]! - blended[i]!) * fu;
      data[o + 1] = data[o + 1]! * through + blended[i + 1]! + (blended[i + 5]! - blended[i + 1]!) * fu;
      data[o + 2] = data[o + 2]! * through + blended[i + 2]! + (blended[i + 6]! - blended[i + 2]!) * fu;
    }
  }
}
