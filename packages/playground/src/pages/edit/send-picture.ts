import { IMAGE_ROLE } from '../../edit/carry-over.ts';
import type { CatalogEntry, CatalogView } from '../../edit/catalog-view.ts';
import type { Job } from '../../edit/job.ts';
import { goTo } from '../../state/route.ts';

/** Takes a picture on to another operation, or to the same one: into the field for the picture that is worked on. */
export function sendPicture({ entries }: CatalogView, from: Job, key: string, operation?: string): void {
  const entry = operation === undefined ? from.entry : (findTaker(entries, from.entry, operation) ?? from.entry);
  goTo(['edit', ...entry.id.split('/')], { [IMAGE_ROLE]: key });
}

/** The entry that is called so or does so, in the same dialect if there is one. */
function findTaker(
  entries: readonly CatalogEntry[],
  { dialect }: CatalogEntry,
  operation: string,
): CatalogEntry | undefined {
  const takers = entries.filter((entry) => entry.id === operation || entry.operation === operation);
  const able = takers.filter(({ roles }) => roles[IMAGE_ROLE] !== undefined);
  return able.find((entry) => entry.dialect === dialect) ?? able[0];
}
