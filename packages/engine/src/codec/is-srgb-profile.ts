/** Layout of an ICC profile (ICC.1:2022, 7.2 and 7.3): a header, the number of tags, then signature, offset and size of each. */
const HEADER_BYTES = 128;
const ENTRY_BYTES = 12;
const MAX_TAGS = 256;

/** Whether a colour profile calls itself sRGB in its description. Damaged ones do not. */
export function isSrgbProfile(profile: Uint8Array): boolean {
  const bytes = Buffer.from(profile.buffer, profile.byteOffset, profile.byteLength);
  if (bytes.length < HEADER_BYTES + 4) return false;
  const tags = Math.min(MAX_TAGS, bytes.readUInt32BE(HEADER_BYTES));
  for (let tag = 0, at = HEADER_BYTES + 4; tag < tags && at + ENTRY_BYTES <= bytes.length; tag++, at += ENTRY_BYTES) {
    if (bytes.toString('latin1', at, at + 4) !== 'desc') continue;
    const start = bytes.readUInt32BE(at + 4);
    const text = bytes.toString('latin1', start, start + bytes.readUInt32BE(at + 8));
    return text.replaceAll('\0', '').includes('sRGB'); // version 4 writes UTF-16
  }
  return false;
}
