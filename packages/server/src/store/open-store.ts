import { openDatabase, type OpenDatabase } from './database.ts';
import { startEmbeddedPostgres } from './embedded-postgres/start-embedded-postgres.ts';
import { migrateToLatest } from './migrate.ts';

interface StoreOptions {
  /** A PostgreSQL to use; the embedded one in `dataDir` otherwise. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  /** Told what takes long, in words for a person. */
  readonly onProgress: (message: string) => void;
  /** Told when the database breaks while nobody asks it anything. */
  readonly onError: (error: Error) => void;
}

/** The database, brought to the newest layout. */
export interface OpenStore extends OpenDatabase {
  /** No other process can be on this database: it is the embedded one, and its folder is ours. */
  readonly isAlone: boolean;
  /** Settles, with a sentence for the operator, only when the embedded PostgreSQL has ended by itself: nothing works any more then. */
  readonly lost: Promise<Error>;
}

const LOST =
  'The embedded PostgreSQL has ended by itself, so Backlot stops. Start it again: what was in flight is then finished or refunded.';

/** Starts the embedded PostgreSQL unless another is named, connects and migrates. `close` also stops the embedded one. */
export async function openStore({ databaseUrl, dataDir, onProgress, onError }: StoreOptions): Promise<OpenStore> {
  const embedded =
    databaseUrl === undefined ? await startEmbeddedPostgres({ directory: dataDir, onProgress }) : undefined;
  const lost = new Promise<Error>((resolve) => {
    embedded?.onUnexpectedExit((log) => {
      onError(new Error(`The embedded PostgreSQL ended: ${log}`));
      resolve(new Error(LOST));
    });
  });
  const store = openDatabase(embedded?.connection ?? { connectionString: databaseUrl ?? '' }, {
    onConnectionError: onError,
  });
  const close = async () => {
    await store.close();
    await embedded?.stop();
  };
  try {
    await migrateToLatest(store.database);
  } catch (error) {
    await close();
    throw error;
  }
  return { ...store, isAlone: embedded !== undefined, lost, close };
}
