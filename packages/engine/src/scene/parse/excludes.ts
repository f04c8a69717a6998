import type { SceneSpec } from '../spec.ts';

/**
 * Whether a scene must not show a thing that its family would add by itself, e.g. `excludes(spec, 'palm tree')` on a beach. Give
 * every name that the thing goes by in the lexicon.
 */
export function excludes(spec: Pick<SceneSpec, 'negative'>, ...names: readonly string[]): boolean {
  return names.some((name) => spec.negative.includes(name));
}
