import { z } from 'zod';
import { runView } from './run-view.ts';

/** Of what a member says about a run. */
export const MAX_COMMENT_CHARACTERS = 2000;

/** What `GET /runs` answers: runs, the newest first. */
export const runPage = z.object({
  runs: z.array(runView),
  /** The `cursor` of the page after this one; null if this is the last. */
  nextCursor: z.string().nullable(),
});

/** See {@link runPage}. */
export type RunPage = z.output<typeof runPage>;

/** A receipt, as `DELETE /runs/{id}/content` and `GET /deletions/{id}` answer it. */
export const deletionView = z.object({
  id: z.uuid(),
  /** The run whose content it was; null: uploads that nothing had used for as long as the team keeps things. */
  run: z.uuid().nullable(),
  /** The user id of who asked for it; null: the team's retention, or the operator. */
  deletedBy: z.string().nullable(),
  deletedAt: z.iso.datetime(),
  /** Every file that went, thumbnails too. */
  files: z.array(z.object({ key: z.string(), sha256: z.string(), sizeBytes: z.int().min(0) })),
  /** Keys of files that stay because other runs need them: each goes with the last of those. */
  kept: z.array(z.string()),
  /** When the last of the files was removed; until then, none of them can be read any more either. */
  filesRemovedAt: z.iso.datetime().nullable(),
});

/** See {@link deletionView}. */
export type DeletionView = z.output<typeof deletionView>;
