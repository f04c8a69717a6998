import { createMatte } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { sceneSpec } from '../../testing/scene-spec.ts';
import type { RenderRequest } from '../../family.ts';
import { paintPlace } from './paint-place.ts';
import { surroundingsOfTable } from './table-surroundings.ts';

const request = (changes: Parameters<typeof sceneSpec>[0] = {}): RenderRequest => ({
  spec: sceneSpec({ family: 'field', place: 'field', ...changes }),
  widthPx: 96,
  heightPx: 64,
  quality: 'flash',
});

const meanOf = (data: Float32Array, channel: number) => {
  let sum = 0;
  for (let i = channel; i < data.length; i += 4) sum += data[i] ?? NaN;
  return sum / (data.length / 4);
};

test('paints the frame, display-referred and opaque, the same for the same seed', async () => {
  const { picture, shadow } = await paintPlace(request());

  expect([picture.width, picture.height, shadow]).toEqual([96, 64, 'none']);
  expect(picture.data.every((value) => value >= 0 && value <= 1)).toBe(true);
  expect(picture.data[3]).toBe(1);
  expect((await paintPlace(request())).picture.data).toEqual(picture.data);
});

test('other seeds give other pictures', async () => {
  const [one, two] = await Promise.all([paintPlace(request({ seed: 1 })), paintPlace(request({ seed: 2 }))]);

  expect(one.picture.data).not.toEqual(two.picture.data);
});

test('a street at night is dark and has lamps, unless they are refused', async () => {
  const street = { family: 'city-street', place: 'street', seed: 3 } as const;
  const day = await paintPlace(request(street));
  const night = await paintPlace(request({ ...street, time: 'night' }));
  const unlit = await paintPlace(request({ ...street, time: 'night', negative: ['lights'] }));

  expect(meanOf(night.picture.data, 1)).toBeLessThan(meanOf(day.picture.data, 1) / 2);
  expect(meanOf(unlit.picture.data, 0)).toBeLessThan(meanOf(night.picture.data, 0));
});

test('who stands in the picture gets a contact shadow, who is cut by the frame none', async () => {
  const subject = { matte: createMatte(96, 64), bounds: { x: 20, y: 20, width: 20, height: 44 }, touchesBottom: true };

  expect((await paintPlace({ ...request(), subject })).shadow).toBe('none');
  expect((await paintPlace({ ...request(), subject: { ...subject, touchesBottom: false } })).shadow).toBe('contact');
});

test('a table gets a backdrop of the size of the frame and a small light probe', async () => {
  const { backdrop, environment } = await surroundingsOfTable(request({ family: 'table', secondary: 'field' }));

  expect([backdrop.width, backdrop.height, environment.width, environment.height]).toEqual([96, 64, 64, 32]);
  for (const { data } of [backdrop, environment])
    expect(data.every((value) => value >= 0 && Number.isFinite(value))).toBe(true);
});

test('a place without any defocus is much sharper than one behind something', async () => {
  const detailAt = async (defocus: number): Promise<number> => {
    const camera = { pitchDeg: 0, horizon: 0.5, defocus } as const;
    const asked = { ...request({ family: 'interior', place: 'room', seed: 7, camera }), widthPx: 320, heightPx: 320 };
    const { data } = (await paintPlace({ ...asked, quality: 'turbo' })).picture;
    let sum = 0;
    // Across more than the grain.
    for (let i = 1; i + 24 < data.length; i += 4) sum += Math.abs((data[i] ?? 0) - (data[i + 24] ?? 0)) ** 2;
    return sum;
  };

  expect(await detailAt(0)).toBeGreaterThan(1.15 * (await detailAt(0.2)));
});
