import { AppError } from '@backlot/contract';
import { describe, expect, it } from 'vitest';
import { spendingSignal } from './spending-signal.ts';

const GONE = new AppError('run.cancelled', 'Gone.');
const LATE = new AppError('run.timeout', 'Late.');

function call(isSpending: boolean) {
  const caller = new AbortController();
  const time = new AbortController();
  const signal = AbortSignal.any([caller.signal, time.signal]);
  const { signal: spending, release } = spendingSignal({ signal, timeUp: time.signal }, () => isSpending);
  return { caller, time, spending, release };
}

describe('the signal of a call that may cost something', () => {
  it('stops with its caller before anything is sent', () => {
    const { caller, spending } = call(false);

    caller.abort(GONE);

    expect(spending.reason).toBe(GONE);
  });

  it('outlasts its caller once something was sent, but not its time', () => {
    const { caller, time, spending } = call(true);

    caller.abort(GONE);
    const outlasted = !spending.aborted;
    time.abort(LATE);

    expect(outlasted).toBe(true);
    expect(spending.reason).toBe(LATE);
  });

  it('follows nobody once the call is over', () => {
    const { caller, spending, release } = call(false);

    release();
    caller.abort(GONE);

    expect(spending.aborted).toBe(false);
  });

  it('stops when the work is taken away, whatever was sent', () => {
    const { caller, spending } = call(true);

    caller.abort(new AppError('run.interrupted', 'Taken.'));

    expect(spending.aborted).toBe(true);
  });
});
