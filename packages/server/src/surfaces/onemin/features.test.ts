import { STAND_INS } from '@backlot/contract';
import { AppError, recordAnswer } from '@backlot/contract';
import { describe, expect, it } from 'vitest';
import type { Submission } from '../../runs/run.ts';
import { API_KEY, createFakeServer, fakeRecord, IMAGE_KEY, MASK_KEY, OTHER_API_KEY } from './testing/fakes.ts';

const headers = { 'api-key': API_KEY };
const runId = '00000000-0000-4000-8000-000000000001';
const ask = {
  type: 'BACKGROUND_REPLACER',
  model: 'recraft',
  promptObject: { imageUrl: IMAGE_KEY, prompt: 'a beach', n: 2, sparkle: { much: true } },
};

describe('a feature that is asked for', () => {
  it('is submitted in our words, with what was asked kept in its own', async () => {
    const { app, submissions } = await createFakeServer();

    await app.inject({ method: 'POST', url: '/api/features?isStreaming=false', headers, payload: ask });

    expect(submissions).toEqual([
      {
        principal: { teamId: 'team-67890', userId: 'user-12345', keyId: 'key-1', role: 'ADMIN' },
        dialect: 'onemin',
        type: 'BACKGROUND_REPLACER',
        model: 'recraft',
        promptObject: ask.promptObject,
        call: {
          operation: 'replace-background',
          input: { image: IMAGE_KEY, prompt: 'a beach', count: 2, quality: 'default' },
        },
        count: 2,
        servedBy: ['recraft', ...STAND_INS],
        vendorCredits: 40_000,
        isAsync: false,
        requestId: expect.any(String),
      },
    ]);
  });

  it('answers with its record, the echo unchanged and a link to each picture', async () => {
    const { app } = await createFakeServer();

    const answer = await app.inject({ method: 'POST', url: '/api/features', headers, payload: ask });

    expect(answer.statusCode).toBe(200);
    expect(answer.headers['x-backlot-run']).toBe(runId);
    const { aiRecord } = recordAnswer.parse(answer.json());
    expect(aiRecord?.aiRecordDetail).toEqual({
      promptObject: ask.promptObject,
      resultObject: [
        'images/2026_01_02_13_13_31_002_replaced_background.png',
        'images/2026_01_02_13_13_31_002_replaced_background_2.png',
      ],
      responseObject: {},
    });
    expect(aiRecord?.temporaryUrl).toBe(aiRecord?.additionalData.urls[0]);
    expect(aiRecord?.additionalData).toEqual({
      provider: 'builtin',
      routing: null,
      engine: 'backlot 0.1.0',
      seed: 12_345,
      seeds: [12_345, 12_346],
      images: aiRecord?.aiRecordDetail.resultObject.map((key, index) => ({
        key,
        mediaType: 'image/png',
        width: 1024,
        height: 1024,
        seed: 12_345 + index,
      })),
      warnings: [
        { code: 'field-ignored', message: "The model recraft has no field 'sparkle': it changed nothing." },
        { code: 'style.ignored', message: 'The style was not used.' },
      ],
      credits: { reserved: 2000, charged: 2000, perImage: 1000 },
      timingsMs: { gather: 1, invoke: 2, keep: 3 },
      urls: [
        expect.stringContaining('replaced_background.png?'),
        expect.stringContaining('replaced_background_2.png?'),
      ],
      contentDeletedAt: null,
      error: null,
      scene: { family: 'beach' },
    });
  });

  it('erases with a mask', async () => {
    const { app, submissions } = await createFakeServer();
    const promptObject = { imageUrl: IMAGE_KEY, maskUrl: MASK_KEY };

    const answer = await app.inject({
      method: 'POST',
      url: '/api/features',
      headers,
      payload: { type: 'IMAGE_OBJECT_REMOVER', model: 'recraft', promptObject },
    });

    expect(submissions[0]?.call).toEqual({ operation: 'erase', input: { image: IMAGE_KEY, mask: MASK_KEY } });
    expect(answer.json().aiRecord.aiRecordDetail.resultObject).toEqual([
      'images/2026_01_02_13_13_31_002_erased_object.png',
    ]);
  });

  it('carries the answer of Ideogram when Ideogram was asked', async () => {
    const { app } = await createFakeServer();
    const promptObject = { imageUrl: IMAGE_KEY, prompt: 'a café', num_images: 2, style_type: 'GENERAL' };

    const answer = await app.inject({
      method: 'POST',
      url: '/api/features',
      headers,
      payload: { type: 'BACKGROUND_REPLACER', model: 'ideogram-3', promptObject },
    });

    const { aiRecord } = answer.json();
    expect(aiRecord.aiRecordDetail.responseObject).toEqual({
      created: '2026-01-02T13:13:35Z',
      data: [0, 1].map((index) => ({
        url: aiRecord.additionalData.urls[index],
        prompt: 'a café',
        resolution: '1024x1024',
        is_image_safe: true,
        seed: 12_345 + index,
        style_type: 'GENERAL',
      })),
    });
  });

  it('asynchronously answers at once and is read later, by its team alone', async () => {
    const { app, submissions } = await createFakeServer();

    const first = await app.inject({ method: 'POST', url: '/api/features', headers, payload: { ...ask, async: true } });
    const later = await app.inject({ url: `/api/results/${first.json().aiRecord.uuid}`, headers });
    const foreign = await app.inject({ url: `/api/results/${runId}`, headers: { 'api-key': OTHER_API_KEY } });

    expect(submissions[0]?.isAsync).toBe(true);
    expect(first.statusCode).toBe(200);
    expect(recordAnswer.parse(first.json()).aiRecord).toMatchObject({
      uuid: runId,
      status: 'PROCESSING',
      aiRecordDetail: { resultObject: [], responseObject: {} },
      temporaryUrl: null,
      additionalData: {
        provider: null,
        credits: { reserved: 2000, charged: 0, perImage: 1000 },
        urls: [],
        error: null,
      },
    });
    expect(later.json().aiRecord).toMatchObject({ uuid: runId, status: 'SUCCESS' });
    expect(later.headers['x-backlot-run']).toBe(runId);
    expect(foreign.statusCode).toBe(200);
    expect(foreign.json()).toEqual({ aiRecord: null });
  });

  it('is not waited for where that is preferred', async () => {
    const { app, submissions } = await createFakeServer();
    const preferring = { ...headers, prefer: 'respond-async', 'x-backlot-priority': 'low' };

    const answer = await app.inject({ method: 'POST', url: '/api/features', headers: preferring, payload: ask });

    expect(submissions).toMatchObject([{ isAsync: true, priority: -10 }]);
    expect(answer.statusCode).toBe(202);
    expect(answer.headers).toMatchObject({ location: `/runs/${runId}`, 'preference-applied': 'respond-async' });
    expect(recordAnswer.parse(answer.json()).aiRecord).toMatchObject({ uuid: runId, status: 'PROCESSING' });
  });

  it.each(['11111111-1111-4111-8111-111111111111', 'nonsense', '%00', "1'--", `${runId}x`])(
    'is null under the id %s',
    async (id) => {
      const { app } = await createFakeServer();

      const answer = await app.inject({ url: `/api/results/${id}`, headers });

      expect(answer.statusCode).toBe(200);
      expect(answer.json()).toEqual({ aiRecord: null });
    },
  );
});

