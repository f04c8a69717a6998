import type { StyleProfile } from '@backlot/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { API_KEY, createFakeServer, fakeRecord } from '../../packages/server/src/surfaces/recraft/testing/fakes.ts';
import { readPairs, runPair, type WireTarget } from './support/pairs.ts';

const PNG = Buffer.from('\x89PNG', 'latin1');
/** What was measured of pictures that were drawn. */
const STYLE: StyleProfile = {
  version: 1,
  base: 'digital_illustration',
  palette: [{ rgb: [10, 20, 30], weight: 1 }],
  statistics: { mean: [0.5, 0, 0], deviation: [0.1, 0, 0] },
  tones: Array.from({ length: 17 }, (_, i) => i / 16),
  grain: 0,
  flatness: 0.5,
  ink: 0,
  detail: 0.5,
  softness: 0.5,
};
const REFERENCE = 'https://images.example/room.png';

let target: WireTarget;

beforeAll(async () => {
  const { app } = await createFakeServer({
    runs: {
      execute: async (submission) => {
        const record = fakeRecord(submission);
        return { ...record, facts: record.facts && { ...record.facts, text: 'a cabin, at dawn', style: STYLE } };
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
