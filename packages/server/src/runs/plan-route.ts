import { AppError, type OperationCall, type ProviderName } from '@backlot/contract';
import type { Provider } from '../providers/provider.ts';
import type { Routing } from './attempt.ts';
import type { Gates } from './gates.ts';
import type { RoutingPolicy } from './policy.ts';

/** Somebody who may do it, and what one picture costs then. */
export interface Candidate {
  readonly provider: Provider;
  readonly creditsPerImage: number;
}

/** Who may do it, in the order in which they are asked, and who may not. */
export interface RoutePlan {
  readonly candidates: readonly Candidate[];
  readonly skipped: Routing['skipped'];
}

/** What a route is planned for. */
export interface RouteQuestion {
  /** Who may serve the model, in the order of the catalogue. */
  readonly servedBy: readonly string[];
  readonly call: OperationCall;
  readonly model: string;
  /** The vendor's list price of one picture, credits. */
  readonly vendorCredits: number;
  readonly policy: RoutingPolicy;
}

interface PlanDeps {
  readonly providers: readonly Provider[];
  readonly gates: Gates;
}

/**
 * Who may do exactly what is asked: those whom the catalogue names for the model, as far as they are configured, able, allowed and
 * well. Nobody who would ignore a mask or a field that the caller set is among them.
 */
export function planRoute(deps: PlanDeps, question: RouteQuestion): RoutePlan {
  const { servedBy, call, vendorCredits, policy } = question;
  const named = policy.order?.filter((name) => servedBy.includes(name)) ?? servedBy;
  const skipped: { provider: string; reason: string }[] = servedBy
    .filter((provider) => !named.includes(provider as ProviderName))
    .map((provider) => ({ provider, reason: 'is not named by the policy' }));
  const candidates: Candidate[] = [];
  for (const name of named) {
    const provider = deps.providers.find((each) => each.name === name);
    const reason = reasonAgainst(deps, provider, question);
    if (provider === undefined || reason !== undefined)
      skipped.push({ provider: name, reason: reason ?? NOT_CONFIGURED });
    else candidates.push({ provider, creditsPerImage: provider.creditsPerImage(call.operation, vendorCredits) });
  }
  return { candidates: inOrder(candidates, policy, deps.gates), skipped };
}

const NOT_CONFIGURED = 'is not configured';

function reasonAgainst(
  { gates }: PlanDeps,
  provider: Provider | undefined,
  { call, model, policy }: RouteQuestion,
): string | undefined {
  if (provider === undefined) return NOT_CONFIGURED;
  if (provider.name === 'builtin' && policy.isBuiltinAllowed === false) return 'is not allowed by the policy';
  if (provider.operations[call.operation] === undefined) return `cannot do "${call.operation}"`;
  return (
    provider.findUnfitness(call, model) ?? (gates(provider).isResting() ? 'rests after failures in a row' : undefined)
  );
}

function inOrder(candidates: readonly Candidate[], { prefer }: RoutingPolicy, gates: Gates): readonly Candidate[] {
  if (prefer === undefined) return candidates;
  const rank: (candidate: Candidate) => number =
    prefer === 'cheapest'
      ? ({ creditsPerImage }) => creditsPerImage
      : ({ provider }) => gates(provider).msPerPicture() ?? Number.POSITIVE_INFINITY;
  // Stable: those of the same rank stay in the order of the catalogue. Infinity minus itself is no number.
  return candidates.toSorted((left, right) => {
    const [first, second] = [rank(left), rank(right)];
    return first === second ? 0 : first - second;
  });
}

/** The error of a route that leads to nobody: it says why each of those who are there would not do. */
export function noCandidate({ skipped }: RoutePlan, call: Pick<OperationCall, 'operation'>): AppError {
  const unfit = skipped.filter(({ reason }) => reason !== NOT_CONFIGURED);
  if (unfit.length === 0)
    return new AppError('model.unavailable', `No configured provider can do "${call.operation}" for this model.`);
  const reasons = unfit.map(({ provider, reason }) => `${provider} ${reason}`).join('; ');
  const isForNow = unfit.some(({ reason }) => reason.startsWith('rests'));
  return new AppError(
    isForNow ? 'model.unavailable' : 'operation.unsupported',
    `Nobody can do exactly what is asked: ${reasons}.`,
  );
}

/** What a run sets aside for each picture: enough for whoever does it in the end. */
export function highestPrice({ candidates }: RoutePlan): number {
  return Math.max(0, ...candidates.map(({ creditsPerImage }) => creditsPerImage));
}
