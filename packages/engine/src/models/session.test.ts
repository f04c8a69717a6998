import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSession } from './session.ts';
import { tinyNetwork } from './testing/tiny-network.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'session-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function open(operator: string) {
  const path = join(folder, `${operator}.onnx`);
  await writeFile(path, tinyNetwork(operator, [1, 3]));
  return openSession(path, { threads: 1 });
}

test('a network tells its inputs and outputs and answers', async () => {
  const session = await open('Neg');

  const answer = await session.run({ data: Float32Array.of(1, -2, 3), dims: [1, 3] });

  expect(session.inputs).toEqual([{ name: 'in', type: 'float32', shape: [1, 3] }]);
  expect(session.outputs.map((output) => output.name)).toEqual(['out']);
  expect([...answer.data]).toEqual([-1, 2, -3]);
  expect(answer.dims).toEqual([1, 3]);
  await session.close();
});

test('a missing file is a model that is not available', async () => {
  await expect(openSession(join(folder, 'none.onnx'), { threads: 1 })).rejects.toMatchObject({
    code: 'model.unavailable',
  });
});

test('a file that is no network is a model that is not available', async () => {
  const path = join(folder, 'page.onnx');
  await writeFile(path, '<html>not found</html>');

  await expect(openSession(path, { threads: 1 })).rejects.toMatchObject({ code: 'model.unavailable' });
});

test('dimensions that do not fit are a failure of the engine with the cause kept', async () => {
  const session = await open('Abs');

  await expect(session.run({ data: new Float32Array(4), dims: [1, 4] })).rejects.toMatchObject({
    code: 'engine.failed',
    cause: { message: 'running on 1 x 4 failed' },
  });
  await session.close();
});
