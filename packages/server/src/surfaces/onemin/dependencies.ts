import type { OperationName } from '@backlot/contract';
import type { Links } from '../../assets/links.ts';
import type { ReceiveUpload } from '../../assets/receive-upload.ts';
import type { Authenticate } from '../../auth/authenticate.ts';
import type { Principal } from '../../auth/principal.ts';
import type { Estimate } from '../../runs/estimate.ts';
import type { RunRecord, Submission } from '../../runs/run.ts';

/** A member of a team as this surface shows it. */
export interface ShownMember {
  readonly teamId: string;
  readonly userId: string;
  readonly userName: string;
  readonly role: Principal['role'];
  readonly status: string;
  /** Credits the member may spend in all; null = no limit but the team's balance. */
  readonly creditLimit: number | null;
  readonly usedCredit: number;
  readonly createdAt: Date;
}

/** What a model of the catalogue is priced by. */
export interface PriceQuestion {
  readonly servedBy: readonly string[];
  readonly operation: OperationName;
  /** The vendor's list price of one picture, credits. */
  readonly vendorCredits: number;
}

/** Everything that this surface needs from the rest of the house. */
export interface OneMinDependencies {
  readonly authenticate: Authenticate;
  readonly runs: {
    /**
     * Does what is asked and resolves to the record when it has ended, or at once if it was asked asynchronously; rejects with
     * `AppError` only while there is no record.
     */
    readonly execute: (submission: Submission) => Promise<RunRecord>;
    /** What it would cost and who would do it; rejects as `execute` would when nobody can. */
    readonly estimate: (submission: Submission) => Promise<Estimate>;
    /** A run of the caller's team. */
    readonly find: (principal: Principal, runId: string) => Promise<RunRecord | undefined>;
  };
  readonly assets: { readonly receive: ReceiveUpload };
  readonly members: { readonly find: (teamId: string, userId: string) => Promise<ShownMember | undefined> };
  readonly links: Pick<Links, 'sign' | 'location'>;
  /** What one picture would cost here now; undefined while nobody can serve it. */
  readonly creditsPerImage: (question: PriceQuestion) => number | undefined;
}
