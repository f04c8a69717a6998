import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyBooks } from '../../packages/server/src/store/verify-books.ts';
import { createClient, errorOf, recordOf } from '../support/client.ts';
import { dataUrl, maskOf, photo } from '../support/pictures.ts';
import { newDataDir, removeDataDirs, startServer, type ServerProcess } from '../support/server-process.ts';
import { createTestDatabase } from '../support/test-database.ts';
import { urlOf } from '../support/use-server.ts';

const SIZE_MB = 24;
const { database, connection } = await createTestDatabase();
const dataDir = await newDataDir();
const canMount = mount();

/** A disk of its own that is soon full; only root may. */
function mount(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE_MB}m`, 'tmpfs', dataDir], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!canMount)('a disk that is full', () => {
  let server: ServerProcess;
  let edit: object;

  beforeAll(async () => {
    server = await startServer({ dataDir, environment: { DATABASE_URL: urlOf(connection), BACKLOT_WORKERS: '1' } });
    const imageUrl = dataUrl(await photo());
    const maskUrl = dataUrl(await maskOf({ left: 60, top: 60, width: 30, height: 30 }));
    edit = { type: 'IMAGE_OBJECT_REMOVER', model: 'recraft', promptObject: { imageUrl, maskUrl } };
  }, 60_000);

  afterAll(async () => {
    await server.stop();
    execFileSync('umount', [dataDir]);
    await removeDataDirs();
  });

  it('is told as something that passes, costs nothing and loses nothing', async () => {
    const client = createClient(server);
    const before = await client.run(edit);
    const ballast = join(dataDir, 'ballast');
    fill(ballast);

    const refused = await client.ask({ ...edit, seed: 1 });
    const upload = await client.upload('room.png', await photo({ width: 640, height: 512 }));
    rmSync(ballast);
    const after = recordOf(await client.ask(edit));

    for (const answer of [refused, upload]) {
      expect(answer.status).toBe(503);
      expect(errorOf(answer).message).not.toMatch(/ENOSPC|tmpfs|\//);
    }
    expect(after.status).toBe('SUCCESS');
    expect((await fetch(before.temporaryUrl ?? '')).status).toBe(200);
    expect(await verifyBooks(database)).toEqual([]);
    const open = await database.selectFrom('records').select('id').where('status', '=', 'PROCESSING').execute();
    expect(open).toEqual([]);
  });
});

/** Writes until nothing more goes. */
function fill(path: string): void {
  for (const size of [1024 * 1024, 4096, 1]) {
    try {
      for (;;) writeFileSync(path, Buffer.alloc(size), { flag: 'a' });
    } catch {
      // Full for pieces of this size.
    }
  }
}
