import { describe, expect, it } from 'vitest';
import { createLook } from './create-look.ts';

const turn = () => new Promise(setImmediate);

describe('looking', () => {
  it('is never done twice at once, and once more for all who ask meanwhile', async () => {
    let [looks, atOnce, most] = [0, 0, 0];
    const look = createLook(
      async () => {
        looks++;
        most = Math.max(most, ++atOnce);
        await turn();
        atOnce--;
      },
      () => {},
    );

    const first = look();
    const others = [look(), look()];
    await Promise.all([first, ...others]);

    expect([looks, most]).toEqual([2, 1]);
    await look();
    expect(looks).toBe(3);
  });

  it('goes on where a look asks for another, also without waiting for anything', async () => {
    let looks = 0;
    const look = createLook(
      async () => {
        if (++looks < 5) void look();
      },
      () => {},
    );

    await look();

    expect(looks).toBe(5);
  });

  it('ends with an error, which it tells of, and begins again when it is asked', async () => {
    const errors: unknown[] = [];
    let looks = 0;
    const look = createLook(
      async () => {
        if (++looks === 1) throw new Error('away');
      },
      (error) => errors.push(error),
    );

    await look();
    await look();

    expect([looks, errors]).toEqual([2, [new Error('away')]]);
  });
});
