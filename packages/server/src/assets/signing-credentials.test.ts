import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSigningCredentials } from './signing-credentials.ts';

const earlier = { accessKeyId: 'BACKLOT1', secretAccessKey: 'a secret of at least thirty-two letters' };

let dataDir: string;
let shared: Map<string, unknown>;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'backlot-signing-'));
  shared = new Map();
});

afterEach(async () => {
  await rm(dataDir, { recursive: true, force: true });
});

const share = async (name: string, propose: () => Promise<unknown>) => {
  if (!shared.has(name)) shared.set(name, await propose());
  return shared.get(name);
};

describe('the credentials that links are signed with', () => {
  it('are made once and then the same on every server, whatever its folder', async () => {
    const first = await loadSigningCredentials({ dataDir, share });
    const second = await loadSigningCredentials({ dataDir: join(dataDir, 'another'), share });

    expect(first.accessKeyId).toMatch(/^BACKLOT[0-9A-F]{16}$/);
    expect(Buffer.from(first.secretAccessKey, 'base64url')).toHaveLength(32);
    expect(second).toEqual(first);
  });

  it('are those of the data folder if it has some, so that old links stay good', async () => {
    await writeFile(join(dataDir, 'signing.json'), JSON.stringify(earlier));

    expect(await loadSigningCredentials({ dataDir, share })).toEqual(earlier);
  });

  it('are not taken from a folder once they are shared', async () => {
    const first = await loadSigningCredentials({ dataDir, share });
    await writeFile(join(dataDir, 'signing.json'), JSON.stringify(earlier));

    expect(await loadSigningCredentials({ dataDir, share })).toEqual(first);
  });

  it('are refused if they cannot be what they should be', async () => {
    await writeFile(join(dataDir, 'signing.json'), '{"accessKeyId":"BACKLOT1","secretAccessKey":"short"}');

    await expect(loadSigningCredentials({ dataDir, share })).rejects.toThrow('secretAccessKey');
  });
});
