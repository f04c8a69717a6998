import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from './open-store.ts';

describe('the store', () => {
  it('says that it is lost when its database ends by itself', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'backlot-store-'));
    onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
    const errors: Error[] = [];
    const onError = (error: Error) => void errors.push(error);
    const store = await openStore({ databaseUrl: undefined, dataDir, onProgress: () => {}, onError });

    process.kill(Number.parseInt(readFileSync(join(dataDir, 'pg', 'postmaster.pid'), 'utf8'), 10), 'SIGKILL');

    expect((await store.lost).message).toMatch(/ended by itself.*Start it again/);
    expect(errors.map(({ message }) => message)).toContainEqual(expect.stringContaining('embedded PostgreSQL ended'));
    await store.close();
  });
});
