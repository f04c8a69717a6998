import type { RoutingPolicy } from '@backlot/sdk';

/** What is wanted of the choice among providers. */
export interface Policy {
  /** `automatic` is the server's own order; any other word but these is the only provider that may be asked. */
  readonly choice: 'automatic' | 'cheapest' | 'fastest' | { readonly only: string };
  /** Whether the built-in engine may stand in. */
  readonly isBuiltinAllowed: boolean;
}

/** As the server has it. */
export const AUTOMATIC: Policy = { choice: 'automatic', isBuiltinAllowed: true };

/** The value of the header `X-Backlot-Policy`; undefined where it would say nothing. */
export function policyHeader({ choice, isBuiltinAllowed }: Policy): string | undefined {
  const parts = [
    ...(typeof choice === 'object' ? [`order=${choice.only}`] : []),
    ...(choice === 'cheapest' || choice === 'fastest' ? [`prefer=${choice}`] : []),
    ...(isBuiltinAllowed ? [] : ['builtin=no']),
  ];
  return parts.length === 0 ? undefined : parts.join('; ');
}

/** The same as the SDK says it; undefined where it would say nothing. */
export function routingPolicy({ choice, isBuiltinAllowed }: Policy): RoutingPolicy | undefined {
  const policy: RoutingPolicy = {
    ...(typeof choice === 'object' && { order: [choice.only] }),
    ...((choice === 'cheapest' || choice === 'fastest') && { prefer: choice }),
    ...(!isBuiltinAllowed && { builtin: false }),
  };
  return Object.keys(policy).length === 0 ? undefined : policy;
}
