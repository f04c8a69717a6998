import { startIdeogram, type Fault, type VendorServer } from '@backlot/fake-vendors';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createRig, type Rig } from '../testing/create-rig.ts';
import { failureOf } from '../testing/failure-of.ts';
import { ideogram } from './index.ts';

const asked = { prompt: 'a cat', count: 2, seed: 1 } as const;
let server: VendorServer;
let rig: Rig;

beforeAll(async () => {
  server = await startIdeogram();
  rig = createRig(ideogram, { BACKLOT_IDEOGRAM_API_KEY: server.key, BACKLOT_IDEOGRAM_URL: server.baseUrl });
});
beforeEach(() => server.reset());
afterAll(() => server.close());

describe('what goes wrong', () => {
  it.each<[Fault, string, string]>([
    [{ kind: 'refused', status: 400, body: '{"error":"num_images is odd"}' }, 'none', 'provider.rejected'],
    [{ kind: 'refused', status: 401 }, 'none', 'provider.unauthorized'],
    [{ kind: 'refused', status: 402 }, 'none', 'provider.exhausted'],
    [{ kind: 'refused', status: 404 }, 'none', 'provider.unavailable'],
    [{ kind: 'refused', status: 429 }, 'none', 'provider.limited'],
    [{ kind: 'failed', status: 503 }, 'none', 'provider.unavailable'],
    [{ kind: 'moderated' }, 'none', 'provider.moderated'],
    [{ kind: 'moderated', stage: 'picture' }, 'spent', 'provider.moderated'],
    [{ kind: 'malformed' }, 'spent', 'provider.malformed'],
    [{ kind: 'fewer-pictures', count: 0 }, 'spent', 'provider.malformed'],
    [{ kind: 'dead-link' }, 'spent', 'provider.malformed'],
    [{ kind: 'cut-before-answer' }, 'unknown', 'provider.unknown'],
    [{ kind: 'cut-mid-body' }, 'unknown', 'provider.unknown'],
    [{ kind: 'drop-unread' }, 'unknown', 'provider.unknown'],
    [{ kind: 'failed', status: 504 }, 'unknown', 'provider.unknown'],
  ])('after %j the charge is %s and the caller is told %s', async (fault, charge, code) => {
    server.fault([fault]);

    const failure = await failureOf(rig.make('generate', asked));

    expect([failure.charge, failure.told.code]).toEqual([charge, code]);
    expect(server.requests).toHaveLength(1);
    expect(server.charges.length > 0 && charge === 'none').toBe(false);
    expect(failure.told.message).not.toContain(server.key);
  });

  it('repeats what the vendor says of the request, and nothing of the account', async () => {
    const words = '{"error":"the words of the vendor"}';
    server.fault([400, 401, 402, 403].map((status) => ({ kind: 'refused', status, body: words })));

    const messages = [];
    for (let turn = 0; turn < 4; turn += 1)
      messages.push((await failureOf(rig.make('generate', asked))).told.message.includes('the words of the vendor'));

    expect(messages).toEqual([true, false, false, false]);
  });

  it('stops when time is up, and does not know then what became of it', async () => {
    server.fault([{ kind: 'hang' }]);

    const failure = await failureOf(rig.make('generate', asked, { signal: AbortSignal.timeout(100) }));

    expect(failure.charge).toBe('unknown');
  });

  it('spends nothing when time is up before', async () => {
    const make = rig.make('generate', asked, { signal: AbortSignal.abort(new Error('gone')) });

    await expect(make).rejects.toThrow('gone');
    expect(server.requests).toEqual([]);
  });
});

describe('a set of which something is missing', () => {
  const item = { prompt: 'a cat', resolution: '1x1', is_image_safe: true };

  async function answerWith(data: readonly object[]): Promise<void> {
    const body = JSON.stringify({ created: '2026-01-01T00:00:00Z', data });
    server.fault([{ kind: 'refused', status: 200, body }]);
  }

  it('delivers the others, and says how many were withheld or lost', async () => {
    await rig.make('generate', { ...asked, count: 1 });
    const url = server.baseUrl + (server.downloads[0] ?? '');
    await answerWith([
      { ...item, url, seed: 4 },
      { ...item, url: null, is_image_safe: false, seed: 5 },
      { ...item, url: '', is_image_safe: false },
      { ...item, url: `${server.baseUrl}/gone.png`, seed: 6 },
    ]);

    const result = await rig.make('generate', asked);

    expect(result.images.map(({ seed }) => seed)).toEqual([4]);
    expect(result.warnings).toEqual([
      { code: 'picture-withheld', message: '2 of 4 pictures of Ideogram were withheld by its safety check.' },
      { code: 'picture-lost', message: '1 of 4 pictures of Ideogram were made but could not be fetched.' },
    ]);
  });

  it('loses no picture over what is told beside it', async () => {
    await rig.make('generate', { ...asked, count: 1 });
    const url = server.baseUrl + (server.downloads[0] ?? '');
    await answerWith([{ ...item, url, seed: 'seven', prompt: 7 }]);

    const result = await rig.make('generate', { ...asked, count: 1 });

    expect(result.images.map(({ seed }) => seed)).toEqual([null]);
  });

  it('never fetches a picture from a private address that is not the vendor', async () => {
    await answerWith([{ ...item, url: 'http://127.0.0.1:9/secret.png' }]);

    const failure = await failureOf(rig.make('generate', asked));

    expect(failure.charge).toBe('spent');
    expect(failure.told.message).toBe('Ideogram made what cannot be fetched.');
  });
});

describe('checking the key', () => {
  const { signal } = new AbortController();

  it('costs nothing', async () => {
    await expect(rig.vendor.check(signal)).resolves.toContain('the key is good');
    expect(server.charges).toEqual([]);
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    ['a wrong key', 'wrong', undefined, 'provider.unauthorized'],
    ['an outage', undefined, { kind: 'failed', status: 503 } as const, 'provider.unavailable'],
    ['a cut connection', undefined, { kind: 'drop-unread' } as const, 'provider.unavailable'],
  ])('finds %s', async (_case, key, fault, code) => {
    server.fault([fault]);
    const settings = { BACKLOT_IDEOGRAM_API_KEY: key ?? server.key, BACKLOT_IDEOGRAM_URL: server.baseUrl };

    await expect(createRig(ideogram, settings).vendor.check(signal)).rejects.toMatchObject({ name: 'AppError', code });
  });
});

it('is not there without a key', () => {
  expect(() => createRig(ideogram, {})).toThrow('it is not configured');
  expect(() => createRig(ideogram, { BACKLOT_IDEOGRAM_API_KEY: ' ' })).toThrow('it is not configured');
});
