import { AppError } from '@backlot/contract';
import { describe, expect, it } from 'vitest';
import { createTurns, type TurnRequest, type Turns } from './turns.ts';

/** Asks for turns and notes who got them, in order. */
function createLine(turns: Turns) {
  const order: string[] = [];
  const ends = new Map<string, () => void>();
  const join = async (name: string, request: Partial<TurnRequest> = {}): Promise<void> => {
    const asked = { teamId: name[0] ?? '', isPatient: false, signal: new AbortController().signal, ...request };
    const end = await turns.next(asked);
    order.push(name);
    ends.set(name, end);
  };
  const end = async (name: string): Promise<void> => {
    ends.get(name)?.();
    await new Promise(setImmediate);
  };
  return { join, end, order };
}

describe('turns', () => {
  it('are given at once while there is room, then in line', async () => {
    const { join, end, order } = createLine(createTurns({ atOnce: 2, maxWaiting: 10 }));

    void join('a1');
    void join('a2');
    void join('a3');
    await end('');
    expect(order).toEqual(['a1', 'a2']);

    await end('a1');
    expect(order).toEqual(['a1', 'a2', 'a3']);
  });

  it('go around the teams, however many runs one has in line', async () => {
    const { join, end, order } = createLine(createTurns({ atOnce: 1, maxWaiting: 10 }));

    for (const name of ['a1', 'a2', 'a3', 'b1', 'b2', 'c1']) void join(name);
    await end('');
    for (const name of ['a1', 'a2', 'b1', 'c1', 'a3']) await end(name);

    expect(order).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2']);
  });

  it('are refused when too many wait, except to the patient', async () => {
    const { join, end, order } = createLine(createTurns({ atOnce: 1, maxWaiting: 1 }));
    await join('a1');
    void join('a2');

    await expect(join('a3')).rejects.toMatchObject({ code: 'model.unavailable', retryAfterSeconds: 10 });
    void join('a4', { isPatient: true });
    await end('a1');
    await end('a2');

    expect(order).toEqual(['a1', 'a2', 'a4']);
  });

  it('are not kept for those who have gone', async () => {
    const { join, end, order } = createLine(createTurns({ atOnce: 1, maxWaiting: 1 }));
    const caller = new AbortController();
    await join('a1');
    const waiting = join('a2', { signal: caller.signal });
    const gone = new AppError('run.cancelled', 'The caller went away.');

    caller.abort(gone);

    await expect(waiting).rejects.toBe(gone);
    await expect(join('a3', { signal: caller.signal })).rejects.toBe(gone);
    void join('b1');
    await end('a1');
    expect(order).toEqual(['a1', 'b1']);
  });

  it('end once, however often that is said', async () => {
    const { join, end, order } = createLine(createTurns({ atOnce: 1, maxWaiting: 10 }));
    await join('a1');
    void join('a2');
    void join('a3');

    await end('a1');
    await end('a1');

    expect(order).toEqual(['a1', 'a2']);
  });

  it('give room back when nobody waits', async () => {
    const { join, end, order } = createLine(createTurns({ atOnce: 1, maxWaiting: 0 }));
    await join('a1');
    await end('a1');

    await join('b1');

    expect(order).toEqual(['a1', 'b1']);
  });
});
