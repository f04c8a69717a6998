import type { CatalogEntry, Values } from './catalog-view.ts';

/** What the fields of an entry are sent as: without those that are left out. */
export function bodyOf(
  entry: Pick<CatalogEntry, 'fixed' | 'fieldsIn' | 'fields'>,
  values: Values,
): Record<string, unknown> {
  const given = givenOf(entry, values);
  return entry.fieldsIn === null ? { ...entry.fixed, ...given } : { ...entry.fixed, [entry.fieldsIn]: given };
}

/** The fields that are set, in the order of the schema; what the schema does not know is left out. */
export function givenOf({ fields }: Pick<CatalogEntry, 'fields'>, values: Values): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(fields.properties ?? {}).flatMap((name) => {
      const value = values[name];
      return isGiven(value) ? [[name, value]] : [];
    }),
  );
}

/** Whether a value says anything: empty texts and lists count as absent. */
export function isGiven(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false;
  return !(Array.isArray(value) && value.length === 0);
}

/** The field that a fault of the server is about, by the name that the form has for it; undefined if it is of none. */
export function fieldAt(entry: Pick<CatalogEntry, 'fieldsIn' | 'fields'>, path: string): string | undefined {
  const parts = path.split('.');
  const [name = ''] = parts[0] === entry.fieldsIn ? parts.slice(1) : parts;
  return entry.fields.properties?.[name] === undefined ? undefined : name;
}
