import { AppError } from '@backlot/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  API_KEY,
  createFakeServer,
  fakeRecord,
  IMAGE_KEY,
  MASK_KEY,
} from '../../packages/server/src/surfaces/onemin/testing/fakes.ts';
import { findDifferences } from './support/match.ts';
import { readPairs, runPair, type WireTarget } from './support/pairs.ts';

let target: WireTarget;

beforeAll(async () => {
  const { app } = await createFakeServer({
    execute: async (submission) => {
      if (Reflect.get(submission.call.input, 'image') !== IMAGE_KEY) throw missing();
      const record = fakeRecord('00000000-0000-4000-8000-000000000001', submission);
      return submission.isAsync ? { ...record, status: 'PROCESSING', facts: null, finishedAt: null } : record;
    },
  });
  target = {
    apiKey: API_KEY,
    pictures: { 'room.png': Buffer.from('\x89PNG', 'latin1') },
    keys: { 'room.png': IMAGE_KEY, 'room_mask.png': MASK_KEY },
    send: async ({ method, path, headers, body }) => {
      const answer = await app.inject({ method, url: path, headers, ...(body !== undefined && { payload: body }) });
      return { status: answer.statusCode, text: answer.body };
    },
  };
});

describe('the features API on the wire', () => {
  it.each(readPairs('onemin'))('$about ($name)', async (pair) => {
    expect(await runPair(pair, target)).toEqual([]);
  });
});

describe('a body', () => {
  it.each([
    [{ a: 1 }, {}, '$.a: missing'],
    [{}, { a: 1 }, '$.a: not part of the dialect'],
    [{ a: 1 }, { a: '1' }, '$.a: 1 expected, "1" found'],
    [{ a: null }, { a: 0 }, '$.a: null expected, 0 found'],
    [{ a: {} }, { a: null }, '$.a: an object expected, null found'],
    [{ a: ['<uuid>'] }, { a: [] }, '$.a: 1 items expected, 0 found'],
    [{ a: '<time>' }, { a: '2026-01-02T13:13:31Z' }, '$.a: <time> expected, "2026-01-02T13:13:31Z" found'],
    [{ a: '<key:x.png>' }, { a: 'images/x.png' }, '$.a: <key:x.png> expected, "images/x.png" found'],
    [{ a: '<link>' }, { a: 'http://x/images/y' }, '$.a: <link> expected, "http://x/images/y" found'],
  ])('%j is not %j', (expected, actual, difference) => {
    expect(findDifferences(expected, actual)).toEqual([difference]);
  });
});

function missing(): AppError {
  const message = 'There is no such picture.';
  return new AppError('asset.not-found', message, { issues: [{ field: 'image', message }] });
}
