import { writeFile } from 'node:fs/promises';
import { fillHoleOnPlanes, type FillProfile } from '@backlot/kernels';
import { encodeOpaque, maskOf, readRaster } from './load-case.ts';

/** Fills one picture in this process, as a method among others: reads and writes files, prints the seconds the fill took. */
export async function fillOne(profile: FillProfile, input: string, mask: string, output: string): Promise<void> {
  const [picture, hole] = [await readRaster(input), maskOf(await readRaster(mask))];
  const start = performance.now();
  const { raster } = await fillHoleOnPlanes(picture, hole, { profile, seed: 1 });
  process.stdout.write(`${(performance.now() - start) / 1000}\n`);
  await writeFile(output, await encodeOpaque(raster));
}
