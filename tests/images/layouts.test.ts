import { linearToOklab, resampleChannels, type LinearRaster, type Oklab } from '@backlot/kernels';
import { describe, expect, test } from 'vitest';
import { FAMILIES } from '../../packages/engine/src/scene/families/index.gen.ts';
import { paintScene } from '../../packages/engine/src/scene/paint-scene.ts';
import { parsePrompt } from '../../packages/engine/src/scene/parse/parse-prompt.ts';
import type { SceneStyle } from '../../packages/engine/src/scene/spec.ts';

const SEEDS = [1, 2, 3, 4, 5];
const PAINTED_PX = 96;
/** Pictures are compared this small: what is left is where things are and what colour they have. */
const COMPARED_PX = 12;
/** Mean Oklab distance of the two most alike of five seeds; grain alone makes less than .003. */
const LEAST_DISTANCE = 0.012;

const PHOTO = { output: 'raster', treatment: 'photo' } as const;
const DRAWING = { output: 'vector', treatment: 'flat' } as const;

const WAYS = Object.values(FAMILIES).flatMap(({ name, examples: [prompt = name], photo, vector }) => [
  ...(photo === undefined ? [] : [[`${name}, photographed`, prompt, PHOTO] as const]),
  ...(vector === undefined ? [] : [[`${name}, drawn`, prompt, DRAWING] as const]),
]);

describe('five seeds are five pictures', () => {
  test.each(WAYS)('%s', async (_, prompt, style) => {
    const pictures: Float64Array[] = [];
    for (const seed of SEEDS) pictures.push(await gist(prompt, seed, style));

    const distances = pictures.flatMap((a, i) => pictures.slice(i + 1).map((b) => distance(a, b)));

    expect(Math.min(...distances)).toBeGreaterThan(LEAST_DISTANCE);
  });
});

async function gist(prompt: string, seed: number, style: SceneStyle): Promise<Float64Array> {
  const { spec } = parsePrompt({ prompt, seed, purpose: 'picture', style });
  const { picture } = await paintScene({ spec, widthPx: PAINTED_PX, heightPx: PAINTED_PX, quality: 'flash' }, {});
  return oklabOf(picture);
}

function oklabOf(picture: LinearRaster): Float64Array {
  const size = { width: COMPARED_PX, height: COMPARED_PX };
  const small = resampleChannels({ ...picture, channels: 4 }, { ...size, filter: 'area' });
  const out = new Float64Array(COMPARED_PX * COMPARED_PX * 3);
  const colour: Oklab = [0, 0, 0];
  for (let i = 0; i < COMPARED_PX * COMPARED_PX; i++) {
    linearToOklab(small[i * 4] ?? 0, small[i * 4 + 1] ?? 0, small[i * 4 + 2] ?? 0, colour);
    out.set(colour, i * 3);
  }
  return out;
}

function distance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 3)
    sum += Math.hypot((a[i] ?? 0) - (b[i] ?? 0), (a[i + 1] ?? 0) - (b[i + 1] ?? 0), (a[i + 2] ?? 0) - (b[i + 2] ?? 0));
  return sum / (a.length / 3);
}
