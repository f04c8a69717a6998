import { createOnnxGraph } from '../convert/onnx-graph.ts';

/** The bytes of an ONNX network of one operator without attributes (`Identity`, `Sigmoid`, ...) from `in` to `out`, both float32 of the given dimensions. */
export function tinyNetwork(operator: string, dims: readonly number[]): Uint8Array {
  const graph = createOnnxGraph('tiny');
  graph.node(operator, [graph.input('in', dims)], {}, graph.output('out', dims));
  return graph.toBytes();
}
