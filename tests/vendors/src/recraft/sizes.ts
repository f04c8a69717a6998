import { invalid } from './answers.ts';
import type { RecraftModel } from './models.ts';

/** Sides in pixels. */
export interface Sides {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Ratio, size of V4 models, size of V2 and V3 models; Pro models make twice the sides of V4. */
const SIZES: readonly (readonly [ratio: string, v4: string, v3: string])[] = [
  ['1:1', '1024x1024', '1024x1024'],
  ['2:1', '1536x768', '2048x1024'],
  ['1:2', '768x1536', '1024x2048'],
  ['3:2', '1280x832', '1536x1024'],
  ['2:3', '832x1280', '1024x1536'],
  ['4:3', '1216x896', '1365x1024'],
  ['3:4', '896x1216', '1024x1365'],
  ['5:4', '1152x896', '1280x1024'],
  ['4:5', '896x1152', '1024x1280'],
  ['6:10', '832x1344', '1024x1707'],
  ['14:10', '1280x896', '1434x1024'],
  ['10:14', '896x1280', '1024x1434'],
  ['16:9', '1344x768', '1820x1024'],
  ['9:16', '768x1344', '1024x1820'],
];

/** In the older documents only: no ratio of its own. */
const V3_EXTRA_SIZE = '1707x1024';

/** Sides for a `size` value, or for an absent one, where the vendor chooses; this one chooses the square. */
export function readSize(size: string | undefined, model: RecraftModel): Sides {
  const wanted = size ?? '1:1';
  if (wanted === V3_EXTRA_SIZE && model.generation < 4) return parse(wanted);
  for (const [ratio, v4, v3] of SIZES) {
    const own = sizeOf(model, v4, v3);
    if (wanted === ratio || wanted === own) return parse(own);
  }
  throw invalid(`size '${wanted}' is not supported by model '${model.id}'`);
}

function sizeOf(model: RecraftModel, v4: string, v3: string): string {
  if (model.generation < 4) return v3;
  if (!model.isPro) return v4;
  const { widthPx, heightPx } = parse(v4);
  return `${widthPx * 2}x${heightPx * 2}`;
}

function parse(size: string): Sides {
  const [widthPx = 0, heightPx = 0] = size.split('x').map(Number);
  return { widthPx, heightPx };
}