describe('a run that fails', () => {
  const failed = (submission: Submission) => ({
    ...fakeRecord(runId, submission),
    status: 'FAILURE' as const,
    facts: null,
    creditsCharged: 0,
    failure: {
      code: 'asset.not-found' as const,
      message: 'There is no such picture.',
      issues: [{ field: 'styleReferences.1', message: 'There is no such picture.' }],
    },
  });

  it('answers as an error with the names of the dialect, and names the run', async () => {
    const { app } = await createFakeServer({ execute: async (submission) => failed(submission) });

    const answer = await app.inject({ method: 'POST', url: '/api/features', headers, payload: ask });

    expect(answer.statusCode).toBe(404);
    expect(answer.headers['x-backlot-run']).toBe(runId);
    expect(answer.json()).toEqual({
      errorCode: 'ASSET_NOT_FOUND',
      message: "There is no such picture. (field 'style_reference_images.1')",
      details: '[{"field":"style_reference_images.1","message":"There is no such picture."}]',
    });
  });

  it('says when to try again', async () => {
    const failure = { code: 'model.unavailable' as const, message: 'Busy.', issues: [], retryAfterSeconds: 10 };
    const { app } = await createFakeServer({ execute: async (submission) => ({ ...failed(submission), failure }) });

    const answer = await app.inject({ method: 'POST', url: '/api/features', headers, payload: ask });

    expect(answer.statusCode).toBe(503);
    expect(answer.headers['retry-after']).toBe('10');
  });

  it('is a record when it is read later', async () => {
    const { app, records } = await createFakeServer();
    await app.inject({ method: 'POST', url: '/api/features', headers, payload: { ...ask, async: true } });
    const record = records.get(runId);
    if (record === undefined) throw new Error('no record');
    records.set(runId, {
      ...record,
      status: 'FAILURE',
      facts: null,
      creditsCharged: 0,
      failure: { code: 'run.timeout', message: 'The run took too long.', issues: [] },
    });

    const answer = await app.inject({ url: `/api/results/${runId}`, headers });

    expect(recordAnswer.parse(answer.json()).aiRecord).toMatchObject({
      status: 'FAILURE',
      aiRecordDetail: { resultObject: [] },
      temporaryUrl: null,
      additionalData: {
        error: { code: 'run.timeout', message: 'The run took too long.' },
        credits: { reserved: 2000, charged: 0 },
      },
    });
  });

  it.each([
    ['credits.insufficient', 402, 'INSUFFICIENT_CREDITS'],
    ['request.conflict', 409, 'REQUEST_IN_PROGRESS'],
    ['request.key-reused', 422, 'IDEMPOTENCY_KEY_REUSED'],
    ['model.unavailable', 503, 'MODEL_UNAVAILABLE'],
    ['provider.unavailable', 502, 'EXTERNAL_API_RESPONSE_WITH_ERROR'],
    ['run.timeout', 504, 'REQUEST_TIMEOUT'],
  ] as const)('before it began, with %s, answers %d %s', async (code, status, errorCode) => {
    const execute = async () => {
      throw new AppError(code, 'Not now.');
    };
    const { app } = await createFakeServer({ execute });

    const answer = await app.inject({ method: 'POST', url: '/api/features', headers, payload: ask });

    expect(answer.statusCode).toBe(status);
    expect(answer.headers['x-backlot-run']).toBeUndefined();
    expect(answer.json()).toEqual({ errorCode, message: 'Not now.' });
  });

  it('for a reason of ours says nothing of the reason', async () => {
    const execute = async () => {
      throw new Error('password of the database is hunter2');
    };
    const { app } = await createFakeServer({ execute });

    const answer = await app.inject({ method: 'POST', url: '/api/features', headers, payload: ask });

    expect(answer.statusCode).toBe(500);
    expect(answer.json()).toEqual({
      errorCode: 'INTERNAL_SERVER_ERROR',
      message: 'Something went wrong on our side.',
    });
  });
});

