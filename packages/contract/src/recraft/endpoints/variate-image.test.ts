import { describe, expect, it } from 'vitest';
import { fault, read } from '../testing/ask.ts';

const image_url = 'https://images.example/room.png';

describe('variateImage', () => {
  it.each([
    [{ size: '16:9' }, { size: { width: 1820, height: 1024 }, format: 'png' }, 'recraftv3'],
    [{ size: '1344x768' }, { size: { width: 1344, height: 768 } }, 'recraftv3'],
    [{ size: '16:9', model: 'recraftv4_pro' }, { size: { width: 2688, height: 1536 } }, 'recraftv4_pro'],
    [{ size: '1:1', model: 'recraftv2_vector', n: 3 }, { format: 'svg', count: 3 }, 'recraftv2_vector'],
    [{ size: '1:1', random_seed: 7, image_format: 'webp' }, { seed: 7, format: 'webp' }, 'recraftv3'],
  ])('with %j', (options, wanted, model) => {
    expect(read('variateImage', { image_url, ...options })).toMatchObject({
      call: { input: wanted },
      model,
      unitsPerImage: 40,
    });
  });

  it('refuses a size that its model does not make', () => {
    expect(fault('variateImage', { image_url, size: '1344x768', model: 'recraftv3' })?.field).toBe('size');
    expect(fault('variateImage', { image_url, size: '7x7' })?.field).toBe('size');
  });
});
