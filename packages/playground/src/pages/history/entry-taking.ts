import { catalog } from '../../edit/catalog.ts';

/** The parts of the address of what does an operation to a picture; none for wherever pictures are edited. */
export function entryTaking(operation: string | undefined): readonly string[] {
  const entries = catalog.value.state === 'ready' ? catalog.value.value.entries : [];
  const taker = entries.find((entry) => entry.operation === operation && entry.roles['image'] !== undefined);
  return taker?.id.split('/') ?? [];
}
