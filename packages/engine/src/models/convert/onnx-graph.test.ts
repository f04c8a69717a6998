import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSession } from '../session.ts';
import { createOnnxGraph } from './onnx-graph.ts';

/** Twice the input as a leaky unit of slope 1/4, its last column, and the shape of a space shuffled. */
function sample(): Uint8Array {
  const graph = createOnnxGraph('sample');
  const from = graph.input('in', [1, 4, 'rows', 2]);
  const doubled = graph.node('Mul', [from, graph.floats([1], Float32Array.of(2))]);
  const leaky = graph.node('LeakyRelu', [doubled], { alpha: { float: 0.25 } });
  graph.node('Slice', [leaky, graph.integers([-1]), graph.integers([9]), graph.integers([3])], {}, 'last');
  graph.output('last', [1, 4, 'rows', 1]);
  graph.node('DepthToSpace', [leaky], { blocksize: 2, mode: 'CRD' }, 'wide');
  graph.output('wide', [1, 1, 'wideRows', 4]);
  return graph.toBytes();
}

test('a graph with constants, attributes of every kind and free dimensions runs', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'graph-'));
  const path = join(folder, 'sample.onnx');
  await writeFile(path, sample());
  const session = await openSession(path, { threads: 1 });

  const { last, wide } = await session.evaluate(
    { in: { data: Float32Array.of(1, -1, 2, -2, 3, -3, 4, -4), dims: [1, 4, 1, 2] } },
    ['last', 'wide'],
  );

  expect([...last.data]).toEqual([-0.5, -1, -1.5, -2]);
  expect(wide.dims).toEqual([1, 1, 2, 4]);
  // prettier-ignore
  expect([...wide.data]).toEqual([
    2, 4, -0.5, -1,
    6, 8, -1.5, -2,
  ]);
  await session.close();
  await rm(folder, { recursive: true });
});

test('the same calls give the same bytes', () => {
  expect(sample()).toEqual(sample());
});
