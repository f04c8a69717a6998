import { z } from 'zod';
import { defineEndpoint } from '../../define.ts';
import { choice, expire, onOff, picture, responseFormat, rgb, wholeNumber } from '../fields.ts';

const UNITS = 10;
const MIN_SIDE_PX = 256;
const MAX_SHAPES = 50_000;
const MAX_COLOURS = 256;
/** Where `limit_num_shapes` or `color_reduction` is on and no number is given. The vendor tells no default. */
const DEFAULT_SHAPES = 1000;
const DEFAULT_COLOURS = 16;

export const endpoint = defineEndpoint({
  name: 'vectorize',
  summary: 'Turn a picture of pixels into an SVG',
  fields: z.looseObject({
    image_url: picture('Source picture'),
    response_format: responseFormat,
    svg_compression: onOff().optional(),
    limit_num_shapes: onOff().optional(),
    max_num_shapes: wholeNumber(1, MAX_SHAPES).optional(),
    color_reduction: onOff().optional(),
    max_num_colors: wholeNumber(1, MAX_COLOURS).optional(),
    small_shape_filter: onOff().optional(),
    return_gradients: onOff().optional(),
    shape_stacking: choice(['cut_out', 'hierarchical']).optional(),
    strict_color_palette: z
      .array(rgb, 'should be a list of colors')
      .min(1, 'should not be empty')
      .max(MAX_COLOURS, `should not have more than ${MAX_COLOURS} colors`)
      .optional(),
    expire,
  }),
  pictures: { image_url: ['image', 'file'] },
  answer: 'processed',
  model: () => 'recraft',
  count: () => 1,
  units: () => UNITS,
  servedBy: ['recraft', 'builtin'],
  toOperation: (asked) => ({
    operation: 'vectorize',
    input: {
      image: asked.image_url,
      minSidePx: MIN_SIDE_PX,
      compress: asked.svg_compression !== 'off',
      filterSmallShapes: asked.small_shape_filter === 'on',
      gradients: asked.return_gradients === 'on',
      stacking: asked.shape_stacking === 'cut_out' ? 'cut-out' : 'stacked',
      ...limit('maxShapes', asked.limit_num_shapes, asked.max_num_shapes, DEFAULT_SHAPES),
      ...limit('maxColours', asked.color_reduction, asked.max_num_colors, DEFAULT_COLOURS),
      ...(asked.strict_color_palette && { palette: asked.strict_color_palette }),
    },
  }),
  example: { image_url: 'examples/coffee.png' },
});

/** A number counts unless its switch is off; a switch that is on without a number has one of ours. */
function limit<Name extends string>(
  name: Name,
  isOn: 'on' | 'off' | undefined,
  most: number | undefined,
  byDefault: number,
): { readonly [Key in Name]?: number } {
  if (isOn === 'off' || (isOn === undefined && most === undefined)) return {};
  return { [name]: most ?? byDefault } as { [Key in Name]: number }; // a computed name is any string to the compiler
}
