import type { ProviderName } from '@backlot/contract';
import { z } from 'zod';

const PROVIDER_NAMES = [
  'builtin',
  'recraft',
  'ideogram',
  'clipdrop',
  'openai',
  'sd-server',
  'comfyui',
] as const satisfies readonly ProviderName[];

/** What a team or a request wants of the choice among those who can do it. */
export const routingPolicy = z.strictObject({
  /** These and no others, in this order. */
  order: z.array(z.enum(PROVIDER_NAMES)).min(1).optional(),
  /** By the price of a picture, or by how long they took of late; in the order of the catalogue where that is the same. */
  prefer: z.enum(['cheapest', 'fastest']).optional(),
  /** Whether the built-in engine may do it. */
  isBuiltinAllowed: z.boolean().optional(),
});

/** See {@link routingPolicy}. */
export type RoutingPolicy = z.output<typeof routingPolicy>;

/**
 * What both the team and the request want. A request chooses within what its team allows: providers that the team does not name are
 * not asked, and the built-in engine stays barred where the team bars it.
 */
export function mergePolicies(team: RoutingPolicy | null | undefined, asked: RoutingPolicy | undefined): RoutingPolicy {
  const order = asked?.order?.filter((name) => team?.order?.includes(name) ?? true) ?? team?.order;
  const isBuiltinAllowed =
    team?.isBuiltinAllowed === false ? false : (asked?.isBuiltinAllowed ?? team?.isBuiltinAllowed);
  const prefer = asked?.prefer ?? team?.prefer;
  return {
    ...(order !== undefined && { order }),
    ...(prefer !== undefined && { prefer }),
    ...(isBuiltinAllowed !== undefined && { isBuiltinAllowed }),
  };
}
