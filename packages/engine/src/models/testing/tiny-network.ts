/**
 * The bytes of an ONNX network of one operator without attributes (`Identity`, `Sigmoid`, ...) from `in` to `out`, both float32
 * of the given dimensions. Field numbers are those of onnx.proto3.
 */
export function tinyNetwork(operator: string, dims: readonly number[]): Uint8Array {
  const shape = message(...dims.map((dim) => bytes(1, message(integer(1, dim)))));
  const type = message(bytes(1, message(integer(1, 1), bytes(2, shape))));
  const value = (name: string): number[] => message(text(1, name), bytes(2, type));
  const node = message(text(1, 'in'), text(2, 'out'), text(4, operator));
  const graph = message(bytes(1, node), text(2, 'tiny'), bytes(11, value('in')), bytes(12, value('out')));
  return Uint8Array.from(message(integer(1, 8), bytes(7, graph), bytes(8, message(integer(2, 13)))));
}

function message(...fields: readonly number[][]): number[] {
  return fields.flat();
}

function integer(field: number, value: number): number[] {
  return [...varint(field * 8), ...varint(value)];
}

function bytes(field: number, content: readonly number[]): number[] {
  return [...varint(field * 8 + 2), ...varint(content.length), ...content];
}

function text(field: number, content: string): number[] {
  return bytes(field, [...Buffer.from(content)]);
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
}
