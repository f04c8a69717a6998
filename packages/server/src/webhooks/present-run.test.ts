import { describe, expect, test } from 'vitest';
import { newRecordOf } from '../runs/testing/new-record.ts';
import { submissionOf } from '../store/testing/people.ts';
import { presentRun } from './present-run.ts';

const links = { sign: async (key: string) => `http://here/${key}?signed` };
const principal = { teamId: 'team', userId: 'ada', keyId: 'key', role: 'ADMIN' } as const;
const createdAt = new Date('2026-11-22T12:00:00Z');
const run = newRecordOf(submissionOf(principal, { batch: { id: 'batch', index: 3 }, requestId: 'order-7' }), {
  id: 'run',
  createdAt,
  creditsPerImage: 10,
  seed: 7,
});

describe('what a receiver is told of a run', () => {
  test('is what came of it, with links to its pictures', async () => {
    const image = { key: 'images/a.png', mediaType: 'image/png', widthPx: 4, heightPx: 3, seed: 7 };
    const warnings = [{ code: 'w', message: 'Smaller than asked.' }];
    const facts = { provider: 'builtin', engine: 'e', images: [image], warnings, timingsMs: {}, details: {} };

    const told = await presentRun(links, {
      ...run,
      status: 'SUCCESS',
      facts,
      creditsCharged: 10,
      finishedAt: createdAt,
    });

    const at = '2026-11-22T12:00:00.000Z';
    expect(told).toEqual({
      id: 'run',
      state: 'succeeded',
      type: 'BACKGROUND_REPLACER',
      model: 'clipdrop',
      credits: 10,
      images: [
        {
          id: expect.any(String),
          url: 'http://here/images/a.png?signed',
          mediaType: 'image/png',
          width: 4,
          height: 3,
          seed: 7,
        },
      ],
      warnings,
      error: null,
      batch: { id: 'batch', index: 3 },
      requestId: 'order-7',
      createdAt: at,
      startedAt: at,
      finishedAt: at,
    });
  });

  test.each([
    [{ status: 'PROCESSING', startedAt: null }, 'queued'],
    [{ status: 'PROCESSING' }, 'started'],
    [{ status: 'FAILURE', failure: { code: 'run.cancelled', message: 'm', issues: [] } }, 'cancelled'],
    [{ status: 'FAILURE', failure: { code: 'run.timeout', message: 'm', issues: [] } }, 'failed'],
  ] as const)('names its state: %j', async (changes, state) => {
    expect(await presentRun(links, { ...run, ...changes })).toMatchObject({ state });
  });
});
