import { describe, expect, it } from 'vitest';
import { createReportProgress } from './report-progress.ts';

function createReporter() {
  const clock = { ms: 0 };
  const saved: string[] = [];
  const report = createReportProgress(
    {
      save: async ({ stage, fraction }) => void saved.push(`${stage} ${fraction}`),
      now: () => clock.ms,
      onError: () => {},
    },
    { id: 'run', teamId: 'team' },
  );
  const at = async (ms: number, stage: string, fraction: number): Promise<void> => {
    clock.ms = ms;
    report(stage, fraction);
    await new Promise(setImmediate);
  };
  return { saved, at };
}

describe('progress', () => {
  it('is written down now and then, and not at all for a run that is soon over', async () => {
    const { saved, at } = createReporter();
    for (let ms = 0; ms <= 1000; ms += 50) await at(ms, 'fill', ms / 1000);

    expect(saved).toEqual(['fill 0.4', 'fill 0.8']);
  });

  it('never goes backwards and is never more than all', async () => {
    const { saved, at } = createReporter();
    await at(400, 'first', 0.6);
    await at(800, 'again', 0.1);
    await at(1200, 'nonsense', Number.NaN);
    await at(1600, 'last', 7);

    expect(saved).toEqual(['first 0.6', 'again 0.6', 'nonsense 0.6', 'last 1']);
  });
});
