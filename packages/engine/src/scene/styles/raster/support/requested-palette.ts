import type { Palette } from '@backlot/kernels';
import type { StyleParameters } from '../../style-parameters.ts';
import { inkOf } from './ink.ts';

/** The palette that the parameters ask for, or nothing. */
export function requestedPalette({ palette }: StyleParameters): Palette | undefined {
  return palette === undefined || palette.length === 0
    ? undefined
    : Float32Array.from(palette.flatMap((hex) => [...inkOf(hex)]));
}
