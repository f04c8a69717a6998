import { expect, test } from 'vitest';
import { createPlacePrior, placeCost } from './place-prior.ts';

const kept = { rect: { x: 4, y: 4, width: 8, height: 8 }, costPerPx: 10 };
const window = { x: 0, y: 0, width: 16, height: 16 };

test('a known row wants itself, from any column, and the cost grows with the distance from it', () => {
  const prior = createPlacePrior(kept, { window, halvings: 0 });

  expect([6, 7, 8, 10].map((sourceY) => placeCost(prior, 0, 6, 11, sourceY))).toEqual([0, 0, 10, 30]);
});

test('rows beyond what is known want its nearest row, less strictly the further they are, up to a tenth of its height', () => {
  const tall = { rect: { x: 0, y: 20, width: 16, height: 100 }, costPerPx: 10 };
  const prior = createPlacePrior(tall, { window: { x: 0, y: 0, width: 16, height: 140 }, halvings: 0 });

  expect([prior.wantedY[0], prior.wantedY[139]]).toEqual([20, 119]);
  expect(prior.slackY[15]).toBeGreaterThan(prior.slackY[19]!);
  expect(prior.slackY[0]).toBeCloseTo(11, 5);
});

test('above and below the picture the same column is wanted too', () => {
  const prior = createPlacePrior(kept, { window, halvings: 0 });

  expect(placeCost(prior, 6, 2, 6, 4)).toBe(0);
  expect(placeCost(prior, 6, 2, 10, 4)).toBeGreaterThan(0);
});

test('a coarser level counts its own pixels, each costing twice as much', () => {
  const prior = createPlacePrior(kept, { window: { x: 0, y: 2, width: 16, height: 14 }, halvings: 1 });

  expect([prior.wantedY[0], prior.wantedY[6]]).toEqual([1, 4]);
  expect(prior.costPerRow).toBe(20);
});
