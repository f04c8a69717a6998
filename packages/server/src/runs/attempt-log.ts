import { AppError, toAppError, type OperationName, type ProviderName } from '@backlot/contract';
import { AttemptError, type Charge } from '../net/attempt-error.ts';
import type { VendorBooks } from '../providers/provider.ts';
import type { AttemptNote } from './attempt.ts';
import type { DeliveredAttempt } from './outcome.ts';

/** The rows of calls that may cost something. */
export interface AttemptStore {
  readonly begin: (attempt: {
    readonly runId: string;
    readonly provider: ProviderName;
    readonly operation: OperationName;
    readonly images: number;
  }) => Promise<string>;
  readonly refer: (id: string, reference: string) => Promise<void>;
  readonly end: (
    id: string,
    end: { readonly state: 'REFUSED' | 'SPENT' | 'UNKNOWN'; readonly code: string },
  ) => Promise<void>;
}

/** One call to a provider, from before it is sent to its end. */
export interface LoggedAttempt {
  /** To be awaited before anything is sent that may cost something. */
  readonly willSpend: () => Promise<void>;
  readonly onReference: (reference: string) => Promise<void>;
  /** Whether something may have been sent. */
  readonly isSpending: () => boolean;
  readonly delivered: (books: VendorBooks) => void;
  /**
   * Ends it, and returns what is known of the money with what the caller may know. One whose outcome is not known because the work is
   * taken from this process stays open: whoever goes on with the run may collect it, and whoever ends the run ends it.
   */
  readonly failed: (error: unknown, options?: { readonly isInterrupted: boolean }) => Promise<AttemptError>;
}

/** Every call to a provider for one run. */
export interface AttemptLog {
  readonly notes: readonly AttemptNote[];
  /** The calls whose pictures came, for the settlement to end. */
  readonly delivered: readonly DeliveredAttempt[];
  /** Milliseconds that the providers took. */
  readonly providersMs: () => number;
  readonly open: (provider: ProviderName, images: number, attemptId?: string) => LoggedAttempt;
}

const STATES = { none: 'REFUSED', spent: 'SPENT', unknown: 'UNKNOWN' } as const satisfies Record<Charge, string>;

/** Nothing was asked yet. */
export function createAttemptLog(
  store: AttemptStore,
  run: { readonly runId: string; readonly operation: OperationName },
): AttemptLog {
  const notes: AttemptNote[] = [];
  const delivered: DeliveredAttempt[] = [];
  return {
    notes,
    delivered,
    providersMs: () => notes.reduce((sum, { durationMs }) => sum + durationMs, 0),
    open: (provider, images, attemptId) => {
      const start = performance.now();
      let id = attemptId;
      const note = (state: AttemptNote['state'], code?: AttemptNote['code']): void => {
        const durationMs = Math.round(performance.now() - start);
        notes.push({
          provider,
          images,
          state,
          durationMs,
          ...(code !== undefined && { code }),
          ...(id !== undefined && { attemptId: id }),
        });
      };
      return {
        willSpend: async () => {
          // What is sent twice may be charged twice: that is for a second attempt, which somebody decides.
          if (id !== undefined) throw new Error('one attempt spends once');
          id = await store.begin({ ...run, provider, images });
        },
        onReference: async (reference) => {
          if (id !== undefined) await store.refer(id, reference);
        },
        isSpending: () => id !== undefined,
        delivered: (books) => {
          if (id !== undefined) delivered.push({ id, books });
          note('DELIVERED');
        },
        failed: async (error, { isInterrupted } = { isInterrupted: false }) => {
          const failure = toAttemptError(error, id !== undefined);
          const state = STATES[failure.charge];
          const staysOpen = isInterrupted && state === 'UNKNOWN';
          if (id !== undefined && !staysOpen) await store.end(id, { state, code: failure.told.code });
          note(state, failure.told.code);
          return failure;
        },
      };
    },
  };
}

/** What nobody can say anything of counts as unknown, if something may have been sent. */
function toAttemptError(error: unknown, mayHaveSpent: boolean): AttemptError {
  if (error instanceof AttemptError) return mayHaveSpent ? error : new AttemptError('none', error.told);
  const told = toAppError(error);
  if (!mayHaveSpent) return new AttemptError('none', told);
  const message = `The call was given up (${told.message.replace(/\.$/, '')}), so whether the vendor did the work is not known. It was not asked again, and nothing was charged here.`;
  return new AttemptError('unknown', new AppError('provider.unknown', message, { cause: error }));
}
