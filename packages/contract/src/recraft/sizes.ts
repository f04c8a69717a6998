import type { PictureSize } from '../operations/size.ts';
import { RECRAFT_MODELS, type RecraftModel } from './models.ts';

type Table = Readonly<Record<string, string>>;

/** Aspect ratio to pixels, as the appendix of the API reference tables them; a `_vector` model has those of the plain one. */
const V4_SIZES: Table = {
  '1:1': '1024x1024',
  '2:1': '1536x768',
  '1:2': '768x1536',
  '3:2': '1280x832',
  '2:3': '832x1280',
  '4:3': '1216x896',
  '3:4': '896x1216',
  '5:4': '1152x896',
  '4:5': '896x1152',
  '6:10': '832x1344',
  '14:10': '1280x896',
  '10:14': '896x1280',
  '16:9': '1344x768',
  '9:16': '768x1344',
};
const V4_PRO_SIZES: Table = {
  '1:1': '2048x2048',
  '2:1': '3072x1536',
  '1:2': '1536x3072',
  '3:2': '2560x1664',
  '2:3': '1664x2560',
  '4:3': '2432x1792',
  '3:4': '1792x2432',
  '5:4': '2304x1792',
  '4:5': '1792x2304',
  '6:10': '1664x2688',
  '14:10': '2560x1792',
  '10:14': '1792x2560',
  '16:9': '2688x1536',
  '9:16': '1536x2688',
};
const V3_SIZES: Table = {
  '1:1': '1024x1024',
  '2:1': '2048x1024',
  '1:2': '1024x2048',
  '3:2': '1536x1024',
  '2:3': '1024x1536',
  '4:3': '1365x1024',
  '3:4': '1024x1365',
  '5:4': '1280x1024',
  '4:5': '1024x1280',
  '6:10': '1024x1707',
  '14:10': '1434x1024',
  '10:14': '1024x1434',
  '16:9': '1820x1024',
  '9:16': '1024x1820',
};
/** Sizes that have no aspect ratio to be asked for by. */
const V3_OTHER_SIZES: readonly string[] = ['1707x1024'];

/** The sizes that a model makes, each as `WxH`, under every word that they may be asked for by: `16:9` and `1344x768`. */
export function sizesOf({ family, isPro }: Pick<RecraftModel, 'family' | 'isPro'>): ReadonlyMap<string, string> {
  const table = family !== 'recraftv4' ? V3_SIZES : isPro ? V4_PRO_SIZES : V4_SIZES;
  const pixels = [...Object.values(table), ...(family === 'recraftv4' ? [] : V3_OTHER_SIZES)];
  return new Map([...Object.entries(table), ...pixels.map((size) => [size, size] as const)]);
}

/** Width and height of a size in the words of a model, px; undefined for a size that it does not make. */
export function readSize(size: string, model: Pick<RecraftModel, 'family' | 'isPro'>): PictureSize | undefined {
  const [width, height] = sizesOf(model).get(size)?.split('x').map(Number) ?? [];
  return width === undefined || height === undefined ? undefined : { width, height };
}

/** Width and height of a size in the words of any model, px: of `preferred` where it makes it, else of the newest that does. */
export function readAnySize(size: string, preferred: RecraftModel): PictureSize | undefined {
  for (const model of [preferred, ...RECRAFT_MODELS]) {
    const found = readSize(size, model);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What to say of a size that a model does not make, to be read after the field's name. */
export function sizeExpected(model: Pick<RecraftModel, 'family' | 'isPro'>): string {
  return `should be one of: ${[...sizesOf(model).keys()].join(', ')}`;
}
