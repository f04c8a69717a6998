import { AppError } from '@backlot/contract';

/** The time that a run has. */
export interface Deadline {
  /** Aborts when time is up, and with the signal that it was made from. */
  readonly signal: AbortSignal;
  /** Aborts when time is up, and with nothing else: `signal` aborts once, and may have for another reason before. */
  readonly timeUp: AbortSignal;
  /** Begins the time, anew each time. Waiting is not work: a run that comes behind many others has as much time as they had. */
  readonly onStart: () => void;
  readonly clear: () => void;
}

/** Nothing runs out before the work begins. */
export function createDeadline(outer: AbortSignal, timeoutMs: number): Deadline {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const clear = (): void => clearTimeout(timer);
  return {
    signal: AbortSignal.any([outer, controller.signal]),
    timeUp: controller.signal,
    clear,
    onStart: () => {
      clear();
      timer = setTimeout(() => controller.abort(new AppError('run.timeout', 'The run took too long.')), timeoutMs);
    },
  };
}
