import type { RunRecord } from '../runs/run.ts';
import type { Deletion } from './deletion.ts';
import type { RunFilter } from './run-filter.ts';
import type { ThumbnailOf } from './thumbnails.ts';

interface OfTeam {
  readonly teamId: string;
  readonly runId: string;
}

/** What is named is changed; `null` takes it back. */
export interface Opinion {
  /** 1..5 */
  readonly rating?: number | null;
  readonly comment?: string | null;
}

/** What is kept of runs, and what is deleted of them. Another team's run is as unknown as one that never was. */
export interface History {
  readonly search: (filter: RunFilter) => Promise<RunRecord[]>;
  /** Undefined for an unknown run, and for one whose content was deleted. */
  readonly rate: (rating: OfTeam & { readonly changes: Opinion }) => Promise<RunRecord | undefined>;
  /** Undefined for an unknown run. Rejects with `request.conflict` while the run is on. `userId`: who asks for it. */
  readonly deleteContent: (asked: OfTeam & { readonly userId: string | null }) => Promise<Deletion | undefined>;
  /** A receipt; given `memberId`, only one of this member's runs. */
  readonly findDeletion: (
    asked: { readonly teamId: string; readonly memberId?: string },
    id: string,
  ) => Promise<Deletion | undefined>;
  readonly thumbnailOf: ThumbnailOf;
}
