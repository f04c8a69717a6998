import { randomBytes } from 'node:crypto';

const BYTES = 16;
const TIME_BYTES = 6;

/** A new id: a UUID of version 7 (RFC 9562, section 5.7). Ids of later milliseconds sort later, which keeps indexes compact. */
export function createId(nowMs: number = Date.now()): string {
  const bytes = randomBytes(BYTES);
  bytes.writeUIntBE(nowMs, 0, TIME_BYTES);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a caller's text can be an id at all: PostgreSQL would refuse the whole query otherwise. */
export function isId(text: string): boolean {
  return UUID.test(text);
}
