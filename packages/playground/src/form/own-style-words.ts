import { titleOf } from './fields-of.ts';
import type { OwnStyle } from './use-own-styles.ts';

/** The last characters of an id: enough to tell one from another. */
const SHOWN_CHARACTERS = 6;

/** What a style of the team's own is called, as it has no name: its base, its day and the end of its id. */
export function ownStyleWords({ id, style, creation_time: madeAt }: OwnStyle): string {
  const day = new Date(madeAt).toLocaleDateString(undefined, { day: 'numeric', month: 'short', year: 'numeric' });
  return `${titleOf(style)}, ${day} (…${id.slice(-SHOWN_CHARACTERS)})`;
}
