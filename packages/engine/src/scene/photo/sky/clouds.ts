import { createRandom, deriveSeed } from '@backlot/kernels';
import type { Atmosphere } from './atmosphere.ts';
import { cirrus } from './cirrus.ts';
import { LOWEST, type CloudLayer, type CloudOptions } from './cloud-options.ts';
import { cloudSheet } from './cloud-sheet.ts';
import { heapedClouds } from './heaped-clouds.ts';

export type { CloudLayer, CloudOptions } from './cloud-options.ts';

/** Prepares the clouds of one sky. */
export function createClouds(atmosphere: Atmosphere, options: CloudOptions): CloudLayer {
  const random = createRandom(deriveSeed(options.seed, 'clouds'));
  const driftX = random() * 64;
  const driftZ = random() * 64;
  const layers: CloudLayer[] = [];
  if (options.cirrus > 0) layers.push(cirrus(atmosphere, options, driftX));
  if (options.sheet !== undefined) layers.push(cloudSheet(atmosphere, options.sheet, options.seed));
  if (options.cumulus > 0) layers.push(heapedClouds(atmosphere, options, driftX, driftZ));
  return (x, y, z, out, offset) => {
    if (y < LOWEST) return 0;
    let clear = 1;
    for (const layer of layers) clear *= 1 - layer(x, y, z, out, offset);
    return 1 - clear;
  };
}
