import type { RoutingPolicy } from '@backlot/sdk';
import type { CatalogEntry, Values } from '../../edit/catalog-view.ts';
import { policyHeader, routingPolicy, type Policy } from '../../edit/policy.ts';
import { bodyOf, givenOf } from '../../edit/request-of.ts';

/** A call of the API, whatever language it is written in. */
export interface Call {
  /** Where the server is: `http://127.0.0.1:8787`. */
  readonly baseURL: string;
  readonly path: string;
  /** The header that carries the key, and what stands before the key in it. */
  readonly key: { readonly header: string; readonly prefix: string };
  /** Those that say something of this call. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
  /** Whether the answer is where the run is found rather than its results. */
  readonly isAsync: boolean;
  /** How the SDK calls it: the method of its client, and what is given to it. */
  readonly sdk: {
    readonly method: string;
    readonly argument: Readonly<Record<string, unknown>>;
    readonly options: { readonly async?: true; readonly policy?: RoutingPolicy };
  };
}

interface CallOptions {
  readonly baseURL: string;
  readonly policy: Policy;
  readonly isAsync: boolean;
}

const KEYS = {
  onemin: { header: 'API-KEY', prefix: '' },
  recraft: { header: 'Authorization', prefix: 'Bearer ' },
} as const satisfies Record<CatalogEntry['dialect'], Call['key']>;

/** The call that does what a form says. */
export function describeCall(entry: CatalogEntry, values: Values, options: CallOptions): Call {
  const { baseURL, policy, isAsync } = options;
  const header = policyHeader(policy);
  const routing = routingPolicy(policy);
  const body = bodyOf(entry, values);
  return {
    baseURL,
    path: entry.path,
    key: KEYS[entry.dialect],
    headers: {
      ...(header !== undefined && { 'X-Backlot-Policy': header }),
      ...(isAsync && { Prefer: 'respond-async' }),
    },
    body,
    isAsync,
    sdk: {
      method: sdkMethod(entry),
      argument: entry.dialect === 'onemin' ? body : givenOf(entry, values),
      options: { ...(isAsync && { async: true }), ...(routing !== undefined && { policy: routing }) },
    },
  };
}

function sdkMethod({ id, dialect, answer }: CatalogEntry): string {
  if (dialect === 'onemin') return 'features.run';
  return answer === 'style' ? 'styles.create' : `images.${id.slice(id.indexOf('/') + 1)}`;
}
