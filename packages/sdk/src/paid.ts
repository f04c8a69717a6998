import type { ApiRequest } from './http.ts';
import type { Estimate } from './types.gen.ts';

/** What every call that makes something takes beside its fields. */
export interface PaidOptions {
  /** The same key, the same run, charged once: give your own to be safe across restarts. One is made for each call otherwise. */
  readonly idempotencyKey?: string | undefined;
  /** Not to wait for the end: answers with the run as it is begun. */
  readonly async?: boolean | undefined;
  /** To be told the price and who would do it; nothing is made. */
  readonly dryRun?: boolean | undefined;
  /** How soon it is taken up among the runs of its team, with `async`. */
  readonly priority?: 'low' | 'normal' | 'high' | undefined;
  /** What is wanted of the choice among providers. */
  readonly policy?: RoutingPolicy | undefined;
  readonly signal?: AbortSignal | undefined;
  /** In place of the client's, ms. */
  readonly timeoutMs?: number | undefined;
}

/** What a request wants of the choice among providers. */
export interface RoutingPolicy {
  /** Who is asked, in this order. */
  readonly order?: readonly string[];
  readonly prefer?: 'cheapest' | 'fastest';
  /** Whether the built-in engine may do it; true by default. */
  readonly builtin?: boolean;
}

/** What a paid call resolves to, by its options: the answer, the run that was begun, or the estimate. */
export type Answered<Done, Begun, Options> =
  Flag<Options, 'dryRun'> extends true
    ? Priced
    : Flag<Options, 'dryRun'> extends false | undefined
      ? Outcome<Done, Begun, Flag<Options, 'async'>>
      : Priced | Outcome<Done, Begun, Flag<Options, 'async'>>;

type Outcome<Done, Begun, IsAsync> = IsAsync extends true
  ? Begun
  : IsAsync extends false | undefined
    ? Done
    : Done | Begun;
type Flag<Options, Name extends string> = Name extends keyof Options ? Options[Name] : undefined;
type Priced = Estimate & { readonly dryRun: true };

/** The part of a request that says how it is to be done. */
export function paidRequest(options: PaidOptions): Pick<ApiRequest, 'query' | 'headers' | 'signal' | 'timeoutMs'> {
  const { idempotencyKey, async: isAsync, dryRun, priority, policy, signal, timeoutMs } = options;
  return {
    headers: {
      'Idempotency-Key': idempotencyKey ?? newKey(),
      ...(isAsync === true && { Prefer: 'respond-async' }),
      ...(priority !== undefined && { 'X-Backlot-Priority': priority }),
      ...(policy !== undefined && { 'X-Backlot-Policy': policyText(policy) }),
    },
    ...(dryRun === true && { query: { dry_run: 1 } }),
    signal,
    timeoutMs,
  };
}

function policyText({ order, prefer, builtin }: RoutingPolicy): string {
  return [
    order === undefined ? '' : `order=${order.join(',')}`,
    prefer === undefined ? '' : `prefer=${prefer}`,
    builtin === undefined ? '' : `builtin=${builtin ? 'yes' : 'no'}`,
  ]
    .filter((part) => part !== '')
    .join('; ');
}

const KEY_BYTES = 16;

/** Unlike `randomUUID`, there on pages that are not served by HTTPS, too. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  return `sdk-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
