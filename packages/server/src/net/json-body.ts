import { randomUUID } from 'node:crypto';
import { PIECE_BYTES, piecesOf, type OutgoingBody } from './outgoing-body.ts';

const BYTES: unique symbol = Symbol('bytes');

/** A text of JSON that is bytes in base64, behind a prefix: written only while it is sent. */
export interface Base64Text {
  readonly [BYTES]: Uint8Array;
  readonly prefix: string;
}

/** Stands for bytes where JSON wants them in base64. */
export function base64Text(bytes: Uint8Array, prefix = ''): Base64Text {
  return { [BYTES]: bytes, prefix };
}

/** Base64 makes four characters of three bytes. */
const GROUP_BYTES = 3;
const GROUP_CHARACTERS = 4;
const BYTES_A_PIECE = (PIECE_BYTES / GROUP_CHARACTERS) * GROUP_BYTES;

/** A value as JSON, with every {@link Base64Text} in it in place. */
export function jsonBody(value: object): OutgoingBody {
  const carried: Uint8Array[] = [];
  // No text of a caller's contains it.
  const mark = randomUUID();
  const replace = (_name: string, field: unknown): unknown => {
    if (!isBase64Text(field)) return field;
    carried.push(field[BYTES]);
    return `${field.prefix}${mark}`;
  };
  const texts = JSON.stringify(value, replace)
    .split(mark)
    .map((text) => Buffer.from(text));
  const sizeBytes =
    texts.reduce((sum, { byteLength }) => sum + byteLength, 0) +
    carried.reduce((sum, { byteLength }) => sum + Math.ceil(byteLength / GROUP_BYTES) * GROUP_CHARACTERS, 0);
  return {
    mediaType: 'application/json',
    sizeBytes,
    *pieces() {
      for (const [index, text] of texts.entries()) {
        yield* piecesOf(text);
        const bytes = carried[index];
        if (bytes !== undefined) yield* base64Pieces(bytes);
      }
    },
  };
}

function* base64Pieces(bytes: Uint8Array): Generator<Uint8Array> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let start = 0; start < buffer.byteLength; start += BYTES_A_PIECE)
    yield Buffer.from(buffer.toString('base64', start, start + BYTES_A_PIECE), 'latin1');
}

function isBase64Text(value: unknown): value is Base64Text {
  return typeof value === 'object' && value !== null && BYTES in value;
}
