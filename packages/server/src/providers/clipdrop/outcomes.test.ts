import { startClipdrop, type Fault, type VendorServer } from '@backlot/fake-vendors';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createRig, type Rig } from '../testing/create-rig.ts';
import { failureOf } from '../testing/failure-of.ts';
import { clipdrop } from './index.ts';

const asked = { prompt: 'a cat', count: 1, seed: 1 } as const;
let server: VendorServer;
let rig: Rig;

beforeAll(async () => {
  server = await startClipdrop();
  rig = createRig(clipdrop, { BACKLOT_CLIPDROP_API_KEY: server.key, BACKLOT_CLIPDROP_URL: server.baseUrl });
});
beforeEach(() => server.reset());
afterAll(() => server.close());

describe('what goes wrong', () => {
  it.each<[Fault, string, string]>([
    [{ kind: 'refused', status: 400, body: '{"error":"bad mask"}' }, 'none', 'provider.rejected'],
    [{ kind: 'refused', status: 401 }, 'none', 'provider.unauthorized'],
    [{ kind: 'refused', status: 402 }, 'none', 'provider.exhausted'],
    [{ kind: 'refused', status: 403 }, 'none', 'provider.unauthorized'],
    [{ kind: 'refused', status: 404 }, 'none', 'provider.unavailable'],
    [{ kind: 'refused', status: 406 }, 'none', 'provider.rejected'],
    [{ kind: 'refused', status: 413 }, 'none', 'provider.rejected'],
    [{ kind: 'refused', status: 429 }, 'none', 'provider.limited'],
    [{ kind: 'failed', status: 500 }, 'none', 'provider.unavailable'],
    [{ kind: 'moderated' }, 'none', 'provider.moderated'],
    [{ kind: 'cut-before-answer' }, 'unknown', 'provider.unknown'],
    [{ kind: 'cut-mid-body' }, 'unknown', 'provider.unknown'],
    [{ kind: 'drop-unread' }, 'unknown', 'provider.unknown'],
    [{ kind: 'failed', status: 502 }, 'unknown', 'provider.unknown'],
  ])('after %j the charge is %s and the caller is told %s', async (fault, charge, code) => {
    server.fault([fault]);

    const failure = await failureOf(rig.make('generate', asked));

    expect([failure.charge, failure.told.code]).toEqual([charge, code]);
    expect(server.requests).toHaveLength(1);
    expect(server.charges.length > 0 && charge === 'none').toBe(false);
    expect(failure.told.message).not.toContain(server.key);
  });

  it('repeats what the vendor says of the request, and nothing of the account', async () => {
    const body = '{"error":"the words of the vendor"}';
    server.fault([400, 402, 403].map((status) => ({ kind: 'refused', status, body })));

    const messages = [];
    for (let turn = 0; turn < 3; turn += 1)
      messages.push((await failureOf(rig.make('generate', asked))).told.message.includes('the words of the vendor'));

    expect(messages).toEqual([true, false, false]);
  });

  it('waits as long as the vendor asks', async () => {
    server.fault([{ kind: 'refused', status: 429, headers: { 'retry-after': '7' } }]);

    const failure = await failureOf(rig.make('generate', asked));

    expect(failure.told.retryAfterSeconds).toBe(7);
  });

  it('says when an answer that is paid for is no picture', async () => {
    server.fault([{ kind: 'refused', status: 200, headers: { 'content-type': 'application/json' }, body: '{}' }]);

    const failure = await failureOf(rig.make('generate', asked));

    expect([failure.charge, failure.told.code]).toEqual(['spent', 'provider.malformed']);
  });
});

it('takes no word for a number in the headers of its books', async () => {
  const headers = { 'content-type': 'image/png', 'x-remaining-credits': 'many', 'x-credits-consumed': '2' };
  server.fault([{ kind: 'refused', status: 200, headers, body: 'bytes' }]);

  const { books } = await rig.make('generate', asked);

  expect(books).toEqual({ consumed: 2 });
});

describe('checking the key', () => {
  const { signal } = new AbortController();

  it('costs nothing', async () => {
    await expect(rig.vendor.check(signal)).resolves.toContain('the key is good');
    expect(server.charges).toEqual([]);
  });

  it.each([
    ['a wrong key', 'wrong', undefined, 'provider.unauthorized'],
    ['an empty account', undefined, { kind: 'refused', status: 402 } as const, 'provider.exhausted'],
    ['a cut connection', undefined, { kind: 'drop-unread' } as const, 'provider.unavailable'],
  ])('finds %s', async (_case, key, fault, code) => {
    server.fault([fault]);
    const settings = { BACKLOT_CLIPDROP_API_KEY: key ?? server.key, BACKLOT_CLIPDROP_URL: server.baseUrl };

    await expect(createRig(clipdrop, settings).vendor.check(signal)).rejects.toMatchObject({ name: 'AppError', code });
  });
});

it('is not there without a key', () => {
  expect(() => createRig(clipdrop, {})).toThrow('it is not configured');
});
