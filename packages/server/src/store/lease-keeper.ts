import type { Database } from './database.ts';
import { LEASE_SECONDS, renewLeases } from './leases.ts';

/** Renews the leases of the runs that this process works on. */
export interface LeaseKeeper {
  /** Names this process. */
  readonly leaseOwner: string;
  /** Keeps a run's lease from now on; `onLost` is called once if the run is taken away: its work should stop. */
  readonly hold: (runId: string, onLost?: () => void) => void;
  /** The work on the run is over. */
  readonly release: (runId: string) => void;
  /** The runs that are held. */
  readonly held: () => readonly string[];
  /** Renews nothing any more. */
  readonly stop: () => Promise<void>;
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
  const held = new Map<string, () => void>();
  let renewal: Promise<void> = Promise.resolve();
  const renew = async (): Promise<void> => {
    const runIds = [...held.keys()];
    const kept = await renewLeases(database, { leaseOwner, runIds });
    for (const runId of runIds.filter((id) => !kept.has(id))) {
      const onLost = held.get(runId);
      held.delete(runId);
      onLost?.();
    }
  };
  const timer = setInterval(() => {
    // Chained: a slow database is not asked twice at once.
    renewal = renewal.then(renew).catch(onError);
  }, RENEW_MS);
  timer.unref();
  return {
    leaseOwner,
    hold: (runId, onLost = () => {}) => void held.set(runId, onLost),
    release: (runId) => void held.delete(runId),
    held: () => [...held.keys()],
    stop: async () => {
      clearInterval(timer);
      await renewal;
    },
  };
}
