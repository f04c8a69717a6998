import { helpFill, type FillShare } from '@backlot/kernels';
import { defineRowWork } from '../threads/row-work.ts';

interface Help {
  readonly share: FillShare | undefined;
}

/** What a helper thread does in a fill: everything, until the fill ends. */
export const helpWithFill = defineRowWork<object, Help>(import.meta.url, 'helpWithFill', (_, { share }) => {
  if (share !== undefined) helpFill(share);
});
