import { AppError } from '@backlot/contract';
import type { Pool } from '../pool/pool.ts';
import type { Darkroom } from './darkroom.ts';

/**
 * The darkroom in the workers of a pool. A chore whose worker dies is done once more by another: what it works on may be paid for
 * already, and a worker may die of the call that it shares its process with.
 */
export function createDarkroom(pool: Pick<Pool, 'runChore'>): Darkroom {
  const runChore: Pool['runChore'] = async (name, input, options) => {
    try {
      return await pool.runChore(name, input, options);
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'engine.failed')) throw error;
      return await pool.runChore(name, input, options);
    }
  };
  return {
    prepare: (picture, limits, { field = 'image', signal } = {}) =>
      runChore('prepare', { picture, limits, field }, { signal }),
    prepareMask: (mask, { signal, ...order }) => runChore('prepare-mask', { mask, order }, { signal }),
    thumbnail: (picture, { signal } = {}) => runChore('thumbnail', { picture }, { signal }),
    backgroundMask: (picture, { field = 'image', signal } = {}) =>
      runChore('matte-mask', { picture, field, of: 'background' }, { signal }),
    subjectMask: (picture, { field = 'image', signal } = {}) =>
      runChore('matte-mask', { picture, field, of: 'subject' }, { signal }),
    extend: (input, { signal } = {}) => runChore('extend', input, { signal }),
    finish: (call, made, { signal } = {}) => runChore('finish', { call, made }, { signal }),
  };
}
