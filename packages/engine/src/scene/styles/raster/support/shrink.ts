import { createRgbPlanes, type RgbPlanes } from '@backlot/kernels';

/** Mean of every `block` x `block` square; squares cut by the right and lower edge average what they have. */
export function shrinkByBlocks({ width, height, red, green, blue }: RgbPlanes, block: number): RgbPlanes {
  const small = createRgbPlanes(Math.ceil(width / block), Math.ceil(height / block));
  for (let row = 0, k = 0; row < small.height; row++)
    for (let column = 0; column < small.width; column++, k++) {
      const right = Math.min(width, (column + 1) * block);
      const bottom = Math.min(height, (row + 1) * block);
      let r = 0;
      let g = 0;
      let b = 0;
      let count = 0;
      for (let y = row * block; y < bottom; y++)
        for (let x = column * block; x < right; x++) {
          const i = y * width + x;
          r += red[i]!;
          g += green[i]!;
          b += blue[i]!;
          count++;
        }
      small.red[k] = r / count;
      small.green[k] = g / count;
      small.blue[k] = b / count;
    }
  return small;
}
