import type { CatalogEntry, Values } from './catalog-view.ts';
import { isEqual } from './is-equal.ts';
import { isGiven } from './request-of.ts';

/** The role of the picture that is worked on. */
export const IMAGE_ROLE = 'image';
/** The role of a mask, which is of use only with the picture that it was made for. */
export const MASK_ROLE = 'mask';

/** A form that is left. */
interface Left {
  readonly entry: Pick<CatalogEntry, 'roles'>;
  readonly values: Values;
  /** What is not worth taking along: values as they were before the user changed them. */
  readonly before: Values;
}

/** A form that is opened. */
interface Opened {
  readonly entry: Pick<CatalogEntry, 'roles' | 'fields'>;
  readonly values: Values;
}

/**
 * The values of the form that is opened with what the user has put into the one that is left, wherever both have a field for it:
 * pictures, prompts, seeds. A mask goes with its picture alone.
 */
export function carryOver(left: Left, opened: Opened): Values {
  const carried = Object.entries(left.entry.roles).flatMap(([role, name]) => {
    const value = left.values[name];
    const target = opened.entry.roles[role];
    const isTheirs = isGiven(value) && !isEqual(value, left.before[name]);
    return isTheirs && target !== undefined && fits(opened, target, value) ? [[target, value] as const] : [];
  });
  return withoutOrphanedMask(left, opened, { ...opened.values, ...Object.fromEntries(carried) });
}

function fits({ entry }: Opened, name: string, value: unknown): boolean {
  const allowed = entry.fields.properties?.[name]?.enum;
  return allowed === undefined || allowed.includes(value);
}

/** Without a mask that was made for another picture than the one that is there now. */
function withoutOrphanedMask(left: Left, { entry: { roles }, values }: Opened, merged: Values): Values {
  const image = roles[IMAGE_ROLE];
  const mask = roles[MASK_ROLE];
  if (image === undefined || mask === undefined || !isGiven(merged[mask])) return merged;
  const hasCome = !isEqual(merged[mask], values[mask]);
  const home = hasCome ? left.values[left.entry.roles[IMAGE_ROLE] ?? ''] : values[image];
  if (isEqual(merged[image], home)) return merged;
  const { [mask]: _orphan, ...rest } = merged;
  return rest;
}
