import { writeFile } from 'node:fs/promises';
import { createMask, fillHole, type FillProfile } from '@backlot/kernels';
import { encodeOpaque, readRaster } from './load-case.ts';

/** Fills one picture in this process, as a method among others: reads and writes files, prints the seconds the fill took. */
export async function fillOne(profile: FillProfile, input: string, mask: string, output: string): Promise<void> {
  const [picture, drawn] = [await readRaster(input), await readRaster(mask)];
  const hole = createMask(
    drawn.width,
    drawn.height,
    Uint8Array.from({ length: drawn.width * drawn.height }, (_, i) => (drawn.data[4 * i]! > 127 ? 255 : 0)),
  );
  const start = performance.now();
  const { raster } = await Promise.resolve(fillHole(picture, hole, { profile, seed: 1 }));
  process.stdout.write(`${(performance.now() - start) / 1000}\n`);
  await writeFile(output, await encodeOpaque(raster));
}
