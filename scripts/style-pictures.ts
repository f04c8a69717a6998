// `npm run style-pictures` draws every named style with the real engine, small, for the playground's gallery. Names after `--` draw
// only styles with one of them in their path.
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  RECRAFT_ENDPOINTS,
  RECRAFT_STYLES,
  type EndpointContext,
  type OperationInput,
  type RecraftStyle,
} from '../packages/contract/src/index.ts';
import { createEngine } from '../packages/engine/src/index.ts';
import { stylePicturePath } from '../packages/server/src/style-picture-path.ts';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const FOLDER = join(ROOT, 'packages', 'playground', 'public');
/** One scene for all, so that nothing but the style differs; photographs do without the house, which is never one. */
const PROMPT = 'a mountain lake with pine trees and a red cabin';
const PHOTOGRAPH = 'a mountain lake with pine trees';
const PHOTOGRAPHIC: ReadonlySet<string> = new Set(['any', 'realistic_image']);
const SEED = 7;
/** Twice what is shown, but for styles of blocks, which would vanish. */
const SIZE = { width: 512, height: 384 };
const BLOCKS_SIZE = { width: 256, height: 192 };
const OF_BLOCKS: ReadonlySet<string | null> = new Set(['pixel_art', 'voxel']);
const NOTHING_KNOWN: EndpointContext = { findStyle: () => undefined, findImage: () => undefined };

const asked = process.argv.slice(2);
const wanted = RECRAFT_STYLES.map((row) => ({ row, path: stylePicturePath(row) })).filter(
  ({ path }) => asked.length === 0 || asked.some((name) => path.includes(name)),
);
const engine = createEngine({
  workers: availableParallelism(),
  threads: 1,
  modelsDir: join(ROOT, '.backlot', 'models'),
});
try {
  await Promise.all(
    wanted.map(async ({ row, path }) => {
      const { images } = await engine.run({ operation: 'generate', input: inputOf(row) });
      const [picture] = images;
      if (picture === undefined) throw new Error(`nothing was drawn for ${path}`);
      const { bytes } = await engine.darkroom.thumbnail(picture.bytes);
      const file = join(FOLDER, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bytes);
      process.stdout.write(`${path}: ${bytes.byteLength} bytes\n`);
    }),
  );
} finally {
  engine.close();
}

/** What a request for the style comes to, in the size of a tile. */
function inputOf({ model, style, substyle }: RecraftStyle): OperationInput<'generate'> & { readonly seed: number } {
  const endpoint = RECRAFT_ENDPOINTS.find(({ name }) => name === 'generations');
  const prompt = PHOTOGRAPHIC.has(style) ? PHOTOGRAPH : PROMPT;
  const reading = endpoint?.read({ prompt, model, style, ...(substyle && { substyle }) }, NOTHING_KNOWN);
  if (reading?.isValid !== true || reading.call.operation !== 'generate')
    throw new Error(`${style} cannot be asked for`);
  return { ...reading.call.input, size: OF_BLOCKS.has(substyle) ? BLOCKS_SIZE : SIZE, seed: SEED };
}
