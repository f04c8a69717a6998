const PREFIX = "export default 'data:application/exr;base64,";

/** The bytes behind a JavaScript module of the form `export default 'data:…;base64,…'`. The module is read as text, never run. Throws `TypeError` on any other text. */
export function bytesOfDataUrlModule(module: Uint8Array): Uint8Array {
  const text = Buffer.from(module).toString('latin1');
  const end = text.indexOf("'", PREFIX.length);
  if (!text.startsWith(PREFIX) || end < 0) throw new TypeError('not a module that exports one base64 data URL');
  return new Uint8Array(Buffer.from(text.slice(PREFIX.length, end), 'base64'));
}
