import { startClipdrop, startIdeogram, startRecraft, type VendorServer } from '@backlot/fake-vendors';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyBooks } from '../../packages/server/src/store/verify-books.ts';
import { errorOf, recordOf } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { dataUrl, maskOf, photo } from '../support/pictures.ts';
import { useServer } from '../support/use-server.ts';

const RECRAFT_KEY = 'rk-never-to-be-seen-anywhere';
const CLIPDROP_KEY = 'ck-never-to-be-seen-anywhere';
const SIZE = { width: 288, height: 272 };
/** The list price of Recraft V3: 40 units of a thousandth of a dollar, in millionths. */
const RECRAFT_CREDITS = 40_000;

const recraft = await startRecraft({ key: RECRAFT_KEY, credits: 1_000_000 });
const clipdrop = await startClipdrop({ key: CLIPDROP_KEY });
const ideogram = await startIdeogram();
const { client, process, database } = await useServer(async () => ({
  BACKLOT_RECRAFT_API_KEY: RECRAFT_KEY,
  BACKLOT_RECRAFT_URL: recraft.baseUrl,
  BACKLOT_RECRAFT_ACCOUNT_PER_SECOND: '1000',
  BACKLOT_RECRAFT_ACCOUNT_PICTURES_PER_MINUTE: '10000',
  BACKLOT_CLIPDROP_API_KEY: CLIPDROP_KEY,
  BACKLOT_CLIPDROP_URL: clipdrop.baseUrl,
  BACKLOT_IDEOGRAM_API_KEY: ideogram.key,
  BACKLOT_IDEOGRAM_URL: ideogram.baseUrl,
  BACKLOT_RESULT_CACHE_HOURS: '1',
  BACKLOT_RECRAFT_REQUESTS_PER_SECOND: '1000',
  LOG_LEVEL: 'trace',
}));
const image = await photo(SIZE);
const mask = await maskOf({ left: 64, top: 64, width: 96, height: 80 }, SIZE);

beforeEach(() => {
  recraft.reset();
  clipdrop.reset();
  ideogram.reset();
});
afterAll(() => Promise.all([recraft.close(), clipdrop.close(), ideogram.close()]));

let wishes = 0;
/** Never the same twice, so that nothing is taken from before. */
const wish = (): string => `a red apple, number ${++wishes}`;
const replacing = (more: object = {}, n = 1) => ({
  type: 'BACKGROUND_REPLACER',
  model: 'recraft',
  promptObject: { imageUrl: dataUrl(image), prompt: wish(), n, ...more },
});

const replacingBy = (model: string, more: object = {}) => ({
  type: 'BACKGROUND_REPLACER',
  model,
  promptObject: { imageUrl: dataUrl(image), prompt: wish(), ...more },
});

