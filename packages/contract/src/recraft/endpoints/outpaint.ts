import { z } from 'zod';
import { defineEndpoint } from '../../define.ts';
import { MAX_SIDE_PX } from '../../operations/size.ts';
import { given } from '../given.ts';
import type { EndpointFault } from '../entry.ts';
import { faultOf } from '../fault.ts';
import { wholeNumber } from '../fields/kinds.ts';
import { sizeField } from '../fields/model.ts';
import { making } from '../making.ts';
import { makingFields } from '../making-fields.ts';
import { V3_ONLY } from '../model-rules.ts';
import { note } from '../../notes.ts';
import { IMAGE_PARTS, MIN_SIDE_PX, sourcePicture } from '../processing.ts';
import { readSize } from '../sizes.ts';

/** 100 would leave nothing of the picture; the nearest that is made. */
const MAX_ZOOM_OUT_PERCENT = 99.9;

const { shared, lookOf, inputOf } = making(V3_ONLY);

const margin = (side: 'left' | 'right' | 'top' | 'bottom') =>
  note(wholeNumber(0, MAX_SIDE_PX), {
    title: `Add at the ${side}`,
    widget: 'margin',
    role: side,
    byDefault: '0',
    effect: `pixels to add at the ${side}`,
  }).optional();

const range = 'a number in [0, 100)';
const zoomOut = note(z.number(`should be ${range}`).min(0, `should be ${range}`).lt(100, `should be ${range}`), {
  title: 'Zoom out by',
  widget: 'slider',
  range,
  byDefault: '0',
  effect: 'scales the picture down by so many percent in a result of the same size',
}).optional();

const fields = z.looseObject({
  image_url: sourcePicture,
  expand_left: margin('left'),
  expand_right: margin('right'),
  expand_top: margin('top'),
  expand_bottom: margin('bottom'),
  size: sizeField({
    hint: 'the size of the result, with the picture in the middle; not together with margins',
    effect: 'the size of the result, with the picture in the middle; not together with expand_*',
  }).optional(),
  zoom_out_percentage: zoomOut,
  ...makingFields(V3_ONLY),
});

type Fields = z.output<typeof fields>;

export const endpoint = defineEndpoint({
  ...shared,
  name: 'outpaint',
  title: 'Extend a picture',
  summary: 'Extend a picture beyond its borders',
  fields,
  pictures: { image_url: IMAGE_PARTS },
  findFault: (asked, context) => expansionFault(asked) ?? shared.findFault(asked, context),
  toOperation: (asked, context) => ({
    operation: 'outpaint',
    input: given({
      image: asked.image_url,
      minSidePx: MIN_SIDE_PX,
      expand: expansionOf(asked),
      size: asked.size === undefined ? undefined : readSize(asked.size, lookOf(asked, context).model),
      zoomOutPercent:
        asked.zoom_out_percentage === undefined ? undefined : Math.min(asked.zoom_out_percentage, MAX_ZOOM_OUT_PERCENT),
      ...inputOf(asked, context),
    }),
  }),
  example: { image_url: 'examples/coffee.png', prompt: 'a wooden table', expand_left: 128, expand_right: 128 },
});

function expansionOf({ expand_left, expand_right, expand_top, expand_bottom }: Fields) {
  const isAsked = [expand_left, expand_right, expand_top, expand_bottom].some((side) => side !== undefined);
  return isAsked
    ? { left: expand_left ?? 0, right: expand_right ?? 0, top: expand_top ?? 0, bottom: expand_bottom ?? 0 }
    : undefined;
}

/** What can be told without the picture; whether it fits with its margins, the engine tells. */
function expansionFault(asked: Fields): EndpointFault | undefined {
  const expansion = expansionOf(asked);
  if (expansion === undefined) {
    return asked.size === undefined && asked.zoom_out_percentage === undefined
      ? faultOf(
          'size',
          'should be given, or one of expand_left, expand_right, expand_top, expand_bottom, zoom_out_percentage',
        )
      : undefined;
  }
  if (asked.size !== undefined) return faultOf('size', 'should not be combined with expand_*');
  const most = MAX_SIDE_PX - MIN_SIDE_PX;
  const tooLarge = `should leave the result at most ${MAX_SIDE_PX} pixels`;
  if (expansion.left + expansion.right > most) return faultOf('expand_left', `and expand_right ${tooLarge} wide`);
  return expansion.top + expansion.bottom > most
    ? faultOf('expand_top', `and expand_bottom ${tooLarge} high`)
    : undefined;
}
