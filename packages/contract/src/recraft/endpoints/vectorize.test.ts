import { describe, expect, it } from 'vitest';
import { read } from '../testing/ask.ts';

const image_url = 'https://images.example/room.png';

describe('vectorize', () => {
  it.each([
    [{}, { compress: true, gradients: false, stacking: 'stacked' }],
    [
      { svg_compression: 'off', return_gradients: 'on' },
      { compress: false, gradients: true },
    ],
    [
      { shape_stacking: 'cut_out', small_shape_filter: 'on' },
      { stacking: 'cut-out', filterSmallShapes: true },
    ],
    [{ max_num_shapes: 40 }, { maxShapes: 40 }],
    [{ limit_num_shapes: 'on' }, { maxShapes: 1000 }],
    [{ color_reduction: 'on', max_num_colors: 4 }, { maxColours: 4 }],
    [{ strict_color_palette: [[1, 2, 3]] }, { palette: [[1, 2, 3]] }],
  ])('with %j', (options, input) => {
    expect(read('vectorize', { image_url, ...options }).call.input).toMatchObject(input);
  });

  it('does not limit what is switched off', () => {
    const { input } = read('vectorize', { image_url, limit_num_shapes: 'off', max_num_shapes: 40 }).call;

    expect(input).not.toHaveProperty('maxShapes');
  });
});
