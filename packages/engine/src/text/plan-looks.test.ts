import { describe, expect, it } from 'vitest';
import { planLooks } from './plan-looks.ts';

describe('the looks at a picture', () => {
  it('see all of a small one, enlarged by half at most', () => {
    const looks = planLooks({ width: 300, height: 200 });

    expect(looks.every(({ columns, rows }) => columns.length === 300 && rows.length === 200)).toBe(true);
    expect(Math.max(...looks.map(({ width }) => width))).toBe(448);
  });

  it('see a large one small, and in full size tile by tile with room around each', () => {
    const looks = planLooks({ width: 3000, height: 1500 });

    const close = looks.filter(({ columns }) => columns.length < 3000);
    expect(close).toHaveLength(6);
    expect(close[0]).toMatchObject({ columns: { start: -64, length: 1128 }, rows: { start: -64, length: 878 } });
    expect(close[0]).toMatchObject({ width: 1120, height: 864 });
    expect(looks[0]).toMatchObject({ width: 480, height: 256 });
  });

  it('have sides that the network takes, turned or not', () => {
    for (const { turn, ...level } of planLooks({ width: 777, height: 55 }))
      for (const { width, height } of turn ? [level, turn] : [level])
        expect([width % 32, height % 32, width > 0, height > 0]).toEqual([0, 0, true, true]);
  });
});
