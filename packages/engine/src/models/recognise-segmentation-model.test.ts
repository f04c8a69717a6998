import { expect, test } from 'vitest';
import { recogniseSegmentationModel } from './recognise-segmentation-model.ts';
import type { NetworkShape } from './session.ts';

function network(shape: readonly (number | string)[], type = 'float32'): NetworkShape {
  return { inputs: [{ name: 'input', type, shape }], outputs: [{ name: 'output', type, shape: [1, 1, 320, 320] }] };
}

test('320 px is the U-2-Net family', () => {
  expect(recogniseSegmentationModel(network([1, 3, 320, 320])).name).toBe('u2netp');
  expect(recogniseSegmentationModel(network(['batch', 3, 320, 320])).name).toBe('u2netp');
});

test('1024 px fits two models, so a name must decide', () => {
  expect(() => recogniseSegmentationModel(network([1, 3, 1024, 1024]))).toThrow(
    expect.objectContaining({
      code: 'model.unavailable',
      cause: expect.objectContaining({ message: 'input 1 x 3 x 1024 x 1024 fits isnet and birefnet' }),
    }),
  );
  expect(recogniseSegmentationModel(network([1, 3, 1024, 1024]), 'birefnet').name).toBe('birefnet');
});

test('a name that contradicts the dimensions is refused', () => {
  expect(() => recogniseSegmentationModel(network([1, 3, 320, 320]), 'isnet')).toThrow(
    expect.objectContaining({ code: 'model.unavailable' }),
  );
});

test.each([
  ['a classifier', network([1, 1000])],
  ['a grey input', network([1, 1, 320, 320])],
  ['bytes', network([1, 3, 320, 320], 'uint8')],
  ['no output', { ...network([1, 3, 320, 320]), outputs: [] }],
])('%s is no segmentation model', (_, shape) => {
  expect(() => recogniseSegmentationModel(shape)).toThrow(expect.objectContaining({ code: 'model.unavailable' }));
});
