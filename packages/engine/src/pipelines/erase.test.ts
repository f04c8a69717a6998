import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { renderSvg } from '../codec/render-svg.ts';
import { erase } from './erase.ts';

/** No network fills holes here. */
const NO_TOOLS = { fillNetwork: () => Promise.resolve(undefined) };
/** A red disc on the left of a blue stripe of 64 x 20 px. */
const DISC = svgOf('<rect width="64" height="20" fill="#3050c0"/><circle cx="20" cy="10" r="6" fill="#d9442b"/>');

describe('an SVG', () => {
  it('comes back as one, shown at the size that it was sent in, and says that its shapes are new', async () => {
    const { images, warnings, details } = await erase(
      { image: DISC, mask: await maskOf(64), seed: 7, vectors: 'trace' },
      NO_TOOLS,
    );

    const [image] = images;
    const svg = Buffer.from(image?.bytes ?? []).toString();
    expect(image).toMatchObject({ mediaType: 'image/svg+xml', widthPx: 64, heightPx: 20, seed: 7 });
    expect(svg).toMatch(/^<svg [^>]*width="64" height="20" viewBox="0 0 1024 320"/);
    expect(svg).not.toContain('<image');
    const { data } = renderSvg(svg, 64, 20);
    const [red = 255, , blue = 0] = data.subarray((10 * 64 + 20) * 4);
    expect(red).toBeLessThan(90);
    expect(blue).toBeGreaterThan(150);
    expect(warnings.map(({ code }) => code)).toContain('svg-traced');
    // One flat colour outside the mask: even traced anew it is what it was.
    expect(details['drift']).toEqual({ max: 0, mean: 0, changedShare: 0 });
  });

  it.each([64, 1024])('may have a mask %d px wide: its own size, or the one that it is drawn in', async (side) => {
    const { images } = await erase({ image: DISC, mask: await maskOf(side), seed: 7 }, NO_TOOLS);

    expect(images).toMatchObject([{ mediaType: 'image/png', widthPx: 1024, heightPx: 320 }]);
  });

  it('may have a mask of no other size', async () => {
    await expect(erase({ image: DISC, mask: await maskOf(128), seed: 7 }, NO_TOOLS)).rejects.toMatchObject({
      code: 'request.invalid',
      issues: [{ field: 'mask', message: 'the mask is 128 x 40 px but the picture is 64 x 20 px' }],
    });
  });

  it('too large to be drawn is refused', async () => {
    const image = Buffer.from(DISC.toString().replace('width="64"', 'width="5000"'));

    await expect(erase({ image, mask: await maskOf(64), seed: 7, vectors: 'trace' }, NO_TOOLS)).rejects.toMatchObject({
      code: 'request.too-large',
      issues: [{ field: 'image' }],
    });
  });
});

it('leaves pixels as pixels where vectors would be traced', async () => {
  const image = await sharp(DISC).png().toBuffer();

  const { images, warnings, details } = await erase(
    { image, mask: await maskOf(64), seed: 7, vectors: 'trace' },
    NO_TOOLS,
  );

  expect(images).toMatchObject([{ mediaType: 'image/png', widthPx: 64, heightPx: 20 }]);
  expect(details).toMatchObject({ drift: { max: 0, mean: 0, changedShare: 0 }, fill: { engine: 'exemplar' } });
  expect(warnings.map(({ code }) => code)).not.toContain('svg-traced');
});

function svgOf(content: string): Buffer {
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="64" height="20">${content}</svg>`);
}

/** White over the disc, with some room. */
async function maskOf(width: number): Promise<Buffer> {
  const unit = width / 64;
  const white = { create: { width: 20 * unit, height: 16 * unit, channels: 3 as const, background: '#fff' } };
  return await sharp({ create: { width, height: 20 * unit, channels: 3, background: '#000' } })
    .composite([{ input: white, left: 10 * unit, top: 2 * unit }])
    .png()
    .toBuffer();
}
