import { createLinearRaster, createRaster, toSrgb, type LinearRaster } from '@backlot/kernels';
import { describe, expect, it } from 'vitest';
import { encodePng } from '../codec/encode.ts';
import type { PaintedScene } from '../scene/paint-scene.ts';
import { NO_LOOK, readLook, takeLook } from './reference-look.ts';

const SIDE = 64;

/** A vertical ramp of one colour as an encoded picture. */
function ramp(red: number, green: number, blue: number): Promise<Uint8Array> {
  const raster = createRaster(SIDE, SIDE);
  for (let y = 0, i = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++, i += 4)
      raster.data.set([red, green, blue].map((value) => (value * (y + SIDE)) / (2 * SIDE)).concat(255), i);
  return encodePng(raster);
}

function greyScene(): PaintedScene {
  const data = new Float32Array(SIDE * SIDE * 4).fill(1);
  for (let i = 0; i < data.length; i += 4) data.fill(0.1 + (0.3 * i) / data.length, i, i + 3);
  return { picture: createLinearRaster(SIDE, SIDE, data), shadow: 'contact', warnings: [] };
}

function meanOf(picture: LinearRaster, channel: number): number {
  const { data } = toSrgb(picture);
  let sum = 0;
  for (let i = channel; i < data.length; i += 4) sum += data[i] ?? 0;
  return sum / (data.length / 4);
}

describe('style references', () => {
  it('lend a scene their colours and say that this is all they lend', async () => {
    const look = await readLook([await ramp(220, 120, 40)]);

    const { picture, shadow } = takeLook(greyScene(), look);

    expect(meanOf(picture, 0) - meanOf(picture, 2)).toBeGreaterThan(60);
    expect(shadow).toBe('contact');
    expect(look.warnings.map(({ code }) => code)).toEqual(['style-references-approximated']);
  });

  it('count the same each', async () => {
    const look = await readLook([await ramp(220, 60, 60), await ramp(60, 60, 220)]);

    const { picture } = takeLook(greyScene(), look);

    expect(Math.abs(meanOf(picture, 0) - meanOf(picture, 2))).toBeLessThan(40);
  });

  it('that are not there change and say nothing', async () => {
    const scene = greyScene();

    expect(await readLook([])).toBe(NO_LOOK);
    expect(takeLook(scene, NO_LOOK)).toBe(scene);
  });

  it('that cannot be read are named', async () => {
    const broken = Buffer.from('<html>');

    await expect(readLook([await ramp(1, 2, 3), broken])).rejects.toMatchObject({
      issues: [{ field: 'styleReferences.1' }],
    });
  });
});
