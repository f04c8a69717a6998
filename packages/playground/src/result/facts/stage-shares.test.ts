import { expect, it } from 'vitest';
import { stageShares } from './stage-shares.ts';

it('puts the stages of the provider under its call', () => {
  const shares = stageShares({ wait: 0, gather: 2, invoke: 1000, keep: 10, decode: 8, paint: 500 });

  expect(shares.map(({ stage, isInner }) => (isInner ? `- ${stage}` : stage))).toEqual([
    'gather',
    'invoke',
    '- decode',
    '- paint',
    'keep',
  ]);
  expect(shares.find(({ stage }) => stage === 'paint')?.share).toBe(0.5);
});

it('shows nothing of a run without stages', () => {
  expect(stageShares({})).toEqual([]);
});
