/** Wire types of the protocol buffers encoding (protobuf.dev, "Encoding"). */
const VARINT = 0;
const LENGTH_DELIMITED = 2;
const FIXED_32 = 5;

/** A message: its fields one after the other. */
export function message(...fields: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(fields.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const field of fields) {
    out.set(field, offset);
    offset += field.length;
  }
  return out;
}

/** An integer field; negative numbers take ten bytes, as `int64` does. */
export function integerField(field: number, value: number | bigint): Uint8Array {
  return message(varint(field * 8 + VARINT), varint(value));
}

/** A `float` field. */
export function floatField(field: number, value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setFloat32(0, value, true);
  return message(varint(field * 8 + FIXED_32), bytes);
}

/** A field of bytes: a nested message, packed numbers, raw data. */
export function bytesField(field: number, content: Uint8Array): Uint8Array {
  return message(varint(field * 8 + LENGTH_DELIMITED), varint(content.length), content);
}

/** A string field. */
export function textField(field: number, text: string): Uint8Array {
  return bytesField(field, new TextEncoder().encode(text));
}

function varint(value: number | bigint): Uint8Array {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  for (; rest > 127n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128);
  bytes.push(Number(rest));
  return Uint8Array.from(bytes);
}
