import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database, DatabaseConnection } from './database.ts';
import { listen } from './listen.ts';

/**
 * What processes call each other for: a run waits (`runs`), something has happened to a run (`events`), one is farther than before
 * (`progress`) or is to stop (`cancel`), a webhook is to be sent (`webhooks`).
 */
export const BELLS = ['runs', 'events', 'progress', 'cancel', 'webhooks'] as const;

/** One of {@link BELLS}. */
export type BellName = (typeof BELLS)[number];

/**
 * Calls every process on the database to look: it says that there is something, never what. A call may be lost with its process or a
 * broken connection, so whoever listens also looks from time to time.
 */
export interface Bell {
  /** Rings here at once and everywhere else within milliseconds. To be called after the commit of what there is to see. */
  readonly ring: (name: BellName) => void;
  /** Has somebody called whenever it rings, and when calls may have been missed. Returns how to stop that. */
  readonly on: (name: BellName, listener: () => void) => () => void;
  readonly stop: () => Promise<void>;
}

interface BellDeps {
  readonly database: Database;
  readonly connection: DatabaseConnection;
  readonly onError: (error: unknown) => void;
}

const CHANNEL = 'backlot';
/** Calls within this time are one. Not in the transactions themselves: those that notify are committed one after another. */
const GATHER_MS = 2;

/** Begins to listen. */
export function createBell({ database, connection, onError }: BellDeps): Bell {
  const self = randomUUID();
  const listeners = new Map<BellName, Set<() => void>>(BELLS.map((name) => [name, new Set()]));
  const pending = new Set<BellName>();
  let sending: Promise<void> = Promise.resolve();
  let isStopped = false;

  const tell = (name: BellName): void => listeners.get(name)?.forEach((listener) => listener());
  const send = async (): Promise<void> => {
    const names = [...pending];
    pending.clear();
    if (names.length === 0 || isStopped) return;
    await sql`select pg_notify(${CHANNEL}, name || ' ' || ${self}::text) from unnest(${names}::text[]) as name`.execute(
      database,
    );
  };
  const listening = listen({
    connection,
    channel: CHANNEL,
    onNotification: (payload) => {
      if (payload === undefined) return BELLS.forEach(tell);
      const [name, from] = payload.split(' ');
      if (from !== self && isBell(name)) tell(name);
    },
    onError,
  });

  return {
    ring: (name) => {
      tell(name);
      if (pending.size === 0) setTimeout(() => (sending = sending.then(send).catch(onError)), GATHER_MS);
      pending.add(name);
    },
    on: (name, listener) => {
      const own = () => listener();
      listeners.get(name)?.add(own);
      return () => void listeners.get(name)?.delete(own);
    },
    stop: async () => {
      await sending;
      isStopped = true;
      await listening.stop();
    },
  };
}

function isBell(name: string | undefined): name is BellName {
  return BELLS.some((each) => each === name);
}
