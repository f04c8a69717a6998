import { signal, type Signal } from '@preact/signals';

/** The colours that a mask can be shown in: one of them differs from any picture. */
export const MASK_COLOURS = [
  { name: '--mask-pink', label: 'Pink' },
  { name: '--mask-blue', label: 'Blue' },
  { name: '--mask-green', label: 'Green' },
] as const;

/** How a mask is shown; nothing of it changes the mask. */
export interface MaskLook {
  /** 0 to 1. */
  readonly opacity: Signal<number>;
  readonly colour: Signal<(typeof MASK_COLOURS)[number]['name']>;
  readonly hasOutline: Signal<boolean>;
  readonly isPictureShown: Signal<boolean>;
}

const OPACITY = 0.55;

/** How it is shown at first. */
export function createMaskLook(): MaskLook {
  return {
    opacity: signal(OPACITY),
    colour: signal(MASK_COLOURS[0].name),
    hasOutline: signal(true),
    isPictureShown: signal(true),
  };
}
