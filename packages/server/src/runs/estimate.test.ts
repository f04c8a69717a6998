import { describe, expect, it } from 'vitest';
import { estimate } from './estimate.ts';
import { createGates } from './gates.ts';
import { scriptedProvider } from './testing/scripted-provider.ts';

const { provider: dear, asked } = scriptedProvider({ lines: [{ makes: 1 }] });
const cheap = { ...scriptedProvider({ name: 'builtin', lines: [{ makes: 1 }] }).provider, creditsPerImage: () => 1 };
const submission = {
  principal: { teamId: 't', userId: 'u', keyId: 'k', role: 'MEMBER' as const },
  call: { operation: 'generate' as const, input: { prompt: 'a', count: 3 } },
  model: 'recraftv3',
  count: 3,
  servedBy: ['recraft', 'builtin'],
  vendorCredits: 10,
};

const estimateWith = (available: number, more: Partial<typeof submission> = {}) =>
  estimate(
    { providers: [dear, cheap], gates: createGates(), findSpendable: async () => available },
    { ...submission, ...more },
  );

describe('an estimate', () => {
  it('tells what would be set aside, and what is to be expected', async () => {
    expect(await estimateWith(100)).toMatchObject({
      credits: { reserved: 30, expected: 30, available: 100 },
      candidates: [
        { provider: 'recraft', credits: 30 },
        { provider: 'builtin', credits: 3 },
      ],
      warnings: [],
    });
    expect(asked).toEqual([]);
  });

  it('sets aside for the dearest, and expects the first', async () => {
    const cheapest = { ...submission.principal, policy: { prefer: 'cheapest' as const } };

    expect((await estimateWith(100, { principal: cheapest })).credits).toMatchObject({ reserved: 30, expected: 3 });
  });

  it('warns of what would be refused for want of credits', async () => {
    expect((await estimateWith(29)).warnings).toMatchObject([{ code: 'credits-insufficient' }]);
  });

  it('fails as the run would when nobody can do it', async () => {
    await expect(estimateWith(100, { servedBy: ['clipdrop'] })).rejects.toMatchObject({ code: 'model.unavailable' });
  });
});
