import type { DeletionView } from '@backlot/contract';
import type { Deletion } from '../../../history/deletion.ts';

/** A receipt as callers read it. */
export function presentDeletion(deletion: Deletion): DeletionView {
  const { id, runId, userId, deletedAt, files, kept, filesRemovedAt } = deletion;
  return {
    id,
    run: runId,
    deletedBy: userId,
    deletedAt: deletedAt.toISOString(),
    files: files.map(({ key, sha256, sizeBytes }) => ({ key, sha256, sizeBytes })),
    kept: [...kept],
    filesRemovedAt: filesRemovedAt?.toISOString() ?? null,
  };
}
