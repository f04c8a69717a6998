import { doubleView } from '../models/cunet.ts';
import type { FloatTensor, NamedSession } from '../models/session.ts';
import { viewTile, type Layer, type Tile } from './layer.ts';

/** Looks across and down a picture. */
const LOOKS = 3;
/** Side of a look, px: nine cost as much as four tiles, and leave 57 to 63 dB between tiles and the whole (96 px: 59 to 66). */
const LOOK_PX = 64;

/** The network's statistics of a picture, from looks spread evenly over it; from the whole where that is small. */
export async function pictureStatistics(session: NamedSession, layer: Layer): Promise<FloatTensor> {
  const looks = planLooks(layer.picture.width, layer.picture.height);
  let sum: FloatTensor | undefined;
  for (const look of looks) {
    const { means } = await doubleView(session, viewTile(layer, look).tensor);
    sum = sum ? { ...sum, data: sum.data.map((value, i) => value + Number(means.data[i])) } : means;
  }
  if (!sum) throw new TypeError('a picture without pixels');
  return { ...sum, data: sum.data.map((value) => value / looks.length) };
}

function planLooks(width: number, height: number): Tile[] {
  const across = starts(width);
  return starts(height).flatMap((y) =>
    across.map((x) => ({ x, y, width: lookLength(width), height: lookLength(height) })),
  );
}

function starts(length: number): number[] {
  const room = length - lookLength(length);
  if (room <= 0) return [0];
  return Array.from({ length: LOOKS }, (_, i) => 2 * Math.round((room * i) / (LOOKS - 1) / 2));
}

function lookLength(length: number): number {
  return length <= LOOKS * LOOK_PX ? 2 * Math.ceil(length / 2) : LOOK_PX;
}
