import { findRecraftModel, type RecraftModel } from '../recraft/models.ts';
import type { ModelRules } from '../recraft/look.ts';

/**
 * The model that does what another was asked for: itself where the endpoint takes it, Recraft V3, in pixels or in shapes, for
 * Recraft's others, and the endpoint's own choice (undefined) for those of other houses. A name that only looks like one of
 * Recraft's comes back as it is, to be refused.
 */
export function standInModel(asked: unknown, { models }: Pick<ModelRules, 'models'>): unknown {
  if (typeof asked !== 'string') return asked;
  const known = findRecraftModel(asked);
  if (known === undefined) return asked.startsWith('recraft') ? asked : undefined;
  return models.includes(known.id) ? asked : siblingOf(known);
}

function siblingOf({ isVector }: RecraftModel): string {
  return isVector ? 'recraftv3_vector' : 'recraftv3';
}
