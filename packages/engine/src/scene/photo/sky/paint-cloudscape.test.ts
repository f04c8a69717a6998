import type { LinearRaster } from '@backlot/kernels';
import { afterAll, expect, test } from 'vitest';
import { createThreads } from '../../../threads/threads.ts';
import type { SceneSpec } from '../../spec.ts';
import { sceneSpec } from '../../testing/scene-spec.ts';
import { planCloudscape, skyKind } from './cloudscape-plan.ts';
import { paintCloudscape } from './paint-cloudscape.ts';

const SIZE = 40;
const threads = createThreads(2);
afterAll(threads.close);

async function paint(changes: Partial<SceneSpec>, widthPx = SIZE, heightPx = SIZE): Promise<LinearRaster> {
  const spec = sceneSpec({ family: 'sky', ...changes });
  return (await paintCloudscape({ spec, widthPx, heightPx, quality: 'flash' })).picture;
}

function meanOf({ data }: LinearRaster, channel: number): number {
  let sum = 0;
  for (let i = channel; i < data.length; i += 4) sum += data[i] ?? NaN;
  return sum / (data.length / 4);
}

const KINDS = [
  ['fluffy clouds', 'heaps', 'day'],
  ['towering clouds', 'towers', 'day'],
  ['a mackerel sky', 'mackerel', 'day'],
  ['wispy clouds', 'cirrus', 'day'],
  ['a cloudless sky', 'clear', 'day'],
  ['an overcast sky', 'overcast', 'day'],
  ['storm clouds with lightning', 'storm', 'day'],
  ['above the clouds', 'above', 'sunset'],
  ['northern lights', 'aurora', 'night'],
  ['a rainbow', 'rainbow', 'day'],
  ['stars', 'night', 'night'],
] as const;

test.each(KINDS)(
  '"%s" is %s, painted display-referred and opaque, the same for a seed and other for another',
  async (prompt, kind, time) => {
    const first = await paint({ prompt, time, seed: 3 });

    expect(skyKind(sceneSpec({ prompt, time }))).toBe(kind);
    for (let i = 0; i < first.data.length; i++) {
      const value = first.data[i] ?? NaN;
      if (!(value >= 0 && value <= 1) || (i % 4 === 3 && value !== 1)) expect.fail(`${value} at ${i}`);
    }
    expect((await paint({ prompt, time, seed: 3 })).data).toEqual(first.data);
    expect((await paint({ prompt, time, seed: 4 })).data).not.toEqual(first.data);
  },
);

test('skies of which only the hour is said are of several kinds', () => {
  for (const time of ['day', 'sunset'] as const) {
    const kinds = Array.from({ length: 30 }, (_, seed) => skyKind(sceneSpec({ prompt: 'the sky', time, seed })));
    expect(new Set(kinds).size).toBeGreaterThanOrEqual(3);
  }
  const plans = Array.from({ length: 30 }, (_, seed) => planCloudscape(sceneSpec({ prompt: 'fluffy clouds', seed })));
  expect(new Set(plans.map(({ horizon, zoom }) => `${horizon} ${zoom}`)).size).toBe(5);
});

test('the horizon stays out of the frame unless one is above the clouds', () => {
  for (const [prompt, kind, time] of KINDS)
    for (let seed = 0; seed < 8; seed++) {
      const { horizon } = planCloudscape(sceneSpec({ prompt, time, seed }));
      if (kind === 'above') expect(horizon).toBeLessThan(0.7);
      else expect(horizon).toBeGreaterThan(1);
    }
});

test('the colour that a prompt names is in its sky', async () => {
  const plain = await paint({ prompt: 'fluffy clouds', seed: 2 });
  const pink = await paint({ prompt: 'fluffy clouds', seed: 2, palette: { named: ['pink'], hex: ['#f2a7c0'] } });

  expect(meanOf(pink, 0) / meanOf(pink, 1)).toBeGreaterThan((meanOf(plain, 0) / meanOf(plain, 1)) * 1.15);
});

test('a storm is darker than a fair sky, and refused clouds are not there', async () => {
  const fair = await paint({ prompt: 'fluffy clouds', seed: 5 });
  const storm = await paint({ prompt: 'storm clouds', seed: 5 });

  expect(meanOf(storm, 1)).toBeLessThan(meanOf(fair, 1));
  expect(skyKind(sceneSpec({ prompt: 'the sky', negative: ['clouds'] }))).toBe('clear');
});

test('threads paint the same view over the clouds', async () => {
  const spec = sceneSpec({ prompt: 'above the clouds', seed: 7 });
  const request = { spec, widthPx: 24, heightPx: 200, quality: 'quality' } as const;

  const alone = await paintCloudscape(request);
  const together = await paintCloudscape({ ...request, threads });

  expect(together.picture.data).toEqual(alone.picture.data);
});
