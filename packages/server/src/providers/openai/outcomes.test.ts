import { startOpenAi, type Fault, type VendorServer } from '@backlot/fake-vendors';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createRig, type Rig } from '../testing/create-rig.ts';
import { failureOf } from '../testing/failure-of.ts';
import { openai } from './index.ts';

const asked = { prompt: 'a cat', count: 2, seed: 1, size: { width: 256, height: 256 } } as const;
const { signal } = new AbortController();
let server: VendorServer;
let rig: Rig;

beforeAll(async () => {
  server = await startOpenAi();
  rig = rigOf(server, {});
});
beforeEach(() => server.reset());
afterAll(() => server.close());

function rigOf({ key, baseUrl }: VendorServer, settings: Readonly<Record<string, string>>): Rig {
  const always = {
    BACKLOT_OPENAI_API_KEY: key,
    BACKLOT_OPENAI_URL: baseUrl,
    BACKLOT_OPENAI_FLAVOUR: 'openai',
    BACKLOT_OPENAI_MODEL: 'dall-e-2',
  };
  return createRig(openai, { ...always, ...settings });
}

const problem = (code: string, message = 'the words of the vendor') =>
  JSON.stringify({ error: { message, type: 'invalid_request_error', param: null, code } });

describe('what goes wrong', () => {
  it.each<[Fault, string, string]>([
    [{ kind: 'refused', status: 400, body: problem('invalid_value') }, 'none', 'provider.rejected'],
    [{ kind: 'refused', status: 400, body: problem('billing_hard_limit_reached') }, 'none', 'provider.exhausted'],
    [{ kind: 'refused', status: 401 }, 'none', 'provider.unauthorized'],
    [{ kind: 'refused', status: 403 }, 'none', 'provider.unauthorized'],
    [{ kind: 'refused', status: 404, body: problem('model_not_found') }, 'none', 'provider.unavailable'],
    [{ kind: 'refused', status: 429 }, 'none', 'provider.limited'],
    [{ kind: 'refused', status: 429, body: problem('insufficient_quota') }, 'none', 'provider.exhausted'],
    [{ kind: 'failed', status: 500 }, 'none', 'provider.unavailable'],
    [{ kind: 'moderated' }, 'none', 'provider.moderated'],
    [{ kind: 'malformed' }, 'spent', 'provider.malformed'],
    [{ kind: 'fewer-pictures', count: 0 }, 'spent', 'provider.malformed'],
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

  it('says how long to wait where the vendor does', async () => {
    server.fault([{ kind: 'refused', status: 429 }]);

    expect((await failureOf(rig.make('generate', asked))).told.retryAfterSeconds).toBe(12);
  });

  it('knows the refusals of the newer models by their own code', async () => {
    server.fault([{ kind: 'moderated' }]);
    const newer = rigOf(server, { BACKLOT_OPENAI_MODEL: 'gpt-image-1' });

    const failure = await failureOf(newer.make('generate', { prompt: 'a cat', count: 1, seed: 1 }));

    expect([failure.told.code, failure.charge]).toEqual(['provider.moderated', 'none']);
  });

  it('repeats what is said of the request, in an object or a plain text, and nothing of the account', async () => {
    const words = 'the words of the vendor';
    const bodies: readonly [number, string][] = [
      [400, problem('invalid_value')],
      [400, JSON.stringify({ error: words })],
      [401, problem('invalid_api_key')],
      [429, problem('insufficient_quota')],
    ];
    server.fault(bodies.map(([status, body]) => ({ kind: 'refused', status, body })));

    const repeats = [];
    for (const _ of bodies) repeats.push((await failureOf(rig.make('generate', asked))).told.message.includes(words));

    expect(repeats).toEqual([true, true, false, false]);
  });

  it('delivers what came of a set that is not whole, and says so', async () => {
    server.fault([{ kind: 'fewer-pictures', count: 1 }]);

    const result = await rig.make('generate', asked);

    expect(result.images).toHaveLength(1);
    expect(result.warnings).toEqual([{ code: 'fewer-pictures', message: 'OpenAI made 1 of 2 pictures.' }]);
  });
});

describe('results by address', () => {
  const answerWith = (data: readonly object[]) =>
    server.fault([{ kind: 'refused', status: 200, body: JSON.stringify({ created: 1, data }) }]);

  it('are left out where they cannot be fetched, if others came', async () => {
    const b64_json = Buffer.from('a picture').toString('base64');
    answerWith([{ url: `${server.baseUrl}/gone.png` }, { b64_json, revised_prompt: 'a cat, in detail' }]);

    const result = await rig.make('generate', asked);

    expect(result.images).toHaveLength(1);
    expect(result.details).toEqual({ revisedPrompts: ['a cat, in detail'] });
    expect(result.warnings).toEqual([
      { code: 'picture-lost', message: '1 of 2 pictures of OpenAI were made but could not be fetched.' },
    ]);
  });

  it.each(['http://127.0.0.1:9/secret.png', 'nonsense'])('are spent where none can be fetched: %s', async (url) => {
    answerWith([{ url }, {}]);

    const failure = await failureOf(rig.make('generate', asked));

    expect([failure.charge, failure.told.message]).toEqual(['spent', 'OpenAI made what cannot be fetched.']);
  });
});

describe('checking the key', () => {
  it('costs nothing', async () => {
    await expect(rig.vendor.check(signal)).resolves.toContain('costs nothing');
    expect([server.charges, server.requests.map(({ path }) => path)]).toEqual([[], ['/v1/models']]);
  });

  it.each([
    ['a wrong key', { BACKLOT_OPENAI_API_KEY: 'wrong' }, 'provider.unauthorized'],
    ['a wrong address', { BACKLOT_OPENAI_URL: 'http://127.0.0.1:9' }, 'provider.unavailable'],
  ])('finds %s', async (_case, settings, code) => {
    await expect(rigOf(server, settings).vendor.check(signal)).rejects.toMatchObject({ name: 'AppError', code });
  });
});
