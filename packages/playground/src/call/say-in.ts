import type { CatalogEntry, FieldSchema, Values } from '../edit/catalog-view.ts';
import { findFaults } from '../form/find-faults.ts';
import { givenOf } from '../edit/request-of.ts';
import { isEqual } from '../edit/is-equal.ts';

/** What one dialect says, said in the other: its fields, or those that it cannot say. */
export type Saying =
  | { readonly isSaid: true; readonly values: Values }
  | { readonly isSaid: false; readonly unsaid: readonly Unsaid[] };

/** A field that has no like. */
export interface Unsaid {
  readonly title: string;
  readonly why: string;
}

type Side = Pick<CatalogEntry, 'fields' | 'roles'>;

/** The values of one entry as another one says them, which does the same under other names. */
export function sayIn(from: Side, values: Values, to: Side): Saying {
  const roleOf = new Map(Object.entries(from.roles).map(([role, name]) => [name, role]));
  const said: Record<string, unknown> = {};
  const unsaid: Unsaid[] = [];
  for (const [name, value] of Object.entries(givenOf(from, values))) {
    const field = from.fields.properties?.[name] ?? {};
    if (saysNothing(field, value)) continue;
    const target = to.roles[roleOf.get(name) ?? ''];
    const fault = target === undefined ? 'it has no such field' : faultOf(to.fields, target, value);
    if (target !== undefined && fault === undefined) said[target] = value;
    else unsaid.push({ title: field.title ?? name, why: fault ?? '' });
  }
  for (const [name, fault] of Object.entries(findFaults(to.fields, said))) {
    if (said[name] === undefined && unsaid.every(({ title }) => title !== to.fields.properties?.[name]?.title))
      unsaid.push({ title: to.fields.properties?.[name]?.title ?? name, why: fault });
  }
  return unsaid.length === 0 ? { isSaid: true, values: said } : { isSaid: false, unsaid };
}

/** What is as it would be without being said, or has no effect, need not be said. */
function saysNothing(field: FieldSchema, value: unknown): boolean {
  return isEqual(value, field.default) || field['x-effectless'] !== undefined;
}

function faultOf(schema: FieldSchema, name: string, value: unknown): string | undefined {
  const fault = findFaults({ properties: pick(schema, name) }, { [name]: value })[name];
  return fault === undefined ? undefined : `it does not take this value (${fault.replace(/\.$/, '').toLowerCase()})`;
}

function pick({ properties = {} }: FieldSchema, name: string): Readonly<Record<string, FieldSchema>> {
  const field = properties[name];
  return field === undefined ? {} : { [name]: field };
}
