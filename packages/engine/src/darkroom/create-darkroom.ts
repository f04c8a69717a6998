import type { Pool } from '../pool/pool.ts';
import type { Darkroom } from './darkroom.ts';

/** The darkroom in the workers of a pool. */
export function createDarkroom({ runChore }: Pick<Pool, 'runChore'>): Darkroom {
  return {
    prepare: (picture, limits, { field = 'image', signal } = {}) =>
      runChore('prepare', { picture, limits, field }, { signal }),
    prepareMask: (mask, { signal, ...order }) => runChore('prepare-mask', { mask, order }, { signal }),
    backgroundMask: (picture, { field = 'image', signal } = {}) =>
      runChore('background-mask', { picture, field }, { signal }),
    extend: (input, { signal } = {}) => runChore('extend', input, { signal }),
    finish: (call, made, { signal } = {}) => runChore('finish', { call, made }, { signal }),
  };
}
