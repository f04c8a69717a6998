/** The formats that are decoded. */
export type ImageFormat = 'png' | 'jpeg' | 'webp' | 'gif' | 'tiff' | 'avif' | 'svg';

/** What the first bytes say: an accepted format, something known that is not accepted (named for people), or nothing known. */
export type Sniffed =
  | { readonly kind: 'accepted'; readonly format: ImageFormat }
  | { readonly kind: 'refused'; readonly name: string }
  | { readonly kind: 'unknown' };

/** Tells the format from signatures, never from a file name or a declared type. */
export function sniff(bytes: Uint8Array): Sniffed {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096));
  const ascii = (start: number, end: number): string => head.toString('latin1', start, end);
  if (ascii(0, 8) === '\x89PNG\r\n\x1a\n') return accepted('png');
  if (ascii(0, 3) === '\xff\xd8\xff') return accepted('jpeg');
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return accepted('webp');
  if (ascii(0, 6) === 'GIF87a' || ascii(0, 6) === 'GIF89a') return accepted('gif');
  if (['II*\0', 'MM\0*', 'II+\0', 'MM\0+'].includes(ascii(0, 4))) return accepted('tiff');
  if (ascii(4, 8) === 'ftyp' && head.length >= 12) return isoMedia(ascii(8, 12));
  for (const [signature, name] of REFUSED) if (ascii(0, signature.length) === signature) return refused(name);
  return markup(head.toString('utf8'));
}

const REFUSED: readonly (readonly [signature: string, name: string])[] = [
  ['%PDF', 'a PDF document'],
  ['8BPS', 'a Photoshop document'],
  ['BM', 'a BMP picture'],
  ['\0\0\x01\0', 'an icon file'],
  ['\x1f\x8b', 'compressed data (an SVGZ, perhaps)'],
  ['PK\x03\x04', 'a ZIP archive'],
  ['\xff\x0a', 'a JPEG XL picture'],
  ['\0\0\0\x0cJXL ', 'a JPEG XL picture'],
  ['\0\0\0\x0cjP  ', 'a JPEG 2000 picture'],
  ['\x1aE\xdf\xa3', 'a video'],
];

/** Brands of ISO base media files (ISO/IEC 23008-12, annex B). */
function isoMedia(brand: string): Sniffed {
  if (brand === 'avif' || brand === 'avis') return accepted('avif');
  if (/^(heic|heix|heim|heis|hevc|hevx|mif1|msf1)$/.test(brand)) return refused('a HEIC picture');
  return refused('a video');
}

/** An SVG may begin with a byte order mark, declarations, comments and a document type. */
function markup(text: string): Sniffed {
  const start = text.replace(/^\uFEFF?(\s|<\?[^]*?\?>|<!--[^]*?-->|<!DOCTYPE\s+svg[^[>]*(\[[^\]]*\])?[^>]*>)*/i, '');
  if (/^<(\w+:)?svg[\s>/]/.test(start)) return accepted('svg');
  if (/^\s*<(!doctype html|html|head|body)/i.test(start)) return refused('a web page');
  return { kind: 'unknown' };
}

function accepted(format: ImageFormat): Sniffed {
  return { kind: 'accepted', format };
}

function refused(name: string): Sniffed {
  return { kind: 'refused', name };
}
