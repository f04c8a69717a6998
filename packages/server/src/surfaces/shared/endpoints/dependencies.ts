import type { RunView } from '@backlot/contract';
import type { AssetFiles } from '../../../assets/asset-files.ts';
import type { Links } from '../../../assets/links.ts';
import type { Estimate } from '../../../runs/estimate.ts';
import type { RunRecord, Submission } from '../../../runs/run.ts';

/** What every endpoint needs to do its work and to show what came of it. */
export interface EndpointDependencies {
  /** Counts pictures that a key asks for; rejects with `rate.limited`. */
  readonly countImages: (keyId: string, count: number) => Promise<void>;
  readonly runs: {
    /**
     * Does what is asked and resolves to the record when it has ended, or at once if it was asked asynchronously; rejects with
     * `AppError` only while there is no record.
     */
    readonly execute: (submission: Submission) => Promise<RunRecord>;
    /** What it would cost and who would do it; rejects as `execute` would when nobody can. */
    readonly estimate: (submission: Submission) => Promise<Estimate>;
  };
  /** A run as callers see it who do not wait for its end. */
  readonly presentRun: (record: RunRecord) => Promise<RunView>;
  /** Where the pictures of a form go while it is read. */
  readonly stage: AssetFiles['stage'];
  /** The bytes of a picture that was made. */
  readonly readResult: (key: string) => Promise<Uint8Array | undefined>;
  readonly links: Pick<Links, 'sign'>;
}
