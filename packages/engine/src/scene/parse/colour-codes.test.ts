import { expect, test } from 'vitest';
import { colourCodesAsWords, hexOfWord } from './colour-codes.ts';
import { parsePrompt } from './parse-prompt.ts';

const paletteOf = (prompt: string) =>
  parsePrompt({ prompt, seed: 1, purpose: 'background', style: { output: 'raster', treatment: 'photo' } }).spec.palette
    .hex;

test.each([
  ['#ff8800 background', '#ff8800'],
  ['a background in #F80', '#ff8800'],
  ['background #ff8800cc', '#ff8800'],
  ['studio, rgb(255,136,0)', '#ff8800'],
  ['studio, rgba(255 136 0 / 50%)', '#ff8800'],
  ['hsl(32, 100%, 50%) backdrop', '#ff8800'],
  ['rgb(0,0,0) backdrop', '#000000'],
])('"%s" is painted in %s', (prompt, hex) => {
  expect(paletteOf(prompt)).toEqual([hex]);
});

test('several codes are a palette, in order', () => {
  expect(paletteOf('gradient from #112233 to #aabbcc')).toEqual(['#112233', '#aabbcc']);
});

test("the colour of a thing is the thing's", () => {
  const { spec } = parsePrompt({
    prompt: 'a #ff0000 car',
    seed: 1,
    purpose: 'picture',
    style: { output: 'vector', treatment: 'flat' },
  });

  expect(spec.objects).toMatchObject([{ lemma: 'car', attributes: ['#ff0000'] }]);
});

test('other words with digits are no colours', () => {
  expect(colourCodesAsWords('route #66, no. 5')).toBe('route #66, no. 5');
  expect(hexOfWord('0xff')).toBeUndefined();
});
