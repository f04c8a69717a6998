import { AppError } from '@backlot/contract';

/** The runs that callers wait for, so that they can be ended together. Those of the queue are given back to it instead. */
export interface Running {
  /** Gives the work a signal that also aborts when everything is interrupted. */
  readonly track: <Result>(
    callerSignal: AbortSignal,
    work: (signal: AbortSignal) => Promise<Result>,
  ) => Promise<Result>;
  /** Ends every run as `run.interrupted`: refunded, its caller told to try again. */
  readonly interruptAll: () => void;
}

/** Nothing runs yet. */
export function createRunning(): Running {
  const controllers = new Set<AbortController>();
  return {
    async track(callerSignal, work) {
      const controller = new AbortController();
      const follow = () => controller.abort(callerSignal.reason);
      if (callerSignal.aborted) follow();
      callerSignal.addEventListener('abort', follow, { once: true });
      controllers.add(controller);
      try {
        return await work(controller.signal);
      } finally {
        callerSignal.removeEventListener('abort', follow);
        controllers.delete(controller);
      }
    },
    interruptAll() {
      for (const controller of controllers) {
        controller.abort(
          new AppError('run.interrupted', 'The server is stopping; nothing was charged. Please try again.'),
        );
      }
    },
  };
}
