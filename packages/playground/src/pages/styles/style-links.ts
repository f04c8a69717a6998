import { linkTo } from '../../state/route.ts';
import type { StyleSample } from '../../edit/catalog-view.ts';

const GENERATIONS = ['edit', 'recraft', 'generations'];

/** The fields of a request that ask for a listed style. */
export function fieldsOfStyle({ model, style, substyle }: StyleSample): Readonly<Record<string, string>> {
  return { model, style, ...(substyle !== null && { substyle }) };
}

/** Where something is drawn in a listed style. */
export function linkToStyle(row: StyleSample): string {
  return linkTo(GENERATIONS, fieldsOfStyle(row));
}

/** Where something is drawn in a style of the team's own. */
export function linkToOwnStyle(id: string): string {
  return linkTo(GENERATIONS, { style_id: id });
}
