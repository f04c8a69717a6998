import type { Family } from '../family.ts';

/** Every kind of place that can be painted, one file each. */
export const FAMILIES: readonly Family[] = [];
