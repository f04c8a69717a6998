import type { ResolvedCall } from '@backlot/contract';
import { describe, expect, it } from 'vitest';
import { askOrCollect } from './ask-or-collect.ts';
import { createAttemptLog } from './attempt-log.ts';
import type { AttemptState } from './attempt.ts';
import { createGates } from './gates.ts';
import { scriptedProvider } from './testing/scripted-provider.ts';

/** An async run that another process had before, with one call of it, or none. */
function takenUp(earlier: { readonly state: AttemptState; readonly reference: string | null } | undefined) {
  const { provider: scripted, asked } = scriptedProvider({ lines: [{ makes: 1 }] });
  const collected: string[] = [];
  const made = { images: [], warnings: [], timingsMs: {}, details: {} };
  const resume = async (reference: string) => (collected.push(reference), made);
  const provider = { ...scripted, resume };
  const findOpen = async () =>
    earlier === undefined ? [] : [{ id: 'a', provider: 'recraft' as const, images: 1, ...earlier }];
  const log = createAttemptLog(
    { begin: async () => 'b', refer: async () => {}, end: async () => {} },
    { runId: 'run', operation: 'generate' },
  );
  const call: ResolvedCall = { operation: 'generate', input: { prompt: 'a', count: 1, seed: 1 } };
  const { signal } = new AbortController();
  const asking = {
    call,
    model: 'm',
    log,
    signal,
    timeUp: signal,
    onStart: () => {},
    onProgress: () => {},
    random: () => 0,
  };
  const record = { id: 'run', isQueued: true, creditsPerImage: 10, vendorCredits: 10, call };
  const plan = { candidates: [{ provider, creditsPerImage: 10 }], skipped: [] };
  const deps = { providers: [provider], gates: createGates(), attempts: { findOpen } };
  return { asked, collected, ask: () => askOrCollect(deps, record, plan, asking) };
}

describe('a run that is taken up again', () => {
  it('is done where nothing was sent that may be charged', async () => {
    const { asked, ask } = takenUp(undefined);

    await ask();

    expect(asked).toHaveLength(1);
  });

  it('is collected where the vendor still works on it', async () => {
    const { asked, collected, ask } = takenUp({ state: 'STARTED', reference: 'job-1' });

    await ask();

    expect([asked, collected]).toEqual([[], ['job-1']]);
  });

  it.each([
    ['STARTED', null],
    ['UNKNOWN', 'job-1'],
    ['SPENT', null],
  ] as const)('is never asked for again after a call that is %s with reference %s', async (state, reference) => {
    const { asked, collected, ask } = takenUp({ state, reference });

    await expect(ask()).rejects.toMatchObject({ charge: 'unknown', told: { code: 'provider.unknown' } });

    expect([asked, collected]).toEqual([[], []]);
  });
});
