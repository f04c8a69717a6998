import type { Logger } from 'pino';
import type { AssetFiles } from './assets/asset-files.ts';
import type { Deletion } from './history/deletion.ts';
import type { History } from './history/history.ts';
import { sweepHistory, type SweepHistoryDeps } from './history/sweep-history.ts';
import { createThumbnails } from './history/thumbnails.ts';
import type { KeepBytes } from './runs/keep.ts';
import { startRepeating } from './start-repeating.ts';
import type { Database } from './store/database.ts';
import { deleteContent } from './store/delete-content.ts';
import { findDeletion, finishDeletion, listUnfinishedDeletions } from './store/deletions.ts';
import { rateRun } from './store/rate-run.ts';
import { deleteUnusedUploads, listExpiredRuns, listRetentions, pruneEvents } from './store/retention.ts';
import { searchRuns } from './store/search-runs.ts';
import { findThumbnail, insertThumbnail } from './store/thumbnails.ts';
import { tryExclusively } from './store/try-exclusively.ts';

/** Held while sweeping. Any number that nothing else uses. */
const HISTORY_LOCK = 7_220_403;
const SWEEP_EVERY_MS = 60_000;

interface HistoryDeps {
  readonly database: Database;
  readonly files: Pick<AssetFiles, 'read' | 'remove'>;
  readonly keepBytes: KeepBytes;
  /** Makes a picture small. */
  readonly shrink: (picture: Uint8Array) => Promise<{ readonly bytes: Uint8Array; readonly mediaType: string }>;
  readonly log: Pick<Logger, 'info'>;
  readonly onError: (error: unknown) => void;
}

/** Ties together what history needs, and begins to delete what teams do not keep any longer. */
export function composeHistory(deps: HistoryDeps): { readonly history: History; readonly stop: () => Promise<void> } {
  const { database, files, log, onError } = deps;
  const finish = async (deletion: Deletion): Promise<Deletion> => {
    if (deletion.filesRemovedAt !== null) return deletion;
    for (const { key } of deletion.files) await files.remove(key);
    return await finishDeletion(database, deletion.id);
  };
  const sweepDeps: SweepHistoryDeps = {
    listUnfinished: (limit) => listUnfinishedDeletions(database, limit),
    finish,
    listRetentions: () => listRetentions(database),
    listExpiredRuns: (retention, limit) => listExpiredRuns(database, retention, limit),
    deleteContent: (run) => deleteContent(database, { ...run, userId: null }),
    deleteUnusedUploads: (retention, limit) => deleteUnusedUploads(database, retention, limit),
    pruneEvents: (limit) => pruneEvents(database, limit),
  };
  const sweep = async (signal: AbortSignal): Promise<void> => {
    const swept = await tryExclusively(database, HISTORY_LOCK, () => sweepHistory(sweepDeps, signal));
    if (swept !== undefined && swept.runs + swept.files + swept.events > 0) log.info(swept, 'old content deleted');
  };
  const sweeping = startRepeating(sweep, { everyMs: SWEEP_EVERY_MS, onError });
  return {
    history: {
      search: (filter) => searchRuns(database, filter),
      rate: (rating) => rateRun(database, rating),
      deleteContent: async (asked) => {
        const deletion = await deleteContent(database, asked);
        if (deletion === undefined) return undefined;
        return await finish(deletion).catch((error: unknown) => {
          // The sweep removes them: nobody can read them any more.
          onError(error);
          return deletion;
        });
      },
      findDeletion: (asked, id) => findDeletion(database, asked, id),
      thumbnailOf: createThumbnails({
        find: (ofKey) => findThumbnail(database, ofKey),
        insert: (asset, ofKey) => insertThumbnail(database, asset, ofKey),
        read: files.read,
        remove: files.remove,
        keepBytes: deps.keepBytes,
        shrink: deps.shrink,
      }),
    },
    stop: sweeping.stop,
  };
}
