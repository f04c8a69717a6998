import type { Mask } from '@backlot/kernels';

/** What is done with a region that was marked. */
export const MODES = ['add', 'subtract', 'replace'] as const;

/** One of {@link MODES}. */
export type Mode = (typeof MODES)[number];

const FULL = 255;

/** Adds a region to a mask, takes it away or puts it in its place. Both have one size. */
export function combineMasks(target: Mask, region: Mask, mode: Mode): void {
  const { data } = target;
  const other = region.data;
  switch (mode) {
    case 'replace':
      data.set(other);
      return;
    case 'add':
      for (let i = 0; i < data.length; i++) if (other[i]! > data[i]!) data[i] = other[i]!;
      return;
    case 'subtract':
      for (let i = 0; i < data.length; i++) if (FULL - other[i]! < data[i]!) data[i] = FULL - other[i]!;
  }
}
