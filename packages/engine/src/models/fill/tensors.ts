import { createRaster, type Raster } from '@backlot/kernels';
import type { ModelTensor, NetworkShape, TensorInfo } from '../session.ts';
import type { FillModel, FillView } from './fill-model.ts';

/** How a picture's bytes become floats: `byte * scale + shift`, and 0 where something is missing. */
interface FloatScale {
  readonly scale: number;
  readonly shift?: number;
}

/** Writes the colours of a view plane by plane, missing ones as 0, from `offset` on. */
export function writeColours(
  { picture, hole }: FillView,
  { scale, shift = 0 }: FloatScale,
  out: Float32Array,
  offset = 0,
): void {
  const area = hole.length;
  for (let c = 0; c < 3; c++)
    for (let p = 0; p < area; p++)
      out[offset + c * area + p] = hole[p] === 1 ? 0 : (picture.data[p * 4 + c] ?? 0) * scale + shift;
}

/** The answer of a network as an opaque picture. */
export function pictureOf({ data, dims }: ModelTensor, { range: [black, white] }: Pick<FillModel, 'range'>): Raster {
  const [, , height = 0, width = 0] = dims;
  const out = createRaster(width, height);
  const area = width * height;
  const scale = 255 / (white - black);
  for (let p = 0; p < area; p++) {
    for (let c = 0; c < 3; c++) out.data[p * 4 + c] = Math.round(((data[c * area + p] ?? 0) - black) * scale);
    out.data[p * 4 + 3] = 255;
  }
  return out;
}

/** Whether an input or output is 1 x `channels` x side x side; a dimension that is free (a name, or -1) fits everything. */
export function isPlanes(info: TensorInfo | undefined, channels: number, sidePx: number | undefined): boolean {
  if (info?.shape.length !== 4) return false;
  const [batch, depth, height, width] = info.shape;
  const isSide = (dimension: number | string | undefined): boolean =>
    isFree(dimension) || sidePx === undefined || dimension === sidePx;
  return (isFree(batch) || batch === 1) && (isFree(depth) || depth === channels) && isSide(height) && isSide(width);
}

/** Whether a network has just these inputs, all of one type, beside one output of three planes of that type. */
export function hasInputs(
  { inputs, outputs }: NetworkShape,
  type: string,
  names: Readonly<Record<string, number>>,
): boolean {
  const wanted = Object.entries(names);
  const isOne = ([name, channels]: readonly [string, number]): boolean => {
    const info = inputs.find((input) => input.name === name);
    return info?.type === type && isPlanes(info, channels, SIDE_PX);
  };
  return inputs.length === wanted.length && wanted.every(isOne) && outputs.length === 1 && outputs[0]?.type === type;
}

/** Side of the square for which LaMa and MI-GAN files are made, px. */
export const SIDE_PX = 512;

function isFree(dimension: number | string | undefined): boolean {
  return dimension === -1 || typeof dimension === 'string';
}
