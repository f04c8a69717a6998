import { expect, it } from 'vitest';
import { planLooks } from './plan-looks.ts';
import { toPicture } from './to-picture.ts';

const PICTURE = { width: 400, height: 300 };
const LOOKS = planLooks(PICTURE);

/** A part of 40 x 20 px in the middle of a look. */
function middleOf(width: number, height: number) {
  const box = { x: width / 2 - 20, y: height / 2 - 10, width: 40, height: 20 };
  return { box, inside: new Uint8Array(800).fill(1), heightPx: 20, elongation: 2, straightness: 1 };
}

it.each(LOOKS)('finds in the picture what the look $# saw in its middle', (look) => {
  const { width, height } = look.turn ?? look;
  const scale = look.columns.length / look.width;

  const region = toPicture(middleOf(width, height), look, PICTURE);

  const { box, inside, heightPx } = region!;
  expect(Math.abs(box.x + box.width / 2 - 200)).toBeLessThan(2);
  expect(Math.abs(box.y + box.height / 2 - 150)).toBeLessThan(2);
  expect(heightPx / (20 * scale)).toBeCloseTo(1, 1);
  const area = inside.reduce((sum, value) => sum + value, 0);
  expect(Math.abs(area / (800 * scale * scale) - 1)).toBeLessThan(0.15);
});

it('finds nothing of what lies outside', () => {
  const [look] = planLooks({ width: 3000, height: 3000 }).filter(({ columns }) => columns.start < 0);
  const box = { x: 0, y: 0, width: 40, height: 20 };

  expect(
    toPicture({ box, inside: new Uint8Array(800).fill(1), heightPx: 20, elongation: 2, straightness: 1 }, look!, {
      width: 3000,
      height: 3000,
    }),
  ).toBeUndefined();
});
