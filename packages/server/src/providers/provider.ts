import type { OperationName, Production, ProviderName, ResolvedCall } from '@backlot/contract';

/** What a provider may use while it works. */
export interface ProviderContext {
  /** Aborted when the caller has gone or time is up: stop and reject. */
  readonly signal: AbortSignal;
  /** To be called when the work begins: from then on its time runs, what was waited for a worker before is not counted. */
  readonly onStart: () => void;
  /** The stage the work is in and how far the whole is, 0..1. */
  readonly onProgress: (stage: string, fraction: number) => void;
}

type ResolvedInput<Name extends OperationName> = Extract<ResolvedCall, { operation: Name }>['input'];

/** Does one operation. Rejects with `AppError` only. */
export type OperationHandler<Name extends OperationName> = (
  input: ResolvedInput<Name>,
  context: ProviderContext,
) => Promise<Production>;

/** Somebody who can work on pictures. An absent operation is one it cannot do. */
export interface Provider {
  readonly name: ProviderName;
  /** What did the work, for the record: name and version. */
  readonly engine: string;
  /** Price of one picture (text, style) in credits, given the vendor's list price for the model asked for. */
  readonly creditsPerImage: (operation: OperationName, vendorCredits: number) => number;
  readonly operations: { readonly [Name in OperationName]?: OperationHandler<Name> };
}

/** Calls the handler of an operation, or nothing if there is none: the one place where name and input meet again. */
export function handlerOf(
  { operations }: Provider,
  { operation, input }: ResolvedCall,
): ((context: ProviderContext) => Promise<Production>) | undefined {
  // A handler stands under the name of its operation, and a call pairs that name with its input.
  const handler = operations[operation] as OperationHandler<OperationName> | undefined;
  return handler && ((context) => handler(input as never, context));
}
