import type { SpendReport } from '@backlot/sdk';
import { expect, test } from 'vitest';
import { averageOf, seriesOf, sumByGroup } from './shape-report.ts';

const sums = { runs: 1, failures: 0, images: 1, credits: 10, reserved: 0 };
const report: SpendReport = {
  from: '2026-11-20',
  to: '2026-11-22',
  by: ['day', 'provider'],
  rows: [
    { day: '2026-11-20', provider: 'builtin', ...sums },
    { day: '2026-11-20', provider: 'recraft', ...sums, credits: 40 },
    { day: '2026-11-22', provider: 'builtin', ...sums, runs: 2, images: 3 },
    { day: '2026-11-22', provider: null, ...sums, failures: 1, images: 0, credits: 0 },
  ],
  total: { runs: 5, failures: 1, images: 5, credits: 60, reserved: 0 },
  unpaid: [],
};

test('groups are added up over the days, the dearest first', () => {
  expect(sumByGroup(report, 'provider').map(({ name, runs, credits }) => [name, runs, credits])).toEqual([
    ['Recraft', 1, 40],
    ['Built-in engine', 3, 20],
    ['Nobody was asked', 1, 0],
  ]);
});

test('days stay in order, the empty ones too', () => {
  expect(sumByGroup(report, 'day').map(({ id, runs, credits }) => [id, runs, credits])).toEqual([
    ['2026-11-20', 2, 50],
    ['2026-11-21', 0, 0],
    ['2026-11-22', 3, 10],
  ]);
});

test('series have a value for each day', () => {
  expect(seriesOf(report, 'provider', 'images')).toEqual([
    { name: 'Recraft', values: [1, 0, 0] },
    { name: 'Built-in engine', values: [1, 0, 3] },
    { name: 'Nobody was asked', values: [0, 0, 0] },
  ]);
  expect(seriesOf(report, 'day', 'credits')).toEqual([{ name: 'credits', values: [50, 0, 10] }]);
});

test('two keys of one name are two', () => {
  const rows = [
    { day: '2026-11-20', key: 'k1', keyLabel: 'Laptop', ...sums },
    { day: '2026-11-20', key: 'k2', keyLabel: 'Laptop', ...sums },
  ];

  expect(sumByGroup({ ...report, rows }, 'key').map(({ id }) => id)).toEqual(['k1', 'k2']);
});

test('nothing has no average', () => {
  expect([averageOf(sums), averageOf({ ...sums, images: 0 })]).toEqual([10, undefined]);
});
