/** `RIFF`, the size of the rest, `WEBP`; then chunks of a name, a size and data, to an even length (WebP container, 2). */
const FILE_HEAD_BYTES = 12;
const SIZE_AT = 4;
const HEAD_BYTES = 8;
/** What pixels are made of, and the header of files that have more than one of these. */
const PIXELS: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH']);
/** Of the first byte of `VP8X`: that there is transparency. The others announce profiles, metadata and animation. */
const HAS_ALPHA = 0x10;

/**
 * A WebP that was decoded, with nothing in it but what its pixels are made of: no EXIF, no XMP, nothing behind its end. The very bytes
 * where that is so already. Undefined for an animation, and where its parts do not fit together.
 */
export function bareWebp(bytes: Uint8Array): Uint8Array | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = HEAD_BYTES + file.readUInt32LE(SIZE_AT);
  if (end > file.byteLength) return undefined;
  const kept: Buffer[] = [];
  let keptBytes = 0;
  for (let start = FILE_HEAD_BYTES; start < end;) {
    if (start + HEAD_BYTES > end) return undefined;
    const name = file.toString('latin1', start, start + 4);
    const sizeBytes = file.readUInt32LE(start + SIZE_AT);
    const next = start + HEAD_BYTES + sizeBytes + (sizeBytes & 1);
    if (next > end || name === 'ANIM' || name === 'ANMF') return undefined;
    if (PIXELS.has(name)) {
      const chunk = file.subarray(start, next);
      kept.push(name === 'VP8X' ? withoutOthers(chunk) : chunk);
      keptBytes += chunk.byteLength;
    }
    start = next;
  }
  if (FILE_HEAD_BYTES + keptBytes === file.byteLength) return bytes;
  const head = Buffer.from(file.subarray(0, FILE_HEAD_BYTES));
  head.writeUInt32LE(FILE_HEAD_BYTES - HEAD_BYTES + keptBytes, SIZE_AT);
  return Buffer.concat([head, ...kept]);
}

/** A header that announces nothing that is left out. */
function withoutOthers(header: Buffer): Buffer {
  const own = Buffer.from(header);
  own[HEAD_BYTES] = (own[HEAD_BYTES] ?? 0) & HAS_ALPHA;
  return own;
}
