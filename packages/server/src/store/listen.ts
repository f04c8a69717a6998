import { Client } from 'pg';
import type { DatabaseConnection } from './database.ts';

interface ListenOptions {
  readonly connection: DatabaseConnection;
  /** The channel of `NOTIFY`: a plain lower-case word. */
  readonly channel: string;
  /** Called with every notification, and with nothing whenever listening begins (again): what was said before was missed. */
  readonly onNotification: (payload?: string) => void;
  readonly onError: (error: Error) => void;
}

/** Something that goes on until it is stopped. */
export interface Listening {
  readonly stop: () => Promise<void>;
}

const RECONNECT_MS = 1_000;
const CONNECT_PATIENCE_MS = 10_000;

/** Listens on a connection of its own, which is opened again whenever it breaks. */
export function listen(options: ListenOptions): Listening {
  const { connection, channel, onNotification, onError } = options;
  let isStopped = false;
  let client: Client | undefined;
  let timer: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const current = new Client({
      ...connection,
      application_name: 'backlot-listen',
      keepAlive: true,
      connectionTimeoutMillis: CONNECT_PATIENCE_MS,
    });
    client = current;
    let isBroken = false;
    const reconnect = (error: Error): void => {
      if (isBroken || isStopped) return;
      isBroken = true;
      onError(error);
      void closeQuietly(current);
      timer = setTimeout(() => (opening = connect()), RECONNECT_MS);
      timer.unref();
    };
    current.on('error', reconnect);
    current.on('end', () => reconnect(new Error('the connection that listens has ended')));
    current.on('notification', ({ payload }) => onNotification(payload));
    try {
      await current.connect();
      await current.query(`listen ${channel}`);
      onNotification();
    } catch (error) {
      reconnect(error instanceof Error ? error : new Error(String(error)));
    }
  };

  let opening = connect();
  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await opening;
      if (client) await closeQuietly(client);
    },
  };
}

async function closeQuietly(client: Client): Promise<void> {
  try {
    await client.end();
  } catch {
    // Broken already.
  }
}
