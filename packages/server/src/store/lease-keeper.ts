import type { Database } from './database.ts';
import { LEASE_SECONDS, renewLeases } from './leases.ts';

/** Renews the leases of the runs that this process works on. */
export interface LeaseKeeper {
  /** Names this process. */
  readonly leaseOwner: string;
  /** Keeps a run's lease from now on, and tells its work what has become of it. */
  readonly hold: (runId: string, listener?: LeaseListener) => void;
  /** The work on the run is over. */
  readonly release: (runId: string) => void;
  /** The runs that are held. */
  readonly held: () => readonly string[];
  /** Looks at once whether a run is to be cancelled, as every renewal does. */
  readonly renewNow: () => void;
  /** Renews nothing any more. */
  readonly stop: () => Promise<void>;
}

/** Somebody who works on a run. */
export interface LeaseListener {
  /** Called once if the run is taken away: its work should stop. */
  readonly onLost?: () => void;
  /** Called once if somebody wants the run cancelled. */
  readonly onCancel?: () => void;
}

interface LeaseKeeperDeps {
  readonly database: Database;
  /** A name that no other process has, nor had. */
  readonly leaseOwner: string;
  /** Told of failed renewals; the next one is tried all the same. */
  readonly onError: (error: unknown) => void;
}

/** Two renewals may fail before a lease lapses. */
const RENEW_MS = (LEASE_SECONDS * 1000) / 3;

/** Starts to keep leases: one statement for all runs of the process, only while there are any. */
export function createLeaseKeeper({ database, leaseOwner, onError }: LeaseKeeperDeps): LeaseKeeper {
  const held = new Map<string, LeaseListener>();
  const cancelled = new Set<string>();
  let isStopped = false;
  let renewal: Promise<void> = Promise.resolve();
  const renew = async (): Promise<void> => {
    const runIds = [...held.keys()];
    const kept = await renewLeases(database, { leaseOwner, runIds });
    for (const runId of runIds) {
      const listener = held.get(runId);
      const lease = kept.get(runId);
      if (lease === undefined) {
        release(runId);
        listener?.onLost?.();
      } else if (lease.isCancelled && !cancelled.has(runId)) {
        cancelled.add(runId);
        listener?.onCancel?.();
      }
    }
  };
  const release = (runId: string): void => {
    held.delete(runId);
    cancelled.delete(runId);
  };
  const renewNow = (): void => {
    if (isStopped) return;
    // Chained: a slow database is not asked twice at once.
    renewal = renewal.then(renew).catch(onError);
  };
  const timer = setInterval(renewNow, RENEW_MS);
  timer.unref();
  return {
    leaseOwner,
    hold: (runId, listener = {}) => void held.set(runId, listener),
    release,
    held: () => [...held.keys()],
    renewNow,
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      await renewal;
    },
  };
}
