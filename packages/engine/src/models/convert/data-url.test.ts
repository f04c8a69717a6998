import { expect, test } from 'vitest';
import { bytesOfDataUrlModule } from './data-url.ts';

const encode = (text: string) => new TextEncoder().encode(text);

test('reads the bytes of a module that exports a data URL', () => {
  expect([...bytesOfDataUrlModule(encode("export default 'data:application/exr;base64,AQID'\n"))]).toEqual([1, 2, 3]);
});

test('refuses any other text', () => {
  expect(() => bytesOfDataUrlModule(encode('export default process.exit()'))).toThrow(TypeError);
  expect(() => bytesOfDataUrlModule(encode("export default 'data:application/exr;base64,AQID"))).toThrow(TypeError);
});
