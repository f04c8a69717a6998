import { expect, it } from 'vitest';
import { groupStyles } from './group-styles.ts';

const row = (style: string, substyle: string | null, title: string) => ({
  model: 'recraftv3',
  style,
  substyle,
  title,
  isVector: false,
  picture: null,
  styleId: '00000000-0000-4000-8000-000000000000',
});
const rows = [
  row('realistic_image', null, 'Photorealism'),
  row('realistic_image', 'b_and_w', 'Black & white'),
  row('digital_illustration', 'hand_drawn', 'Hand-drawn'),
];

it('puts styles to their base style, in their order', () => {
  expect(groupStyles(rows, '').map(({ style, rows: members }) => [style, members.length])).toEqual([
    ['realistic_image', 2],
    ['digital_illustration', 1],
  ]);
});

it.each([
  ['hand drawn', ['Hand-drawn']],
  ['  REALISTIC   white ', ['Black & white']],
  ['nothing', []],
])('finds by the words %j', (words, titles) => {
  expect(groupStyles(rows, words).flatMap(({ rows: found }) => found.map(({ title }) => title))).toEqual(titles);
});
