import { helpFill, type FillShare } from '@backlot/kernels';
import { defineRowWork } from '../../threads/row-work.ts';

interface Counted {
  readonly share: FillShare;
  /** One shared number: the bands that helpers have done. */
  readonly bands: Int32Array;
}

/** Helps with a fill and says how much. */
export const countedHelp = defineRowWork<object, Counted>(import.meta.url, 'countedHelp', (_, { share, bands }) => {
  Atomics.add(bands, 0, helpFill(share));
});
