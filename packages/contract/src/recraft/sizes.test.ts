import { describe, expect, it } from 'vitest';
import { findRecraftModel, RECRAFT_MODELS, type RecraftModel } from './models.ts';
import { readAnySize, readSize, sizesOf } from './sizes.ts';

const model = (id: string): RecraftModel => {
  const found = findRecraftModel(id);
  if (found === undefined) throw new Error(`no model ${id}`);
  return found;
};
const written = (size: string, id: string) => {
  const found = readSize(size, model(id));
  return found && `${found.width}x${found.height}`;
};

describe('an aspect ratio', () => {
  it.each([
    ['1:1', '1024x1024', '2048x2048', '1024x1024'],
    ['2:1', '1536x768', '3072x1536', '2048x1024'],
    ['1:2', '768x1536', '1536x3072', '1024x2048'],
    ['3:2', '1280x832', '2560x1664', '1536x1024'],
    ['2:3', '832x1280', '1664x2560', '1024x1536'],
    ['4:3', '1216x896', '2432x1792', '1365x1024'],
    ['3:4', '896x1216', '1792x2432', '1024x1365'],
    ['5:4', '1152x896', '2304x1792', '1280x1024'],
    ['4:5', '896x1152', '1792x2304', '1024x1280'],
    ['6:10', '832x1344', '1664x2688', '1024x1707'],
    ['14:10', '1280x896', '2560x1792', '1434x1024'],
    ['10:14', '896x1280', '1792x2560', '1024x1434'],
    ['16:9', '1344x768', '2688x1536', '1820x1024'],
    ['9:16', '768x1344', '1536x2688', '1024x1820'],
  ])('%s is %s with V4, %s with its pro and %s with V3 and V2', (ratio, plain, pro, older) => {
    const sizes = RECRAFT_MODELS.map(({ id, family, isPro }) => [
      id,
      written(ratio, id),
      family !== 'recraftv4' ? older : isPro ? pro : plain,
    ]);

    for (const [id, found, wanted] of sizes) expect([id, found]).toEqual([id, wanted]);
  });
});

describe('a size in pixels', () => {
  it('is taken by every model that makes it, and by its vector twin', () => {
    for (const each of RECRAFT_MODELS) {
      for (const [word, size] of sizesOf(each)) {
        expect(written(word, each.id)).toBe(size);
        expect(written(size, each.id)).toBe(size);
      }
    }
  });

  it.each([
    ['1707x1024', 'recraftv3', true],
    ['1707x1024', 'recraftv2_vector', true],
    ['1707x1024', 'recraftv4', false],
    ['1024x1024', 'recraftv4_pro', false],
    ['2048x2048', 'recraftv4_1', false],
    ['1820x1024', 'recraftv4_1', false],
    ['1344x768', 'recraftv3', false],
    ['16:10', 'recraftv3', false],
    ['1024X1024', 'recraftv3', false],
    ['', 'recraftv3', false],
    ['constructor', 'recraftv3', false],
  ])('%s of %s: %s', (size, id, isTaken) => {
    expect(readSize(size, model(id)) !== undefined).toBe(isTaken);
  });
});

it('takes a size of any model, those of the preferred one first', () => {
  expect(readAnySize('16:9', model('recraftv3'))).toEqual({ width: 1820, height: 1024 });
  expect(readAnySize('1344x768', model('recraftv3'))).toEqual({ width: 1344, height: 768 });
  expect(readAnySize('2048x2048', model('recraftv3'))).toEqual({ width: 2048, height: 2048 });
  expect(readAnySize('7x7', model('recraftv3'))).toBeUndefined();
});
