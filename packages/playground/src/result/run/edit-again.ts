import type { RunRequest } from '@backlot/sdk';
import { requireCatalog } from '../../edit/catalog.ts';
import { openJob } from '../../edit/jobs.ts';
import { goTo } from '../../state/route.ts';

/** Opens the form of what was asked for, filled in as it was then. */
export function editAgain({ entry: id, fields }: RunRequest): void {
  const entry = requireCatalog().entries.find((one) => one.id === id);
  if (entry === undefined) throw new Error('There is no form for this request.');
  openJob(entry).values.value = fields;
  goTo(['edit', ...entry.id.split('/')]);
}
