import { bytesField, floatField, integerField, message, textField } from './protobuf.ts';

/** The name of a value inside a graph. */
export type Value = string;

/** The attribute of an operator: a text, an integer, a list of integers, or one float. */
export type Attribute = string | number | readonly number[] | { readonly float: number };

/** What a tensor holds. */
export type ElementType = 'float32' | 'uint8';

/** An ONNX network while it is built. Everything is written in the order of the calls, so equal calls give equal bytes. */
export interface OnnxGraph {
  /** An input or output, of floats unless said otherwise; a dimension that is free has a name. */
  readonly input: (name: string, dims: readonly (number | string)[], type?: ElementType) => Value;
  readonly output: (name: string, dims: readonly (number | string)[], type?: ElementType) => Value;
  /** A constant of floats, `dims` multiplied being its length. */
  readonly floats: (dims: readonly number[], data: Float32Array) => Value;
  /** A constant row of 64-bit integers. */
  readonly integers: (data: readonly number[]) => Value;
  /** One operator with one output, whose name is made up unless given. */
  readonly node: (
    operator: string,
    inputs: readonly Value[],
    attributes?: Readonly<Record<string, Attribute>>,
    output?: Value,
  ) => Value;
  readonly toBytes: () => Uint8Array;
}

/** Of the operator set and of the file format; ONNX Runtime reads both since 2021. */
const OPSET = 13;
const IR_VERSION = 8;

const FLOAT = 1;
const UINT8 = 2;
const INT64 = 7;

/** Starts an empty graph. Field numbers are those of onnx.proto3. */
export function createOnnxGraph(name: string): OnnxGraph {
  const nodes: Uint8Array[] = [];
  const constants: Uint8Array[] = [];
  const inputs: Uint8Array[] = [];
  const outputs: Uint8Array[] = [];
  const constant = (dims: readonly number[], type: number, raw: Uint8Array): Value => {
    const value = `constant${constants.length}`;
    const shape = dims.map((dim) => integerField(1, dim));
    constants.push(bytesField(5, message(...shape, integerField(2, type), textField(8, value), bytesField(9, raw))));
    return value;
  };
  return {
    input(value, dims, type) {
      inputs.push(bytesField(11, valueInfo(value, dims, type)));
      return value;
    },
    output(value, dims, type) {
      outputs.push(bytesField(12, valueInfo(value, dims, type)));
      return value;
    },
    floats: (dims, data) =>
      constant(
        dims,
        FLOAT,
        littleEndian(data, 4, (view, at, i) => view.setFloat32(at, data[i] ?? 0, true)),
      ),
    integers: (data) =>
      constant(
        [data.length],
        INT64,
        littleEndian(data, 8, (view, at, i) => view.setBigInt64(at, BigInt(data[i] ?? 0), true)),
      ),
    node(operator, from, attributes = {}, output = `value${nodes.length}`) {
      const fields = [...from.map((value) => textField(1, value)), textField(2, output), textField(4, operator)];
      for (const [key, value] of Object.entries(attributes)) fields.push(bytesField(5, attribute(key, value)));
      nodes.push(bytesField(1, message(...fields)));
      return output;
    },
    toBytes() {
      const graph = message(...nodes, textField(2, name), ...constants, ...inputs, ...outputs);
      const operators = message(textField(1, ''), integerField(2, OPSET));
      return message(integerField(1, IR_VERSION), bytesField(7, graph), bytesField(8, operators));
    },
  };
}

function valueInfo(name: string, dims: readonly (number | string)[], type: ElementType = 'float32'): Uint8Array {
  const shape = dims.map((dim) => bytesField(1, typeof dim === 'number' ? integerField(1, dim) : textField(2, dim)));
  const tensor = message(integerField(1, type === 'uint8' ? UINT8 : FLOAT), bytesField(2, message(...shape)));
  return message(textField(1, name), bytesField(2, bytesField(1, tensor)));
}

/** The last field of an attribute is its type: 1 float, 2 integer, 3 text, 7 integers. */
function attribute(name: string, value: Attribute): Uint8Array {
  if (typeof value === 'string') return message(textField(1, name), textField(4, value), integerField(20, 3));
  if (typeof value === 'number') return message(textField(1, name), integerField(3, value), integerField(20, 2));
  if ('float' in value) return message(textField(1, name), floatField(2, value.float), integerField(20, 1));
  return message(textField(1, name), ...value.map((item) => integerField(8, item)), integerField(20, 7));
}

function littleEndian(
  data: ArrayLike<number>,
  size: number,
  set: (view: DataView, at: number, index: number) => void,
): Uint8Array {
  const bytes = new Uint8Array(data.length * size);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < data.length; i++) set(view, i * size, i);
  return bytes;
}
