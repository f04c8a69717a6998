import { crc32 } from 'node:zlib';

const SIGNATURE_BYTES = 8;
/** Of a chunk: its length and type before its data, its checksum after it (PNG 5.3). */
const HEAD_BYTES = 8;
const FRAME_BYTES = HEAD_BYTES + 4;
/** What pixels are made of. Gamma, chromaticities and profiles are not kept: our pixels are sRGB, which is what none says. */
const PIXELS: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

/**
 * A PNG that was decoded, with nothing in it but what its pixels are made of: no text, no EXIF, nothing behind its end. The very
 * bytes where that is so already. Undefined where not every reader would show it: a checksum is wrong, or a chunk is unknown that
 * must be known.
 */
export function barePng(bytes: Uint8Array): Uint8Array | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [file.subarray(0, SIGNATURE_BYTES)];
  let isBare = true;
  for (let start = SIGNATURE_BYTES; start + FRAME_BYTES <= file.byteLength;) {
    const end = start + FRAME_BYTES + file.readUInt32BE(start);
    const type = file.toString('latin1', start + 4, start + HEAD_BYTES);
    if (end > file.byteLength) return undefined;
    if (PIXELS.has(type)) {
      if (crc32(file.subarray(start + 4, end - 4)) !== file.readUInt32BE(end - 4)) return undefined;
      kept.push(file.subarray(start, end));
    } else if (isCritical(type)) return undefined;
    else isBare = false;
    if (type === 'IEND') return isBare && end === file.byteLength ? bytes : Buffer.concat(kept);
    start = end;
  }
  return undefined;
}

/** Chunks that a reader must know are written with a capital letter. */
function isCritical(type: string): boolean {
  return /^[^a-z]/.test(type);
}
