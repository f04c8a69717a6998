import { expect, test } from 'vitest';
import { renderSvg } from '../codec/render-svg.ts';
import { flat } from '../scene/vector/styles/flat.ts';
import { frameBadge } from './frame-badge.ts';

test('a drawing is seen through a round opening and nowhere else', () => {
  const drawing = {
    widthPx: 100,
    heightPx: 60,
    shapes: [{ role: 'sea', layer: 'sky', d: 'M0 0L100 0L100 60L0 60Z', colour: '#2266cc' }],
  } as const;

  const { data } = renderSvg(flat(frameBadge(drawing)), 100, 60);
  const at = (x: number, y: number) => [...data.subarray((y * 100 + x) * 4, (y * 100 + x) * 4 + 3)];

  expect(at(50, 30)).toEqual([0x22, 0x66, 0xcc]);
  for (const [x, y] of [
    [2, 2],
    [97, 57],
    [15, 30],
  ] as const)
    expect(at(x, y)).toEqual([255, 255, 255]);
});
