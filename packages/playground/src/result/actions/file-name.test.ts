import { expect, it } from 'vitest';
import { fileNameOf } from './file-name.ts';

it('calls a file by what was done and its seed', () => {
  const run = { operation: 'replace-background', id: '01a202bb-2786-70c2-8dcd-8e092ca2e0c3' };

  expect(fileNameOf(run, { seed: 42 }, 'image/jpeg')).toBe('replace-background-42.jpg');
  expect(fileNameOf(run, { seed: null }, 'image/svg+xml')).toBe('replace-background-2ca2e0c3.svg');
});
