import type { ByteRange } from '../../assets/asset-files.ts';

/**
 * The part of a file that a `Range` header asks for: undefined for the whole of it, which is also the answer to several parts at once
 * and to what cannot be read (RFC 9110, 14.2); `none` if the file ends before it.
 */
export function readRange(header: string | undefined, sizeBytes: number): ByteRange | 'none' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  const [, from = '', to = ''] = match ?? [];
  if (match === null || (from === '' && to === '')) return undefined;
  const end = sizeBytes - 1;
  // `-5` means the last five.
  const first = from === '' ? Math.max(0, sizeBytes - Number(to)) : Number(from);
  const last = from === '' || to === '' ? end : Math.min(Number(to), end);
  if (from !== '' && to !== '' && Number(to) < first) return undefined;
  return first > end ? 'none' : { first, last };
}
