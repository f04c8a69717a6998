import type { CatalogEntry } from './entry.ts';
import { CATALOG } from './index.gen.ts';

export { CATALOG } from './index.gen.ts';

/** The model that a caller may use under this name for this feature type. */
export function findModel(type: string, model: string): CatalogEntry | undefined {
  return CATALOG.find((entry) => entry.type === type && entry.model === model);
}

/** The models of a feature type; none if there is no such type. */
export function modelsOf(type: string): readonly CatalogEntry[] {
  return CATALOG.filter((entry) => entry.type === type);
}
