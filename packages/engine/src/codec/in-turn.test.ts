import { expect, test } from 'vitest';
import { inTurn } from './in-turn.ts';

test('SVGs are worked on one after another, also after one that failed; other formats at once', async () => {
  const events: string[] = [];
  const work =
    (name: string, fails = false) =>
    async (): Promise<string> => {
      events.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      events.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    };

  const all = await Promise.allSettled([
    inTurn('svg', work('first', true)),
    inTurn('svg', work('second')),
    inTurn('png', work('raster')),
  ]);

  expect(all.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  expect(events.filter((event) => !event.startsWith('raster'))).toEqual([
    'first begins',
    'first ends',
    'second begins',
    'second ends',
  ]);
  expect(events.indexOf('raster begins')).toBeLessThan(events.indexOf('first ends'));
});
