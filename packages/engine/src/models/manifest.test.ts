import { expect, test } from 'vitest';
import { MODEL_FILES } from './manifest.ts';

test('every file has a name of its own, a full digest and named licences', () => {
  expect(new Set(MODEL_FILES.map(({ name }) => name)).size).toBe(MODEL_FILES.length);
  for (const file of MODEL_FILES) {
    expect(file.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(file.package.integrity).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
    expect(file.package.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(file.licence.content).not.toBe('');
  }
});
