import { describe, expect, it } from 'vitest';
import { readSpendQuery } from './read-spend-query.ts';
import type { SpendReport } from './spend-report.ts';
import { spendToCsv } from './to-csv.ts';

const NOW = new Date('2026-11-22T23:59:59.999Z');

describe('a question about spending', () => {
  it('is about this month by provider and model unless it says otherwise', () => {
    expect(readSpendQuery({}, NOW)).toEqual({
      from: '2026-11-01',
      to: '2026-11-22',
      by: ['provider', 'model'],
      format: 'json',
    });
  });

  it('may be about any days and groups, or about no groups at all', () => {
    const asked = { from: '2026-02-28', to: '2026-02-28', by: 'day, key,day', format: 'csv' };

    expect(readSpendQuery(asked, NOW)).toEqual({ ...asked, by: ['day', 'key'] });
    expect(readSpendQuery({ to: '2026-02-28', by: '' }, NOW)).toMatchObject({ from: '2026-02-01', by: [] });
  });

  it.each([
    [{ from: '2026-02-30' }, 'from: a day in UTC is expected, as YYYY-MM-DD.'],
    [{ to: 'yesterday' }, 'to: a day in UTC is expected, as YYYY-MM-DD.'],
    [{ from: ['2026-01-01', '2026-01-02'] }, 'from: a day in UTC is expected, as YYYY-MM-DD.'],
    [{ from: '2026-11-23' }, 'from: the first day (2026-11-23) lies after the last (2026-11-22).'],
    [{ by: 'provider,colour' }, 'by: of provider, model, member, key, day, any are expected.'],
    [{ format: 'xml' }, 'format: json or csv is expected.'],
    [{ since: '2026-01-01' }, 'since: there is no such field.'],
  ])('is refused with what is wrong: %j', (fields, message) => {
    expect(() => readSpendQuery(fields, NOW)).toThrow(
      expect.objectContaining({ code: 'request.invalid', message }) as Error,
    );
  });
});

describe('a report as CSV', () => {
  it('keeps commas and quotes apart, and makes no formula of what a caller wrote', () => {
    const sums = { runs: 2, failures: 1, images: 3, credits: 30, reserved: 0 };
    const report: SpendReport = {
      from: '2026-11-01',
      to: '2026-11-22',
      by: ['provider', 'key'],
      rows: [
        { provider: null, key: 'a', keyLabel: '=cmd(), "x"', ...sums },
        { provider: 'recraft', key: 'b', keyLabel: 'site', ...sums },
      ],
      total: { runs: 4, failures: 2, images: 6, credits: 60, reserved: 0 },
      unpaid: [],
    };

    expect(spendToCsv(report)).toBe(
      'provider,key,keyLabel,runs,failures,images,credits,reserved\r\n' +
        `,a,"'=cmd(), ""x""",2,1,3,30,0\r\n` +
        'recraft,b,site,2,1,3,30,0\r\n',
    );
  });
});
