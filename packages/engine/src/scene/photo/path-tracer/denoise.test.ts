import { createRandom } from '@backlot/kernels';
import { describe, expect, it } from 'vitest';
import type { DenoiseOptions } from './denoise.ts';
import { denoiseTogether, paintFilterPass } from './denoise-in-bands.ts';
import { createLightField } from './light-field.ts';

const SIDE = 72;

function wall() {
  const field = createLightField(SIDE, SIDE, 1);
  field.body.fill(0);
  field.distance.fill(1);
  for (let i = 0; i < field.body.length; i++) field.normal[i * 3 + 2] = 1;
  return field;
}

/** The bounced light of the wall, filtered. */
async function denoise(values: Float32Array, options: DenoiseOptions): Promise<Float32Array> {
  const field = wall();
  field.bounced.set(values);
  const filters = { bounced: options, direct: options, gloss: options };
  const { irradiance } = await denoiseTogether(field, filters, async (target, rows) =>
    paintFilterPass(target, [0, rows]),
  );
  return irradiance;
}

/** Columns by which the rim of the shadow, where it is half dark, jumps from each row to the next. */
function jumps(light: Float32Array): number[] {
  const rim = Array.from({ length: SIDE }, (_, y) => {
    let x = 0;
    while (light[(y * SIDE + x + 1) * 3 + 1]! < 0.5) x++;
    const [near, far] = [light[(y * SIDE + x) * 3 + 1]!, light[(y * SIDE + x + 1) * 3 + 1]!];
    return x + (0.5 - near) / (far - near);
  });
  return rim.slice(1).map((x, i) => x - rim[i]!);
}

describe('denoise', () => {
  it('draws the slanting rim of a noisy shadow without steps', async () => {
    const random = createRandom(5);
    const values = new Float32Array(SIDE * SIDE * 3);
    for (let i = 0; i < values.length; i++) {
      const cell = Math.floor(i / 3);
      const depth = (cell % SIDE) - SIDE / 4 - Math.floor(cell / SIDE) / 4;
      values[i] = Math.min(1, Math.max(0.05, 0.5 + depth / 2)) * (0.8 + 0.4 * random());
    }

    const filtered = await denoise(values, { passes: 4, tolerance: 0.4 });

    for (const jump of jumps(filtered).slice(4, -4)) expect(Math.abs(jump - 0.25)).toBeLessThan(0.35);
  });

  it('returns darkness as it is', async () => {
    const values = new Float32Array(SIDE * SIDE * 3);

    expect(await denoise(values, { passes: 2, tolerance: 0.4 })).toEqual(values);
  });
});
