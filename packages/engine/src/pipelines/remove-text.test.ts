import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { wordOutline } from '../lettering/word-outline.ts';
import { removeText } from './remove-text.ts';
import { createTools } from './tools.ts';

const modelsDir = fileURLToPath(new URL('../../../../.backlot/models', import.meta.url));
const tools = createTools({ modelsDir });

const COMMANDS = { move: 'M', line: 'L', quad: 'Q', cubic: 'C', close: 'Z' } as const;

/** A white word on blue waves. */
async function wavesWith(word: string): Promise<Buffer> {
  const { pieces, width, height } = wordOutline(word, 'sans');
  const scale = Math.min(96 / width, 20 / height);
  const path = pieces
    .map(({ kind, points }) => COMMANDS[kind] + points.map(([x, y]) => `${x * scale + 16},${y * scale + 30}`).join(' '))
    .join('');
  const waves = Array.from(
    { length: 9 },
    (_, i) => `<path d="M0 ${i * 10} q32 8 64 0 t64 0" stroke="#2a5d9c" stroke-width="3" fill="none"/>`,
  ).join('');
  const content = `<rect width="128" height="80" fill="#1c3f70"/>${waves}<path d="${path}" fill="#fff"/>`;
  return await sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="128" height="80">${content}</svg>`))
    .png()
    .toBuffer();
}

async function brightest(bytes: Uint8Array | undefined): Promise<number> {
  return (await sharp(bytes).removeAlpha().stats()).channels[0]?.max ?? 0;
}

it('reads a word with the real network and leaves nothing of it', async () => {
  const image = await wavesWith('HARBOUR');
  const stages: string[] = [];

  const { images, warnings, details } = await removeText({ image, seed: 7 }, tools, (stage) => stages.push(stage));

  expect(await brightest(image)).toBe(255);
  expect(await brightest(images[0]?.bytes)).toBeLessThan(90);
  expect(images).toMatchObject([{ mediaType: 'image/png', widthPx: 128, heightPx: 80, seed: 7 }]);
  expect(warnings).toEqual([]);
  expect(details).toMatchObject({ text: { rounds: 1 }, drift: { max: 0 } });
  expect([...new Set(stages)]).toEqual(['decode', 'erase-text', 'encode']);
});

it('gives a picture without text back, pixel for pixel, and says that there is none', async () => {
  const image = await wavesWith('');

  const { images, warnings } = await removeText({ image, seed: 7 }, tools);

  expect(await sharp(images[0]?.bytes).ensureAlpha().raw().toBuffer()).toEqual(
    await sharp(image).ensureAlpha().raw().toBuffer(),
  );
  expect(warnings).toMatchObject([{ code: 'text-not-found' }]);
});

it('says which file is missing', async () => {
  const lacking = createTools({ modelsDir: '/nowhere' });

  await expect(removeText({ image: await wavesWith('A'), seed: 7 }, lacking)).rejects.toMatchObject({
    code: 'model.unavailable',
    message: expect.stringContaining('ppocr-v4-text-detector.onnx'),
  });
});
