import { expect, it } from 'vitest';
import { findWithin, haveSameShape, type Grey } from './place-before.ts';

/** Something that looks different everywhere. */
function textured(width: number, height: number): Grey {
  const values = Uint8Array.from({ length: width * height }, (_, i) => Math.imul(i + 1, 2_654_435_761) >>> 24);
  return { width, height, values };
}

function crop(
  from: Grey,
  frame: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Grey {
  const values = new Uint8Array(frame.width * frame.height);
  for (let y = 0; y < frame.height; y++) {
    const start = (y + frame.y) * from.width + frame.x;
    values.set(from.values.subarray(start, start + frame.width), y * frame.width);
  }
  return { width: frame.width, height: frame.height, values };
}

it('finds where a picture was extended', () => {
  const after = textured(60, 40);
  const frame = { x: 17, y: 4, width: 30, height: 33 };

  expect(findWithin(crop(after, frame), after)).toEqual(frame);
});

it('does not find what is not there', () => {
  const after = { width: 40, height: 40, values: new Uint8Array(1600).fill(200) };

  expect(findWithin(textured(20, 20), after)).toBeUndefined();
  expect(findWithin(textured(50, 20), after)).toBeUndefined();
});

it('takes an enlarged picture for the same shape, rounded or not', () => {
  expect(haveSameShape({ width: 451, height: 300 }, { width: 1804, height: 1200 })).toBe(true);
  expect(haveSameShape({ width: 600, height: 400 }, { width: 1000, height: 400 })).toBe(false);
});
