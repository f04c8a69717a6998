import type { RunView } from '@backlot/contract';
import type { Authenticate } from '../../../auth/authenticate.ts';
import type { Principal } from '../../../auth/principal.ts';
import type { Batches } from '../../../runs/batch.ts';
import type { RunEvents } from '../../../runs/run-events.ts';
import type { RunRecord, Submission } from '../../../runs/run.ts';

/** Everything that this surface needs from the rest of the house. */
export interface RunsDependencies {
  readonly authenticate: Authenticate;
  readonly runs: {
    /** Begins a run; resolves at once if it was asked asynchronously. Rejects with `AppError` only while there is no record. */
    readonly execute: (submission: Submission) => Promise<RunRecord>;
    /** A run of the caller's team. */
    readonly find: (principal: Pick<Principal, 'teamId'>, runId: string) => Promise<RunRecord | undefined>;
    /** The run as it is then: ended if it waited, asked to stop if it is worked on, as it was if it has ended. */
    readonly cancel: (principal: Pick<Principal, 'teamId'>, runId: string) => Promise<RunRecord | undefined>;
    /** A new run of what an ended one was asked for. Rejects with `request.conflict` while that one is on. */
    readonly retry: (
      principal: Principal,
      run: RunRecord,
      manner?: Pick<Submission, 'requestId' | 'idempotency' | 'priority'>,
    ) => Promise<RunRecord>;
    readonly events: Pick<RunEvents, 'follow' | 'change'>;
  };
  readonly cursors: {
    /** The cursor after which everything that is told from now on is told. */
    readonly present: () => Promise<string>;
    /** Whether a text can be one. */
    readonly isOne: (text: string) => boolean;
  };
  readonly presentRun: (record: RunRecord) => Promise<RunView>;
  readonly batches: Batches;
  readonly createId: () => string;
}
