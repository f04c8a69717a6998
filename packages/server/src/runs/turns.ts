import { AppError } from '@backlot/contract';

/** One run in line. */
export interface TurnRequest {
  readonly teamId: string;
  /** Waits however long the line is: somebody has queued it and nobody waits for an answer. */
  readonly isPatient: boolean;
  readonly signal: AbortSignal;
}

/** How many runs are at work at once, in one process: the pictures of a run are in memory from its turn on, and no earlier. */
export interface Turns {
  /**
   * Resolves when it is the run's turn, to the function that ends it. Rejects with `model.unavailable` when too many wait, and with
   * the signal's reason when it aborts.
   */
  readonly next: (request: TurnRequest) => Promise<() => void>;
}

interface TurnsOptions {
  /** Runs that may be at work at once. */
  readonly atOnce: number;
  /** Runs that may wait before impatient ones are turned away. */
  readonly maxWaiting: number;
}

const RETRY_SECONDS = 10;

/** Teams take turns one run each, however many runs each of them has in line; a team's own runs go in the order they came. */
export function createTurns({ atOnce, maxWaiting }: TurnsOptions): Turns {
  /** The teams with runs in line; the one that is next stands first. */
  const lines = new Map<string, (() => void)[]>();
  let waiting = 0;
  let free = atOnce;

  const leave = (teamId: string, enter: () => void): void => {
    const line = (lines.get(teamId) ?? []).filter((other) => other !== enter);
    lines.delete(teamId);
    if (line.length > 0) lines.set(teamId, line);
    waiting--;
  };
  const release = (): void => {
    const [first] = lines;
    if (first === undefined) free++;
    else first[1][0]?.();
  };
  const createEnd = (): (() => void) => {
    let isOver = false;
    return () => {
      if (!isOver) release();
      isOver = true;
    };
  };

  return {
    next: async ({ teamId, isPatient, signal }) => {
      signal.throwIfAborted();
      if (free > 0) {
        free--;
        return createEnd();
      }
      if (!isPatient && waiting >= maxWaiting) {
        throw new AppError('model.unavailable', 'The engine is busy.', { retryAfterSeconds: RETRY_SECONDS });
      }
      return new Promise((resolve, reject) => {
        const enter = (): void => {
          signal.removeEventListener('abort', giveUp);
          leave(teamId, enter);
          resolve(createEnd());
        };
        const giveUp = (): void => {
          leave(teamId, enter);
          reject(signal.reason);
        };
        signal.addEventListener('abort', giveUp, { once: true });
        lines.set(teamId, [...(lines.get(teamId) ?? []), enter]);
        waiting++;
      });
    },
  };
}
