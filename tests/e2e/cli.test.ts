import { execFile } from 'node:child_process';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '../support/client.ts';
import { maskOf, photo } from '../support/pictures.ts';
import { removeDataDirs, startServer, type ServerProcess } from '../support/server-process.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const COMMAND = join(ROOT, 'packages', 'server', 'dist', 'cli', 'main.js');

let server: ServerProcess;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await removeDataDirs();
});

/** A command as an operator runs it, beside the server on its data folder. */
async function backlot(...args: string[]): Promise<{ readonly code: number; readonly output: string }> {
  const environment = { ...process.env, BACKLOT_DATA_DIR: server.dataDir, BACKLOT_MODELS_DIR: MODELS_DIR };
  return await new Promise((resolve) => {
    execFile(process.execPath, [COMMAND, ...args], { env: environment }, (error, output, complaints) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: output + complaints }),
    );
  });
}

const MODELS_DIR = process.env['BACKLOT_MODELS_DIR'] ?? join(ROOT, '.backlot', 'models');

describe('backlot, beside a running server', () => {
  it('finds that all is well', async () => {
    const { code, output } = await backlot('doctor');

    expect(output).not.toMatch(/^wrong/m);
    expect(output).toMatch(/^ok {5}builtin/m);
    expect(code).toBe(0);
  });

  it('sets a budget that holds from the next request on, and tells what was spent', async () => {
    const client = createClient(server);
    const imageUrl = await client.keep('photo.png', await photo());
    const maskUrl = await client.keep('mask.png', await maskOf({ left: 60, top: 60, width: 40, height: 40 }));
    const request = { type: 'IMAGE_OBJECT_REMOVER', model: 'recraft', promptObject: { imageUrl, maskUrl } };
    await client.run(request);

    expect(await backlot('budget', 'set', '--credits', '1500', '--per', 'month')).toMatchObject({ code: 0 });
    const refused = await client.ask(request);
    const spent = await backlot('spend', '--by', 'provider,day', '--json');
    const asked = await fetch(`${server.baseUrl}/api/spend?by=provider&format=csv`, {
      headers: { 'api-key': server.apiKey },
    });

    expect(refused.status).toBe(402);
    expect(JSON.parse(refused.text)).toMatchObject({
      errorCode: 'BUDGET_EXCEEDED',
      message: expect.stringContaining("only 500 are left of the team's budget of 1500 credits a month"),
    });
    expect(JSON.parse(spent.output)).toMatchObject({ rows: [{ provider: 'builtin', runs: 1, credits: 1000 }] });
    expect(await asked.text()).toContain('builtin,1,0,1,1000,0\r\n');
  });
});

describe('backlot, without a server', () => {
  it('starts the database for itself, and leaves the folder free', async () => {
    await server.stop();

    const first = await backlot('budget', 'list');
    const second = await backlot('unknown');

    expect([first.code, second]).toEqual([0, { code: 0, output: 'None.\n' }]);
    expect(first.output).toContain('1500');
  });

  it('says so where there is no database', async () => {
    await rename(join(server.dataDir, 'pg'), join(server.dataDir, 'elsewhere'));

    const { code, output } = await backlot('spend');

    expect([code, output]).toEqual([1, expect.stringContaining('There is no database in')]);
  });
});
