import { beforeAll, describe, expect, it } from 'vitest';
import { profileOf } from '../../packages/server/src/store/testing/style-profile.ts';
import { API_KEY, createFakeServer, fakeRecord } from '../../packages/server/src/surfaces/recraft/testing/fakes.ts';
import { readPairs, runPair, type WireTarget } from './support/pairs.ts';
import { fakeEstimate } from '../../packages/server/src/surfaces/shared/testing/fake-estimate.ts';

const PNG = Buffer.from('\x89PNG', 'latin1');
const REFERENCE = 'https://images.example/room.png';

let target: WireTarget;

beforeAll(async () => {
  const { app } = await createFakeServer({
    runs: {
      estimate: fakeEstimate,
      execute: async (submission) => {
        const record = fakeRecord(submission);
        return { ...record, facts: record.facts && { ...record.facts, text: 'a cabin, at dawn', style: profileOf() } };
      },
    },
  });
  target = {
    apiKey: API_KEY,
    authorise: (apiKey) => ({ authorization: `Bearer ${apiKey}` }),
    pictures: { 'room.png': PNG, 'room_mask.png': PNG, 'icon.png': PNG },
    keys: { 'room.png': REFERENCE, 'room_mask.png': REFERENCE },
    send: async ({ method, path, headers, body }) => {
      const answer = await app.inject({ method, url: path, headers, ...(body !== undefined && { payload: body }) });
      return { status: answer.statusCode, text: answer.body };
    },
  };
});

describe('the Recraft API on the wire', () => {
  it.each(readPairs('recraft'))('$about ($name)', async (pair) => {
    expect(await runPair(pair, target)).toEqual([]);
  });
});
