import { beforeAll, describe, expect, it } from 'vitest';
import { maskOf, photo } from '../support/pictures.ts';
import { useServer } from '../support/use-server.ts';
import { createHttpTarget } from '../wire/support/http-target.ts';
import { readPairs, runPair, type WireTarget } from '../wire/support/pairs.ts';

const server = await useServer();
let target: WireTarget;

beforeAll(async () => {
  target = await createHttpTarget({
    ...server.process(),
    pictures: {
      'room.png': await photo(),
      'room_mask.png': await maskOf({ left: 60, top: 60, width: 40, height: 40 }),
    },
  });
});

describe('a running server says on the wire what the dialect says', () => {
  it.each(readPairs('onemin'))('$about ($name)', async (pair) => {
    expect(await runPair(pair, target)).toEqual([]);
  });
});
