/** Fields without those that are undefined. */
export function given<Fields extends object>(fields: Fields): Fields {
  // Only what may be absent is undefined.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}
