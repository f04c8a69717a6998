// `npm run golden` paints the pictures that the tests hold on to anew: look at them before you commit them.
import { mkdir, rm } from 'node:fs/promises';
import sharp from 'sharp';
import { GOLDEN_CASES, GOLDEN_PX, paintGolden } from '../tests/images/golden.ts';

const FOLDER = new URL('../tests/images/golden/', import.meta.url);

await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
for (const each of GOLDEN_CASES) {
  const { data } = await paintGolden(each);
  const raw = { width: GOLDEN_PX, height: GOLDEN_PX, channels: 4 } as const;
  await sharp(data, { raw })
    .removeAlpha()
    .png({ compressionLevel: 9 })
    .toFile(new URL(`${each.name}.png`, FOLDER).pathname);
  process.stdout.write(`${each.name}\n`);
}
