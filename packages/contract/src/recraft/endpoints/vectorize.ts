import { z } from 'zod';
import { defineEndpoint } from '../../define.ts';
import { expire, responseFormat } from '../fields/common.ts';
import { choice, listOf, onOff, rgb, wholeNumber } from '../fields/kinds.ts';
import { note } from '../../notes.ts';
import { MIN_SIDE_PX, processing, sourcePicture } from '../processing.ts';

const UNITS = 10;
const MAX_SHAPES = 50_000;
const MAX_COLOURS = 256;
/** Where `limit_num_shapes` or `color_reduction` is on and no number is given. The vendor tells no default. */
const DEFAULT_SHAPES = 1000;
const DEFAULT_COLOURS = 16;

export const endpoint = defineEndpoint({
  ...processing(UNITS),
  name: 'vectorize',
  title: 'Turn a picture into an SVG',
  summary: 'Turn a picture of pixels into an SVG',
  fields: z.looseObject({
    image_url: sourcePicture,
    response_format: responseFormat,
    svg_compression: note(onOff(), {
      title: 'Shorter paths',
      byDefault: 'on',
      effect: 'shorter path data with merged shapes, which looks the same',
    }).optional(),
    limit_num_shapes: note(onOff(), {
      title: 'Limit the shapes',
      byDefault: 'on with max_num_shapes, else off',
      effect: `limits the shapes, to ${DEFAULT_SHAPES} without a number`,
    }).optional(),
    max_num_shapes: note(wholeNumber(1, MAX_SHAPES), {
      title: 'Most shapes',
      effect: 'at most so many shapes, those that matter least to the eye left out',
    }).optional(),
    color_reduction: note(onOff(), {
      title: 'Limit the colours',
      byDefault: 'on with max_num_colors, else off',
      effect: `limits the colours, to ${DEFAULT_COLOURS} without a number`,
    }).optional(),
    max_num_colors: note(wholeNumber(1, MAX_COLOURS), {
      title: 'Most colours',
      effect: 'at most so many colours',
    }).optional(),
    small_shape_filter: note(onOff(), {
      title: 'Leave out specks',
      byDefault: 'off',
      effect: 'leaves out what is small enough to be taken for noise',
    }).optional(),
    return_gradients: note(onOff(), {
      title: 'Gradients',
      byDefault: 'off',
      effect: 'linear gradients in place of bands of flat colours',
    }).optional(),
    shape_stacking: note(choice(['cut_out', 'hierarchical']), {
      title: 'Shapes',
      labels: { cut_out: 'Cut out of one another', hierarchical: 'Over one another' },
      byDefault: 'hierarchical',
      effect: 'shapes lie over one another, or each is cut out of those below',
    }).optional(),
    strict_color_palette: note(listOf(rgb, 'colors', MAX_COLOURS).min(1, 'should not be empty'), {
      title: 'Only these colours',
      widget: 'colours',
      range: `a list of 1 to ${MAX_COLOURS} colors, each three integers in [0, 255]`,
      effect: 'these colours and no others',
    }).optional(),
    expire,
  }),
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
