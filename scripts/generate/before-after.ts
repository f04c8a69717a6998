import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ResolvedCall } from '@backlot/contract';
import sharp from 'sharp';
import { createPipelines } from '../../packages/engine/src/pipelines/index.ts';

/** What a row of the strip shows: a photo, and what becomes of it. */
interface Row {
  readonly photo: string;
  readonly prompts: readonly (string | { readonly prompt: string; readonly substyle: string })[];
  readonly mask?: string;
}

const ROWS: readonly Row[] = [
  {
    photo: 'coffee.png',
    prompts: ['on a marble table by a sunny window', 'in a busy coffee shop'],
    mask: 'coffee_mask.png',
  },
  {
    photo: 'astronaut.png',
    prompts: [
      'a beautiful tropical beach with palm trees and sunset',
      { prompt: 'snowy mountains', substyle: 'bold_stroke' },
      'remove background',
    ],
  },
];
const SEED = 7;
const TILE = { width: 360, height: 270 } as const;
const GAP_PX = 8;
const JPEG_QUALITY = 84;
const CHECKERBOARD = '#e8e8ea';

/** The strip of the README: each row a photo and what the engine makes of it. The pictures are those of the real pipelines. */
export async function beforeAfterStrip(root: string): Promise<Uint8Array> {
  const pipelines = createPipelines({ modelsDir: join(root, '.backlot', 'models') });
  const rows = await Promise.all(
    ROWS.map(async ({ photo, prompts, mask }) => {
      const image = await readFile(join(root, 'examples', photo));
      const calls: ResolvedCall[] = prompts.map((wish) => replace(image, wish));
      if (mask !== undefined) {
        const input = { image, mask: await readFile(join(root, 'examples', mask)), seed: SEED };
        calls.push({ operation: 'erase', input });
      }
      const made: Uint8Array[] = [image];
      for (const call of calls) made.push((await pipelines.run(call)).images[0]?.bytes ?? image);
      return made;
    }),
  );
  return layOut(rows);
}

function replace(image: Uint8Array, wish: Row['prompts'][number]): ResolvedCall {
  const { prompt, substyle } = typeof wish === 'string' ? { prompt: wish, substyle: undefined } : wish;
  const style = substyle && ({ vocabulary: 'recraft', base: 'vector_illustration', preset: substyle } as const);
  const input = { image, prompt, count: 1, quality: 'default', seed: SEED, ...(style && { style }) } as const;
  return { operation: 'replace-background', input };
}

async function layOut(rows: readonly (readonly Uint8Array[])[]): Promise<Uint8Array> {
  const layers = rows.flatMap((row, y) =>
    row.map(async (picture, x) => ({
      input: await sharp(picture)
        .resize(TILE.width, TILE.height, { fit: 'cover', position: 'top' })
        .flatten({ background: CHECKERBOARD })
        .png()
        .toBuffer(),
      left: x * (TILE.width + GAP_PX),
      top: y * (TILE.height + GAP_PX),
    })),
  );
  const columns = Math.max(...rows.map(({ length }) => length));
  const width = columns * (TILE.width + GAP_PX) - GAP_PX;
  const height = rows.length * (TILE.height + GAP_PX) - GAP_PX;
  return sharp({ create: { width, height, channels: 3, background: '#ffffff' } })
    .composite(await Promise.all(layers))
    .jpeg({ quality: JPEG_QUALITY, mozjpeg: true })
    .toBuffer();
}
