import type { Links } from '../../assets/links.ts';
import type { Authenticate } from '../../auth/authenticate.ts';
import type { Principal } from '../../auth/principal.ts';
import type { PriceQuestion } from '../../runs/route.ts';
import type { RunRecord, Submission } from '../../runs/run.ts';

/** Who a key belongs to, and what is left to spend. */
export interface Account {
  /** A UUID. */
  readonly userId: string;
  readonly name: string;
  readonly email: string | null;
  readonly credits: number;
}

/** Everything that this surface needs from the rest of the house. */
export interface RecraftDependencies {
  readonly authenticate: Authenticate;
  /** Counts pictures that a key asks for; rejects with `rate.limited`. */
  readonly countImages: (keyId: string, count: number) => Promise<void>;
  readonly runs: {
    /** Does what is asked and resolves to the record when it has ended; rejects with `AppError` only while there is no record. */
    readonly execute: (submission: Submission, options: { readonly signal: AbortSignal }) => Promise<RunRecord>;
  };
  readonly account: (principal: Principal) => Promise<Account>;
  /** The bytes of a picture that was made. */
  readonly readResult: (key: string) => Promise<Uint8Array | undefined>;
  readonly links: Pick<Links, 'sign'>;
  /** What one picture would cost here now, credits; undefined while nobody can serve it. */
  readonly creditsPerImage: (question: PriceQuestion) => number | undefined;
  /** Whether pictures can be made now. */
  readonly canGenerate: () => Promise<boolean>;
}
