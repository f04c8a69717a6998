import type { OperationInput } from '@backlot/contract';
import type { VendorOperation } from '../vendor.ts';
import type { Desk } from './desk.ts';
import { resultFields } from './making-fields.ts';
import { pictureField } from './picture-fields.ts';

/** A picture as shapes. A number of colours is not heeded: the vendor reduces them, and documents no field that says to how many. */
export function vectorize({ client, darkroom }: Desk): VendorOperation<'vectorize'> {
  return {
    // Tracing has nothing random.
    heeds: ['compress', 'maxShapes', 'filterSmallShapes', 'gradients', 'stacking', 'palette', 'seed'],
    call: async (input, context) => {
      const body = {
        ...(await pictureField(darkroom, input, context)),
        ...tracingFields(input),
        ...resultFields('svg'),
      };
      return client.make({ path: '/images/vectorize', body }, context);
    },
  };
}

const STACKINGS = { stacked: 'hierarchical', 'cut-out': 'cut_out' } as const;

function tracingFields(input: Omit<OperationInput<'vectorize'>, 'image'>): object {
  return {
    svg_compression: onOff(input.compress),
    limit_num_shapes: input.maxShapes === undefined ? undefined : 'on',
    max_num_shapes: input.maxShapes,
    small_shape_filter: onOff(input.filterSmallShapes),
    return_gradients: onOff(input.gradients),
    shape_stacking: input.stacking && STACKINGS[input.stacking],
    strict_color_palette: input.palette,
  };
}

function onOff(isOn: boolean | undefined): 'on' | 'off' | undefined {
  return isOn === undefined ? undefined : isOn ? 'on' : 'off';
}
