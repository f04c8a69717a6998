/** Longer texts than this are pictures in base64. */
const MOST_CHARACTERS = 1200;
const SHOWN_CHARACTERS = 48;

/** A JSON value with its longest texts cut short, to be looked at: their beginning, and how long they are. */
export function shortenLong(value: unknown): unknown {
  if (typeof value === 'string')
    return value.length > MOST_CHARACTERS
      ? `${value.slice(0, SHOWN_CHARACTERS)}… (${value.length.toLocaleString('en-US')} characters)`
      : value;
  if (Array.isArray(value)) return value.map(shortenLong);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, shortenLong(member)]));
}
