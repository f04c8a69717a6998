import { AppError, type StyleChoice } from '@backlot/contract';
import type { SceneHints } from '../parse/scene-hints.ts';
import type { SceneStyle } from '../spec.ts';
import type { Warning } from '../warning.ts';
import { nearestNames } from './nearest-names.ts';
import type { StyleEntry } from './style-entry.ts';
import type { StyleParameters } from './style-parameters.ts';
import { IDEOGRAM_PRESET_TABLE, IDEOGRAM_TYPE_TABLE, RECRAFT_DISPLAY_NAMES, RECRAFT_TABLE } from './style-table.ts';
import { exact } from './style-entry.ts';
import type { Treatment } from './treatments.ts';

/** A style name understood. */
export interface ResolvedStyle {
  readonly style: SceneStyle & { readonly treatment: Treatment };
  /** How the treatment is tuned. */
  readonly parameters: StyleParameters;
  /** What the style says about the scene where the prompt is silent; give them to `parsePrompt`. */
  readonly hints: SceneHints;
  readonly warnings: readonly Warning[];
}

interface Found {
  readonly name: string;
  readonly entry: StyleEntry;
  readonly output: SceneStyle['output'];
}

const VECTOR_BASES: ReadonlySet<string> = new Set(['vector_illustration', 'icon']);
const DEFAULT: Found = { name: 'photo', entry: exact('photo'), output: 'raster' };

/**
 * Says how a named style is carried out; without a choice, as a photograph. A name whose treatment is only the nearest one carries
 * the warning `style-approximated`. Throws `request.invalid` for a name nobody knows, with the field and the most similar names.
 */
export function resolveStyle(choice: StyleChoice | undefined): ResolvedStyle {
  const { name, entry, output } = find(choice);
  const warnings = entry.exact
    ? []
    : [
        {
          code: 'style-approximated',
          message: `The style "${name}" is approximated by the built-in engine's "${entry.treatment}" treatment.`,
        },
      ];
  return { style: { output, treatment: entry.treatment }, parameters: entry.parameters, hints: entry.hints, warnings };
}

function find(choice: StyleChoice | undefined): Found {
  const base = presence(choice?.base);
  const preset = presence(choice?.preset);
  if (choice === undefined || (base === undefined && preset === undefined)) return DEFAULT;
  return choice.vocabulary === 'ideogram' ? findIdeogram(base, preset) : findRecraft(base, preset);
}

/** An empty field is an absent one: forms send it. */
function presence(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === '' ? undefined : trimmed;
}

function findIdeogram(type: string | undefined, preset: string | undefined): Found {
  const typeEntry = type === undefined ? undefined : IDEOGRAM_TYPE_TABLE.get(type.toUpperCase());
  if (type !== undefined && typeEntry === undefined) throw unknown('style_type', type, IDEOGRAM_TYPE_TABLE.keys());
  if (preset === undefined) {
    return typeEntry === undefined || type === undefined ? DEFAULT : { name: type, entry: typeEntry, output: 'raster' };
  }
  const entry = IDEOGRAM_PRESET_TABLE.get(preset.toUpperCase());
  if (entry === undefined) throw unknown('style_preset', preset, IDEOGRAM_PRESET_TABLE.keys());
  return { name: preset, entry, output: 'raster' };
}

function findRecraft(style: string | undefined, substyle: string | undefined): Found {
  const base = style === undefined ? undefined : recraftKey(style);
  if (style !== undefined && base === undefined) {
    throw unknown('style', style, [...baseNames(), ...RECRAFT_DISPLAY_NAMES.keys()]);
  }
  if (substyle === undefined) return recraftEntry(base ?? 'any');
  const wanted = substyle.toLowerCase();
  // A substyle alone belongs to the first base that has it, which is how Recraft prefers V3 to V2.
  const key = [...RECRAFT_TABLE.keys()].find((candidate) => {
    const [candidateBase, candidateSubstyle] = candidate.split('/');
    return candidateSubstyle === wanted && (base === undefined || candidateBase === base.split('/')[0]);
  });
  if (key === undefined) throw unknown('substyle', substyle, substyleNames(base));
  return recraftEntry(key);
}

function recraftKey(style: string): string | undefined {
  const name = style.toLowerCase();
  return RECRAFT_TABLE.has(name) && !name.includes('/') ? name : RECRAFT_DISPLAY_NAMES.get(name);
}

function recraftEntry(key: string): Found {
  const entry = RECRAFT_TABLE.get(key);
  const base = key.split('/')[0] ?? key;
  if (entry === undefined) throw new AppError('internal', 'Something went wrong on our side.');
  return { name: key.replace('/', ': '), entry, output: VECTOR_BASES.has(base) ? 'vector' : 'raster' };
}

function baseNames(): string[] {
  return [...RECRAFT_TABLE.keys()].filter((key) => !key.includes('/'));
}

function substyleNames(base: string | undefined): string[] {
  const prefix = base === undefined ? '' : `${base.split('/')[0]}/`;
  return [...RECRAFT_TABLE.keys()].flatMap((key) => (key.startsWith(prefix) ? (key.split('/')[1] ?? []) : []));
}

/** Longest part of a wrong name that is repeated in the answer. */
const LONGEST_ECHO = 60;

function unknown(field: string, given: string, names: Iterable<string>): AppError {
  const suggestions = nearestNames(given, names);
  const shown = given.length > LONGEST_ECHO ? `${given.slice(0, LONGEST_ECHO)}…` : given;
  const hint =
    suggestions.length > 0
      ? `Did you mean ${suggestions.join(', ')}?`
      : 'The base style has no substyles: leave it out.';
  const message = `Unknown ${field} "${shown}". ${hint}`;
  return new AppError('request.invalid', message, { issues: [{ field, message }] });
}
