/** What is read of an entry of the catalog. */
interface OfferedEntry {
  readonly operation: string;
  readonly group: string;
  readonly title: string;
  readonly roles: Readonly<Record<string, string>>;
  readonly creditsPerImage: number | null;
}

/** Operations of one kind that can be done with a picture. */
export interface PictureTakers {
  /** `background`, `enhance`: the kind, as the catalog calls it. */
  readonly group: string;
  readonly takers: readonly { readonly operation: string; readonly title: string }[];
}

/** What a picture can be sent on to: every operation that takes one and can be served, once, in the order of the catalog. */
export function pictureTakers(entries: readonly OfferedEntry[]): PictureTakers[] {
  const known = new Set<string>();
  const groups = new Map<string, { readonly operation: string; readonly title: string }[]>();
  for (const { operation, group, title, roles, creditsPerImage } of entries) {
    if (roles['image'] === undefined || creditsPerImage === null || known.has(operation)) continue;
    known.add(operation);
    const takers = groups.get(group) ?? [];
    takers.push({ operation, title: title.split(':')[0] ?? title });
    groups.set(group, takers);
  }
  return [...groups].map(([group, takers]) => ({ group, takers }));
}
