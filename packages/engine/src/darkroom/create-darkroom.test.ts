import { AppError, type ErrorCode } from '@backlot/contract';
import { describe, expect, it } from 'vitest';
import type { Pool } from '../pool/pool.ts';
import { createDarkroom } from './create-darkroom.ts';

/** A darkroom over workers that fail so often, and how often they were asked. */
function darkroomThatFails(times: number, code: ErrorCode) {
  let asked = 0;
  const runChore = async () => {
    if (++asked <= times) throw new AppError(code, 'It did not work.');
    return { images: [], warnings: [], details: {} };
  };
  // Every chore's answer is of its own kind; only one is asked for here.
  const darkroom = createDarkroom({ runChore: runChore as unknown as Pool['runChore'] });
  const finish = () => darkroom.finish({ operation: 'generate', input: { prompt: 'a', count: 1, seed: 1 } }, []);
  return { finish, asked: () => asked };
}

describe('a chore of the darkroom', () => {
  it('is done by another worker when its own dies', async () => {
    const { finish, asked } = darkroomThatFails(1, 'engine.failed');

    await finish();

    expect(asked()).toBe(2);
  });

  it('fails when it takes two workers down', async () => {
    await expect(darkroomThatFails(2, 'engine.failed').finish()).rejects.toMatchObject({ code: 'engine.failed' });
  });

  it('is not done again when the picture is at fault', async () => {
    const { finish, asked } = darkroomThatFails(1, 'provider.malformed');

    await expect(finish()).rejects.toMatchObject({ code: 'provider.malformed' });
    expect(asked()).toBe(1);
  });
});
