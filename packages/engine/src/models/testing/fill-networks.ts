import { createOnnxGraph } from '../convert/onnx-graph.ts';
import type { FillModelName } from '../fill/fill-model.ts';

/** What the networks below paint where something is missing: dark, middling, light. */
export const FILL_COLOUR = [51, 102, 204] as const;

const SIDES = [512, 512] as const;
const IN_UNITS = FILL_COLOUR.map((value) => value / 255);

/**
 * Networks with the exact inputs and outputs of those that fill holes, which leave known pixels as they are and paint one colour where
 * something is missing. Free sides only where the real ones have them.
 */
export const FILL_NETWORKS: Readonly<Record<FillModelName, () => Uint8Array>> = {
  lama() {
    const graph = createOnnxGraph('lama');
    const image = graph.input('image', ['batch', 3, ...SIDES]);
    const mask = graph.input('mask', ['batch', 1, ...SIDES]);
    const colour = graph.floats([1, 3, 1, 1], Float32Array.from(IN_UNITS));
    const made = graph.node('Add', [image, graph.node('Mul', [mask, colour])]);
    graph.node('Mul', [made, graph.floats([1], Float32Array.of(255))], {}, 'output');
    graph.output('output', ['batch', 3, ...SIDES]);
    return graph.toBytes();
  },
  'lama-stacked'() {
    const graph = createOnnxGraph('lama-stacked');
    const stacked = graph.input('input', ['batch', 4, 'height', 'width']);
    const channels = (from: number, to: number) =>
      graph.node('Slice', [stacked, graph.integers([from]), graph.integers([to]), graph.integers([1])]);
    const colour = graph.floats([1, 3, 1, 1], Float32Array.from(IN_UNITS));
    graph.node('Add', [channels(0, 3), graph.node('Mul', [channels(3, 4), colour])], {}, 'output');
    graph.output('output', ['batch', 3, 'height', 'width']);
    return graph.toBytes();
  },
  migan() {
    const graph = createOnnxGraph('migan');
    const image = graph.input('image', ['batch', 3, 'height', 'width'], 'uint8');
    const mask = graph.input('mask', ['batch', 1, 'height', 'width'], 'uint8');
    const known = graph.node('Div', [graph.node('Cast', [mask], { to: 1 }), graph.floats([1], Float32Array.of(255))]);
    const missing = graph.node('Sub', [graph.floats([1], Float32Array.of(1)), known]);
    const kept = graph.node('Mul', [graph.node('Cast', [image], { to: 1 }), known]);
    const painted = graph.node('Mul', [missing, graph.floats([1, 3, 1, 1], Float32Array.from(FILL_COLOUR))]);
    graph.node('Cast', [graph.node('Add', [kept, painted])], { to: 2 }, 'result');
    graph.output('result', ['batch', 3, 'height', 'width'], 'uint8');
    return graph.toBytes();
  },
  'migan-generator'() {
    const graph = createOnnxGraph('migan-generator');
    const stacked = graph.input('x', [1, 4, ...SIDES]);
    const channels = (from: number, to: number) =>
      graph.node('Slice', [stacked, graph.integers([from]), graph.integers([to]), graph.integers([1])]);
    const missing = graph.node('Sub', [graph.floats([1], Float32Array.of(0.5)), channels(0, 1)]);
    const colour = graph.floats(
      [1, 3, 1, 1],
      Float32Array.from(IN_UNITS, (value) => value * 2 - 1),
    );
    graph.node('Add', [channels(1, 4), graph.node('Mul', [missing, colour])], {}, 'y');
    graph.output('y', [1, 3, ...SIDES]);
    return graph.toBytes();
  },
};