describe('an idempotency key', () => {
  const send = async (key: string, payload: object) => {
    const { app, submissions } = await createFakeServer();
    const answer = await app.inject({
      method: 'POST',
      url: '/api/features',
      headers: { ...headers, 'idempotency-key': key },
      payload,
    });
    return { answer, idempotency: submissions[0]?.idempotency };
  };

  it('is passed on with a hash of what was asked, whatever its order', async () => {
    const { model, promptObject, type } = ask;
    const [one, other, different] = await Promise.all([
      send('abc', { type, model, promptObject: { imageUrl: IMAGE_KEY, prompt: 'x' } }),
      send('abc', { promptObject: { prompt: 'x', imageUrl: IMAGE_KEY }, model, type }),
      send('abc', { type, model, promptObject }),
    ]);

    expect(one.idempotency).toEqual({ key: 'abc', requestHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(other.idempotency).toEqual(one.idempotency);
    expect(different.idempotency?.requestHash).not.toBe(one.idempotency?.requestHash);
  });

  it.each(['', ' ', 'a b', 'ü', 'x'.repeat(256)])('is refused as %j', async (key) => {
    const { answer } = await send(key, ask);

    expect(answer.statusCode).toBe(400);
    expect(answer.json().errorCode).toBe('INVALID_REQUEST');
    expect(answer.json().message).toContain('Idempotency-Key');
  });
});