async function post(path: string, body: object, headers: Readonly<Record<string, string>> = {}) {
  const { baseUrl, apiKey } = process();
  const answer = await fetch(`${baseUrl}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, json: () => JSON.parse(text) };
}

const one = (server: VendorServer, fault: Parameters<VendorServer['fault']>[0]) => server.fault(fault);

describe('a run on a vendor', () => {
  it('is done there, charged at its price and told in the record', async () => {
    const record = await client().run(replacing({}, 2));

    expect(record.additionalData).toMatchObject({
      provider: 'recraft',
      credits: { charged: 2 * RECRAFT_CREDITS },
      routing: { attempts: [{ provider: 'recraft', state: 'DELIVERED' }] },
    });
    expect(recraft.charges).toMatchObject([{ images: 2 }]);
  });

  it('says by headers, in every dialect, who did it and what was charged', async () => {
    const answer = await post('/v1/images/generations', { prompt: wish(), model: 'recraftv3' });

    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'x-backlot-provider': 'recraft',
      'x-backlot-credits': String(RECRAFT_CREDITS),
      'x-backlot-attempts': 'recraft=DELIVERED',
    });
    expect(Number(answer.headers.get('x-backlot-overhead-ms'))).toBeGreaterThanOrEqual(0);
  });

  it('that delivers fewer pictures is charged for these, and says so', async () => {
    one(recraft, [{ kind: 'fewer-pictures', count: 1 }]);

    const { additionalData } = await client().run(replacing({}, 3));

    expect(additionalData.credits.charged).toBe(RECRAFT_CREDITS);
    expect(additionalData.warnings.map(({ code }) => code)).toContain('fewer-pictures');
  });

  it('goes to the next who can when the vendor is out of order, at the price of that one', async () => {
    one(clipdrop, () => ({ kind: 'failed', status: 503 }));

    const { additionalData } = await client().run(replacingBy('clipdrop'));

    expect(additionalData).toMatchObject({ provider: 'builtin', credits: { charged: 1000, reserved: 75_000 } });
    expect(additionalData.routing?.attempts.map(({ provider, state }) => `${provider} ${state}`)).toEqual([
      'clipdrop REFUSED',
      'clipdrop REFUSED',
      'clipdrop REFUSED',
      'builtin DELIVERED',
    ]);
    expect(clipdrop.charges).toEqual([]);
  });

  it('is not given to anybody else when the caller says so', async () => {
    one(ideogram, () => ({ kind: 'failed', status: 503 }));

    const answer = await post('/api/features', replacingBy('ideogram-3', { num_images: 1 }), {
      'x-backlot-policy': 'builtin=no',
    });

    expect(answer.status).toBe(502);
    expect(answer.headers.get('x-backlot-attempts')).toMatch(/^ideogram=REFUSED \(provider\.unavailable\)/);
  });

  it('is not given to a vendor that would ignore what the caller set', async () => {
    const answer = await post('/v1/images/eraseRegion', {
      image_url: dataUrl(image),
      mask_url: dataUrl(mask),
      random_seed: 5,
    });

    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-backlot-provider')).toBe('builtin');
    expect(recraft.requests).toEqual([]);
  });
});

describe('a call whose answer never came', () => {
  it('fails as such, costs the caller nothing, and is not sent again for the same key', async () => {
    one(recraft, [{ kind: 'cut-before-answer' }]);
    const asked = replacing();
    const options = { idempotencyKey: `lost-${wishes}` };

    const first = await client().ask(asked, options);
    const again = await client().ask(asked, options);

    expect([first.status, errorOf(first).errorCode]).toEqual([502, 'EXTERNAL_API_OUTCOME_UNKNOWN']);
    expect([again.status, errorOf(again).errorCode]).toEqual([502, 'EXTERNAL_API_OUTCOME_UNKNOWN']);
    expect(again.headers.get('x-backlot-run')).toBe(first.headers.get('x-backlot-run'));
    expect(again.headers.get('x-backlot-credits')).toBe('0');
    expect(recraft.charges).toHaveLength(1);
    expect(await verifyBooks(database())).toEqual([]);
  });

  it('of a caller who has gone is waited for, delivered and charged once', async () => {
    one(recraft, [{ kind: 'slow', ms: 400 }]);
    const prompt = wish();
    const controller = new AbortController();
    const { baseUrl, apiKey } = process();
    const gone = fetch(`${baseUrl}/v1/images/generations`, {
      method: 'POST',
      signal: controller.signal,
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ prompt, model: 'recraftv3' }),
    });
    await eventually('the vendor has been asked', async () => (recraft.requests.length > 0 ? true : undefined));
    controller.abort();
    await expect(gone).rejects.toThrow();

    const record = await eventually('the run has ended', async () => {
      const runs = await database().selectFrom('records').selectAll().where('status', '<>', 'PROCESSING').execute();
      return runs.find(({ promptObject }) => promptObject['prompt'] === prompt);
    });

    expect(record).toMatchObject({ status: 'SUCCESS', creditsCharged: RECRAFT_CREDITS });
  });
});

describe('a dry run', () => {
  it.each([
    ['/api/features', () => replacing()],
    ['/v1/images/generations', () => ({ prompt: wish(), model: 'recraftv3' })],
    ['/v1/images/inpaint', () => ({ prompt: wish(), image_url: dataUrl(image), mask_url: dataUrl(mask) })],
    ['/v1/images/edits', () => ({ prompt: wish(), image: dataUrl(image), mask: dataUrl(mask), model: 'gpt-image-1' })],
  ])('of %s tells the price and who would do it, and does nothing', async (path, body) => {
    const before = await database().selectFrom('records').select('id').execute();

    const answer = await post(`${path}?dry_run=1`, body());

    expect(answer.status).toBe(200);
    expect(answer.json()).toMatchObject({
      dryRun: true,
      credits: { reserved: RECRAFT_CREDITS, expected: RECRAFT_CREDITS },
      candidates: [{ provider: 'recraft' }, { provider: 'builtin' }],
    });
    expect(recraft.requests).toEqual([]);
    expect(await database().selectFrom('records').select('id').execute()).toHaveLength(before.length);
  });
});

describe('a request that repeats another to the last field', () => {
  it('gets the pictures of that one, free, and the vendor is asked once', async () => {
    const body = { prompt: wish(), model: 'recraftv3', random_seed: 7 };

    const [first, meanwhile] = await Promise.all([
      post('/v1/images/generations', body),
      post('/v1/images/generations', body),
    ]);
    const later = await post('/v1/images/generations', body);

    const headers = [first, meanwhile, later].map((answer) => answer.headers);
    expect(new Set(headers.map((each) => each.get('x-backlot-cache')))).toEqual(new Set(['coalesced', 'hit', null]));
    expect(
      headers.map((each) => Number(each.get('x-backlot-credits'))).toSorted((left, right) => left - right),
    ).toEqual([0, 0, RECRAFT_CREDITS]);
    expect(later.json().data[0].image_id).toBe(first.json().data[0].image_id);
    expect(recraft.charges).toHaveLength(1);
    expect(await verifyBooks(database())).toEqual([]);
  });

  it('is done anew without a seed', async () => {
    const body = { prompt: wish(), model: 'recraftv3' };

    await post('/v1/images/generations', body);
    await post('/v1/images/generations', body);

    expect(recraft.charges).toHaveLength(2);
  });
});

describe('a key of a vendor', () => {
  it('is in no answer, no record and no log, whatever goes wrong there', async () => {
    one(recraft, () => ({ kind: 'refused', status: 401, body: `bad key ${RECRAFT_KEY}` }));
    one(clipdrop, () => ({ kind: 'refused', status: 403, body: `{"error":"bad key ${CLIPDROP_KEY}"}` }));
    const answers = [
      await post(
        '/v1/images/generations',
        { prompt: wish(), model: 'recraftv3' },
        { 'x-backlot-policy': 'builtin=no' },
      ),
      await client().ask(replacingBy('clipdrop')),
    ];

    const records = await database().selectFrom('records').selectAll().execute();
    const attempts = await database().selectFrom('attempts').selectAll().execute();
    const everything = JSON.stringify([answers.map(({ text }) => text), records, attempts]) + process().output();

    expect(recordOf(answers[1]!).additionalData.provider).toBe('builtin');
    expect(everything).not.toContain(RECRAFT_KEY);
    expect(everything).not.toContain(CLIPDROP_KEY);
  });
});
