import { createHash } from 'node:crypto';
import { OPERATIONS } from '@backlot/contract';
import { canonicalJson } from './canonical-json.ts';
import { picturesOf } from './pictures-of.ts';
import type { Submission } from './run.ts';

interface CacheKeyDeps {
  /** The SHA-256 of a picture that cannot change under its reference; undefined for what can, such as a URL. */
  readonly digestOf: (teamId: string, reference: string) => Promise<string | undefined>;
  /** Who may do it, with the versions of their engines: a new version may make another picture. */
  readonly engines: readonly string[];
}

/**
 * What two requests of a team have in common when one's pictures would do for the other: the same call with the same seed, on the
 * same pictures, to the same engines. Null where nothing promises the same result: without a seed, or with a picture by URL.
 */
export async function cacheKeyOf(
  { digestOf, engines }: CacheKeyDeps,
  { principal, call, model, policy }: Pick<Submission, 'principal' | 'call' | 'model' | 'policy'>,
): Promise<string | null> {
  if (call.input.seed === undefined || OPERATIONS[call.operation].output !== 'pictures') return null;
  const pictures = await Promise.all(
    picturesOf(call).map(async ({ field, reference }) => [field, await digestOf(principal.teamId, reference)] as const),
  );
  if (pictures.some(([, digest]) => digest === undefined)) return null;
  const names: ReadonlySet<string> = new Set(OPERATIONS[call.operation].pictures);
  const options = Object.entries(call.input).filter(([field]) => !names.has(field));
  const what = { ...call, input: Object.fromEntries(options), pictures, model, policy: policy ?? {}, engines };
  return createHash('sha256').update(canonicalJson(what)).digest('hex');
}
