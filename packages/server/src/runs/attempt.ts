import type { ErrorCode, ProviderName } from '@backlot/contract';

/**
 * What became of a call that may have cost something. `STARTED`: it may have been sent. `DELIVERED`: its pictures are kept and paid
 * for. `REFUSED`: the vendor did nothing and charges nothing. `SPENT`: the vendor did it and charges it, and nothing of it could be
 * delivered. `UNKNOWN`: nobody here can say; it is never sent again.
 */
export type AttemptState = 'STARTED' | 'DELIVERED' | 'REFUSED' | 'SPENT' | 'UNKNOWN';

/** A call to a provider as the record shows it. */
export interface AttemptNote {
  readonly provider: ProviderName;
  /** Pictures asked for. */
  readonly images: number;
  readonly state: Exclude<AttemptState, 'STARTED'>;
  readonly durationMs: number;
  readonly code?: ErrorCode;
  /** The id of its row, if it may have cost something. */
  readonly attemptId?: string;
}

/** Who was asked and why: the decision as the record shows it. */
export interface Routing {
  /** Who could have done it, in the order in which they would be asked, each with its price of one picture. */
  readonly candidates: readonly { readonly provider: ProviderName; readonly creditsPerImage: number }[];
  /** Who could not, and why. */
  readonly skipped: readonly { readonly provider: string; readonly reason: string }[];
  /** Every call that was made, in order. */
  readonly attempts: readonly AttemptNote[];
  /** What this house added to the time of the providers, ms: everything but waiting for a turn and the providers' own work. */
  readonly overheadMs: number;
}
