import { expect, it } from 'vitest';
import { readOptimizeColours } from './colours.ts';

it('takes colours with and without weights', () => {
  const body = { colors: [{ hex: '#FF0000' }, { hex: '00ff00', weight: 3 }], num_colors_limit: 1 };

  expect(readOptimizeColours(body)).toEqual({ isValid: true, asked: body });
});

const red = { hex: '#ff0000' };
it.each([
  [{}, 'colors should be a list of colors'],
  [{ colors: [], num_colors_limit: 1 }, 'colors should not be empty'],
  [
    { colors: Array.from({ length: 257 }, () => red), num_colors_limit: 1 },
    'colors should not have more than 256 colors',
  ],
  [{ colors: [5], num_colors_limit: 1 }, 'colors.0 should be an object with hex'],
  [{ colors: [{ hex: 'red' }], num_colors_limit: 1 }, 'colors.0.hex should be a color as #rrggbb'],
  [{ colors: [{ ...red, weight: -1 }], num_colors_limit: 1 }, 'colors.0.weight should not be negative'],
  [{ colors: [red] }, 'num_colors_limit should be an integer in [1, 256]'],
  [{ colors: [red], num_colors_limit: 0 }, 'num_colors_limit should be an integer in [1, 256]'],
])('refuses colours (%#)', (body, message) => {
  expect(readOptimizeColours(body)).toMatchObject({
    isValid: false,
    fault: { message, code: 'invalid_request_parameter' },
  });
});
