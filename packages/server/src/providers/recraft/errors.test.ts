import type { ErrorCode } from '@backlot/contract';
import type { Fault } from '@backlot/fake-vendors';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AttemptError, type Charge } from '../../net/attempt-error.ts';
import { createRig } from '../testing/create-rig.ts';
import { recraft } from './index.ts';
import { SEED, startAdapter, type Adapter } from './testing/adapter.ts';

let adapter: Adapter;
beforeAll(async () => {
  adapter = await startAdapter();
});
beforeEach(() => adapter.server.reset());
afterAll(() => adapter.server.close());

const CALL = { operation: 'generate', input: { prompt: 'a cabin', count: 1, seed: SEED } } as const;
const json = (status: number, body: object): Fault => ({
  kind: 'refused',
  status,
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});

interface Failure {
  readonly code: ErrorCode;
  readonly charge: Charge;
  readonly message: RegExp;
}

describe('a call that fails', () => {
  it.each<readonly [string, Fault, Failure]>([
    [
      'a bad token',
      { kind: 'refused', status: 401 },
      { code: 'provider.unauthorized', charge: 'none', message: /does not accept the key/ },
    ],
    [
      'an account without units',
      { kind: 'refused', status: 402 },
      { code: 'provider.exhausted', charge: 'none', message: /account of this server/ },
    ],
    [
      'an account without units, told as a bad request',
      json(400, { code: 'insufficient_balance', message: 'user 17 has 3 units' }),
      { code: 'provider.exhausted', charge: 'none', message: /exhausted\.$/ },
    ],
    [
      'a bad request that speaks of units',
      json(400, { code: 'invalid_request_parameter', message: 'size is not in a known unit' }),
      { code: 'provider.rejected', charge: 'none', message: /not in a known unit/ },
    ],
    [
      'too many requests',
      { kind: 'refused', status: 429 },
      { code: 'provider.limited', charge: 'none', message: /no more requests/ },
    ],
    [
      'a failure of its own',
      { kind: 'failed', status: 500 },
      { code: 'provider.unavailable', charge: 'none', message: /at the moment/ },
    ],
    [
      'a wrong address',
      { kind: 'refused', status: 404 },
      { code: 'provider.unavailable', charge: 'none', message: /at the moment/ },
    ],
    [
      'a bad request',
      json(400, { code: 'invalid_request_parameter', message: 'prompt length should be in [1, 1000]' }),
      {
        code: 'provider.rejected',
        charge: 'none',
        message: /refuses this request: prompt length should be in \[1, 1000\]/,
      },
    ],
    [
      'a bad request in plain text',
      { kind: 'refused', status: 400, body: 'no such size', headers: { 'content-type': 'text/plain' } },
      { code: 'provider.rejected', charge: 'none', message: /refuses this request: no such size/ },
    ],
    [
      'a page of something on the way',
      { kind: 'refused', status: 400, body: '<html>', headers: { 'content-type': 'text/html' } },
      { code: 'provider.rejected', charge: 'none', message: /refuses this request\.$/ },
    ],
    [
      'content that is refused',
      { kind: 'moderated' },
      { code: 'provider.moderated', charge: 'none', message: /refuses this content/ },
    ],
    [
      'a gateway that lost patience',
      { kind: 'failed', status: 504 },
      { code: 'provider.unknown', charge: 'unknown', message: /not known/ },
    ],
    [
      'a connection cut before the answer',
      { kind: 'cut-before-answer' },
      { code: 'provider.unknown', charge: 'unknown', message: /not known/ },
    ],
    [
      'a connection cut in the answer',
      { kind: 'cut-mid-body' },
      { code: 'provider.unknown', charge: 'unknown', message: /not known/ },
    ],
    [
      'an answer that makes no sense',
      { kind: 'malformed' },
      { code: 'provider.malformed', charge: 'spent', message: /cannot be understood/ },
    ],
    [
      'an answer without a picture',
      { kind: 'fewer-pictures', count: 0 },
      { code: 'provider.malformed', charge: 'spent', message: /without a picture/ },
    ],
  ])('by %s says so, and what it cost', async (_what, fault, { code, charge, message }) => {
    adapter.server.fault([fault]);

    const error = await adapter.call(CALL).catch((reason: unknown) => reason);

    expect(error).toBeInstanceOf(AttemptError);
    expect(error).toMatchObject({ charge, told: { code, message: expect.stringMatching(message) } });
    expect(adapter.server.requests).toHaveLength(1);
    expect(String(error)).not.toContain(adapter.server.key);
  });

  it('counts as spending before it is sent, once', async () => {
    const before = adapter.spends();

    await adapter.call(CALL);

    expect(adapter.spends() - before).toBe(1);
  });

  it('is given up with its outcome unknown when its time is up', async () => {
    adapter.server.fault([{ kind: 'hang' }]);
    const giveUp = new AbortController();
    setTimeout(() => giveUp.abort(new Error('time is up')), 50);

    await expect(adapter.call(CALL, 'recraftv3', giveUp.signal)).rejects.toMatchObject({ charge: 'unknown' });
  });
});

describe('the check', () => {
  it('tells the balance and spends nothing', async () => {
    const told = await adapter.vendor.check(new AbortController().signal);

    expect(told).toBe('the key is good; 1000000 API units are left');
    expect(adapter.server.charges).toEqual([]);
  });

  it('tells a bad key without showing it', async () => {
    const { vendor } = createRig(recraft, {
      BACKLOT_RECRAFT_API_KEY: 'wrong-key',
      BACKLOT_RECRAFT_URL: adapter.server.baseUrl,
    });

    const error = await vendor.check(new AbortController().signal).catch((reason: unknown) => reason);

    expect(error).toMatchObject({ name: 'AppError', code: 'provider.unauthorized' });
    expect(String(error)).not.toContain('wrong-key');
  });
});
