import { createLinearRaster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { focusRoom } from './focus-room.ts';

const SIZE = 48;
const MARGIN = 10;

function bar(depthOfBar: number, depthBehind: number) {
  const picture = createLinearRaster(SIZE, SIZE);
  const depth = new Float32Array(SIZE * SIZE).fill(depthBehind);
  for (let y = 0; y < SIZE; y++)
    for (let x = 20; x < 28; x++) {
      depth[y * SIZE + x] = depthOfBar;
      picture.data.set([1, 1, 1, 1], (y * SIZE + x) * 4);
    }
  return focusRoom(undefined, { picture, depth }, { marginPx: MARGIN, radiusPx: 8, focus: 1 });
}

test('what is near the focus keeps sharper edges than what is far', async () => {
  const sharpness = async (depth: number) => {
    const { data, width } = await bar(depth, 60);
    const row = (width / 2) * width;
    return Math.max(
      ...Array.from({ length: width - 1 }, (_, x) => Math.abs(data[(row + x + 1) * 4]! - data[(row + x) * 4]!)),
    );
  };

  expect(await sharpness(1.1)).toBeGreaterThan(0.3);
  expect(await sharpness(60)).toBeLessThan(0.15);
});

test('an even room stays even, also where layers meet', async () => {
  const picture = createLinearRaster(SIZE, SIZE, new Float32Array(SIZE * SIZE * 4).fill(0.5));
  const depth = Float32Array.from({ length: SIZE * SIZE }, (_, i) => 1 + (i % SIZE) * 0.3);

  const { data } = await focusRoom(undefined, { picture, depth }, { marginPx: MARGIN, radiusPx: 6, focus: 1 });

  for (let i = 0; i < data.length; i += 4) expect(data[i]).toBeCloseTo(0.5, 2);
});
