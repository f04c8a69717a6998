import { parsePrompt, type PromptRequest } from '../parse/parse-prompt.ts';
import type { SceneSpec } from '../spec.ts';
import type { Warning } from '../warning.ts';
import { clausesOf, SAFE_CLAUSES, type Clause } from './clauses.ts';

/** A prompt expanded. */
export interface EnhancedPrompt {
  readonly text: string;
  /** The scene that the prompt was understood as, and that the text still is. */
  readonly spec: SceneSpec;
  readonly warnings: readonly Warning[];
}

/** Texts no longer than this are taken by every model. */
export const LONGEST_TEXT = 1000;
/** Confidence under which nothing is said about the place: it would be an invention. */
const LEAST_UNDERSTOOD = 0.3;

const STYLE = { output: 'raster', treatment: 'photo' } as const;
const PURPOSES: readonly PromptRequest['purpose'][] = ['picture', 'background'];

/**
 * Expands a prompt through the engine's own vocabulary into what the engine will draw: the caller's words first, then sentences about
 * place, light, colours and camera. A sentence is added only if the whole still reads as the same scene, whichever way the prompt is
 * used, so that enhancing never changes what is meant. Same prompt and seed, same text.
 */
export function enhancePrompt(prompt: string, seed: number): EnhancedPrompt {
  const { spec, warnings } = read(prompt, 'picture', seed);
  const purposes = isThingAlone(spec) ? (['picture'] as const) : PURPOSES;
  const meant = purposes.map((purpose) => read(prompt, purpose, seed).spec);
  const isUnderstood = spec.confidence >= LEAST_UNDERSTOOD && !warnings.some(({ code }) => code === 'prompt-language');
  const clauses = isUnderstood ? clausesOf(spec) : SAFE_CLAUSES;
  const isSame = (text: string): boolean =>
    text.length <= LONGEST_TEXT &&
    purposes.every((purpose, i) => isSameScene(meant[i] ?? spec, read(text, purpose, seed).spec));
  const kept = prompt.trim();
  const text = kept === '' ? '' : clauses.reduce((sofar, clause) => withClause(sofar, clause, isSame), kept);
  return { text, spec, warnings };
}

/**
 * Nothing is said but things and what they are like, not even an hour. That is no background: whatever is said of it would read as
 * another one.
 */
function isThingAlone({ family, time, coverage, objects }: SceneSpec): boolean {
  const said = objects.flatMap(({ lemma, attributes }) => [lemma, ...attributes]);
  return family === 'spot' && time === 'day' && coverage.used.length <= said.length;
}

function withClause(text: string, clause: Clause, isSame: (text: string) => boolean): string {
  return clause.map((sentence) => joined(text, sentence)).find(isSame) ?? text;
}

/** Sentences with full stops; what the caller wrote keeps its own ending. */
function joined(text: string, sentence: string): string {
  return `${text}${/[.!?…,;:"”»]$/u.test(text) ? '' : '.'} ${sentence}.`;
}

function read(prompt: string, purpose: PromptRequest['purpose'], seed: number) {
  return parsePrompt({ prompt, purpose, seed, style: STYLE });
}

function isSameScene(meant: SceneSpec, now: SceneSpec): boolean {
  return (
    now.family === meant.family &&
    (now.secondary ?? '') === (meant.secondary ?? '') &&
    now.time === meant.time &&
    now.light.key === meant.light.key &&
    now.camera.pitchDeg === meant.camera.pitchDeg &&
    isKept(meant.material.surface, now.material.surface) &&
    meant.material.wall === now.material.wall &&
    meant.palette.mood === now.palette.mood &&
    now.weather.join() === meant.weather.join() &&
    now.style.treatment === meant.style.treatment &&
    now.props.join() === meant.props.join() &&
    now.negative.join() === meant.negative.join() &&
    isKept(meant.palette.named[0], now.palette.named[0]) &&
    now.objects.map(({ lemma, role }) => `${lemma} ${role}`).join() ===
      meant.objects.map(({ lemma, role }) => `${lemma} ${role}`).join() &&
    now.coverage.ignored.every((word) => meant.coverage.ignored.includes(word)) &&
    now.confidence >= meant.confidence
  );
}

/** What was said stays; what was left open may be filled. */
function isKept(said: string | undefined, now: string | undefined): boolean {
  return said === undefined || said === now;
}
