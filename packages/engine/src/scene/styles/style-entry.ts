import type { SceneHints } from '../parse/scene-hints.ts';
import type { StyleParameters } from './style-parameters.ts';
import type { Treatment } from './treatments.ts';

/** How one style name is carried out. */
export interface StyleEntry {
  readonly treatment: Treatment;
  readonly parameters: StyleParameters;
  /** What the style says about the scene itself where the prompt is silent, e.g. golden hour. */
  readonly hints: SceneHints;
  /** False where the treatment is only the nearest thing to what the name stands for. */
  readonly exact: boolean;
}

/** Names to entries. */
export type StyleTable = Readonly<Record<string, StyleEntry>>;

/** An entry whose treatment is what the name stands for. */
export function exact(treatment: Treatment, parameters: StyleParameters = {}, hints: SceneHints = {}): StyleEntry {
  return { treatment, parameters, hints, exact: true };
}

/** An entry whose treatment is the nearest there is. */
export function nearest(treatment: Treatment, parameters: StyleParameters = {}, hints: SceneHints = {}): StyleEntry {
  return { treatment, parameters, hints, exact: false };
}
