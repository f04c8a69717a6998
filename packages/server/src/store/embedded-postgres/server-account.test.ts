import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { giveTo } from './server-account.ts';

vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>();
  // Every folder lists one file more than it has: one that its owner removed since.
  return { ...fs, readdirSync: (path: string) => ['postmaster.pid', ...fs.readdirSync(path)] };
});

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'backlot-account-'));
  mkdirSync(join(folder, 'base'));
  writeFileSync(join(folder, 'base', 'file'), '');
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a file that vanishes while the folder is given away is no hindrance to the others', () => {
  const isRoot = process.getuid?.() === 0;
  const uid = isRoot ? 4321 : (process.getuid?.() ?? 0);
  const gid = isRoot ? 4321 : (process.getgid?.() ?? 0);

  giveTo({ uid, gid }, folder);

  expect(statSync(join(folder, 'base', 'file')).uid).toBe(uid);
});
