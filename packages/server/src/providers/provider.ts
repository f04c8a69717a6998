import type { OperationCall, OperationName, Production, ProviderName, ResolvedCall } from '@backlot/contract';
import type { SpendingContext } from '../net/vendor-http.ts';

/** What a provider may use while it works. */
export interface ProviderContext extends SpendingContext {
  /** Aborted when the caller has gone or time is up: stop and reject. While money may be being spent, only when time is up. */
  readonly signal: AbortSignal;
  /** To be called when the work begins: from then on its time runs, what was waited for a worker before is not counted. */
  readonly onStart: () => void;
  /** The stage the work is in and how far the whole is, 0..1. */
  readonly onProgress: (stage: string, fraction: number) => void;
  /** The wire name of the model that was asked for. */
  readonly model: string;
  /** To be awaited with what a vendor calls the work, as soon as it is known: by it, the work can be found again after a crash. */
  readonly onReference: (reference: string) => Promise<void>;
}

/** What came of one call. */
export interface Made extends Production {
  /** What the vendor said of its own books, in its own unit. */
  readonly books?: VendorBooks;
}

/** What a vendor's answer says of its operator's account, in the vendor's unit. */
export interface VendorBooks {
  /** What this call cost. */
  readonly consumed?: number;
  /** What is left after it. */
  readonly balance?: number;
}

type ResolvedInput<Name extends OperationName> = Extract<ResolvedCall, { operation: Name }>['input'];

/**
 * Does one operation. Rejects with `AppError`, or with `AttemptError` by whoever can say whether the vendor will charge for it: any
 * other error after `willSpend` counts as an unknown outcome.
 */
export type OperationHandler<Name extends OperationName> = (
  input: ResolvedInput<Name>,
  context: ProviderContext,
) => Promise<Made>;

/** How much a provider takes at once. */
export interface ProviderLimits {
  /** Calls that may be on at once. */
  readonly concurrency: number;
  /** Calls that may begin within a second. */
  readonly perSecond?: number;
  /** Pictures that may be asked for within a minute. */
  readonly picturesPerMinute?: number;
}

/** Somebody who can work on pictures. An absent operation is one it cannot do. */
export interface Provider {
  readonly name: ProviderName;
  /** What did the work, for the record: name and version. */
  readonly engine: string;
  /** Price of one picture (text, style) in credits, given the vendor's list price for the model asked for. */
  readonly creditsPerImage: (operation: OperationName, vendorCredits: number) => number;
  readonly operations: { readonly [Name in OperationName]?: OperationHandler<Name> };
  /** Why it would not do exactly what is asked, as the rest of a sentence that begins with its name; undefined if it would. */
  readonly findUnfitness: (call: OperationCall, model: string) => string | undefined;
  /** Pictures that one call can make. */
  readonly picturesPerCall: (operation: OperationName) => number;
  /** Absent: takes whatever comes, as the built-in engine with its own queue does. */
  readonly limits?: ProviderLimits;
  /** Collects what was begun before a crash, by its reference. */
  readonly resume?: (reference: string, call: ResolvedCall, context: ProviderContext) => Promise<Made>;
  /** Tells, without spending anything, whether it can be used: its balance and the like, in words. Rejects with `AppError`. */
  readonly check?: (signal: AbortSignal) => Promise<string>;
}

/** Calls the handler of an operation, or nothing if there is none: the one place where name and input meet again. */
export function handlerOf(
  { operations }: Provider,
  { operation, input }: ResolvedCall,
): ((context: ProviderContext) => Promise<Made>) | undefined {
  // A handler stands under the name of its operation, and a call pairs that name with its input.
  const handler = operations[operation] as OperationHandler<OperationName> | undefined;
  return handler && ((context) => handler(input as never, context));
}
