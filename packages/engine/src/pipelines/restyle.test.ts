import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { discSegmenter } from '../steps/testing/disc-segmenter.ts';
import { restyle } from './restyle.ts';
import { createTools } from './tools.ts';

const [WIDTH, HEIGHT] = [96, 72];

const segmenter = discSegmenter({ widthPx: WIDTH, heightPx: HEIGHT, radiusPx: 16 });
const tools = { ...createTools({ modelsDir: '/nowhere' }), segmenter: async () => segmenter };

/** Sky, a green ground with grain and a red disc. */
const pixels = Buffer.from(
  Array.from({ length: WIDTH * HEIGHT }, (_, i) => {
    const [x, y] = [i % WIDTH, Math.floor(i / WIDTH)];
    const grain = ((x * 13 + y * 29) % 17) - 8;
    if (Math.hypot(x + 0.5 - WIDTH / 2, y + 0.5 - HEIGHT / 2) < 16) return [205 + grain, 60, 40];
    return y < 40 ? [175, 205, 235] : [70 + grain, 130 + grain, 55];
  }).flat(),
);
const image = await sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
  .png()
  .toBuffer();
/** Bright on the left, dark on the right. */
const lopsided = await sharp(
  Buffer.from(Array.from({ length: WIDTH * HEIGHT * 3 }, (_, i) => (Math.floor(i / 3) % WIDTH < WIDTH / 2 ? 225 : 60))),
  { raw: { width: WIDTH, height: HEIGHT, channels: 3 } },
)
  .png()
  .toBuffer();
const common = { image, count: 1, seed: 3 };

const decoded = (bytes: Uint8Array | undefined): Promise<Buffer> => sharp(bytes).removeAlpha().raw().toBuffer();

/** Mean absolute difference of the levels. */
function differenceOf(one: Buffer, other: Buffer): number {
  return one.reduce((sum, value, i) => sum + Math.abs(value - (other[i] ?? 0)), 0) / one.length;
}

describe('restyle', () => {
  it('gives the picture back bit-identical at strength 0', async () => {
    const { images } = await restyle({ ...common, prompt: 'at night, oil painting', strength: 0 }, tools);

    expect((await decoded(images[0]?.bytes)).equals(pixels)).toBe(true);
  });

  it.each(['at night', 'watercolor', 'in autumn', 'line art'])(
    'departs the further the stronger: %s',
    async (prompt) => {
      const distances: number[] = [];
      for (const strength of [0.1, 0.25, 0.45]) {
        const { images } = await restyle({ ...common, prompt, strength }, tools);
        distances.push(differenceOf(await decoded(images[0]?.bytes), pixels));
      }

      expect(distances[0]).toBeGreaterThan(0);
      expect(distances).toEqual(distances.toSorted((a, b) => a - b));
      expect(new Set(distances).size).toBe(3);
    },
  );

  it.each(['oil painting', 'pop art', 'at night'])(
    'neither mirrors nor loses the composition at strength 1: %s',
    async (prompt) => {
      const { images } = await restyle({ ...common, image: lopsided, prompt, strength: 1 }, tools);

      const lumaOf = (data: Buffer, left: number): number => {
        let sum = 0;
        for (let y = 20; y < 52; y++) for (let x = left; x < left + 20; x++) sum += data[(y * WIDTH + x) * 3 + 1] ?? 0;
        return sum;
      };
      const got = await decoded(images[0]?.bytes);
      expect(lumaOf(got, 8)).toBeGreaterThan(1.3 * lumaOf(got, WIDTH - 28));
    },
  );

  it.each(['at sunset', 'pastel'])('departs the further the stronger, all the way to 1: %s', async (prompt) => {
    const distances: number[] = [];
    for (const strength of [0.45, 0.6, 0.75, 0.9, 1]) {
      const { images } = await restyle({ ...common, prompt, strength }, tools);
      distances.push(differenceOf(await decoded(images[0]?.bytes), pixels));
    }

    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
  });

  it('paints the place of the prompt behind the subject, then in its stead, and says what acted', async () => {
    const behind = await restyle({ ...common, prompt: 'in a white studio', strength: 0.6 }, tools);
    const alone = await restyle({ ...common, prompt: 'in a white studio', strength: 1 }, tools);

    const red = async (bytes: Uint8Array | undefined) =>
      (await decoded(bytes)).subarray((36 * WIDTH + 48) * 3, (36 * WIDTH + 48) * 3 + 3);
    expect((await red(behind.images[0]?.bytes))[2]).toBeLessThan(110);
    expect((await red(alone.images[0]?.bytes))[2]).toBeGreaterThan(110);
    expect(behind.warnings.find(({ code }) => code === 'prompt-acted-as')?.message).toContain('background, "studio"');
    expect(alone.details['scenes']).toMatchObject([{ family: 'studio' }]);
  });

  it.each([0, 0.2, 0.7, 1])('makes an SVG of shapes alone (strength %f)', async (strength) => {
    const { images } = await restyle({ ...common, prompt: 'at night', strength, format: 'svg' }, tools);

    const svg = Buffer.from(images[0]?.bytes ?? []).toString();
    expect(images[0]).toMatchObject({ mediaType: 'image/svg+xml', widthPx: WIDTH, heightPx: HEIGHT });
    expect(svg).toContain('<path');
    expect(svg).not.toContain('<image');
  });

  it('is the same for the same seed, and each of several pictures is another', async () => {
    const input = { ...common, count: 2, prompt: 'oil painting', strength: 0.6 };

    const [once, again] = [await restyle(input, tools), await restyle(input, tools)];

    expect(once.images.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).toEqual(
      again.images.map(({ bytes }) => Buffer.from(bytes).toString('base64')),
    );
    expect(once.images[0]?.bytes).not.toEqual(once.images[1]?.bytes);
  });

  it('tells what of the prompt did nothing', async () => {
    const { warnings } = await restyle({ ...common, prompt: 'quaxify', strength: 0.3 }, tools);

    expect(warnings.map(({ code }) => code)).toEqual(['prompt-acted-as', 'prompt-partly-understood']);
  });
});
