import type { StyleChoice } from '@backlot/contract';
import { refuseBlankPrompt } from '../refuse-blank-prompt.ts';
import { refuseDrawing } from '../refuse-drawing.ts';
import { withStyleWords, type WordedPrompt } from '../style-words.ts';
import type { Desk } from './desk.ts';

/** What is said to the model in words. */
export interface Wish {
  readonly prompt: string;
  readonly style?: StyleChoice | undefined;
  readonly negativePrompt?: string | undefined;
  readonly strength?: number | undefined;
}

/** Upper ends of strengths, and how to ask for one below. */
const STRENGTHS = [
  [0.25, 'Change the picture as little as that allows: keep its composition, its subjects and their details.'],
  [0.5, 'Keep the composition of the picture and its subjects.'],
  [0.75, 'Keep the composition of the picture; all else may change.'],
  [Infinity, 'Take the picture as a loose inspiration only.'],
] as const;

/** A prompt with everything that the API has no fields for, and the warnings that say so. */
export function wording({ title }: Pick<Desk, 'title'>, { strength, negativePrompt, ...wish }: Wish): WordedPrompt {
  const worded = withStyleWords(title, wish.prompt, wish.style);
  const unwanted = negativePrompt?.trim() ?? '';
  const told = STRENGTHS.find(([end]) => strength !== undefined && strength < end)?.[1];
  const without = unwanted === '' ? undefined : `Leave out: ${unwanted}.`;
  const sentences = [told, without].filter((part) => part !== undefined);
  return {
    prompt: sentences.length === 0 ? worded.prompt : [ended(worded.prompt), ...sentences].join(' '),
    warnings: [
      ...worded.warnings,
      ...(told === undefined ? [] : [inWords(title, 'strength', told)]),
      ...(without === undefined ? [] : [inWords(title, 'negative-prompt', without)]),
    ],
  };
}

/** A text as a whole sentence. */
function ended(text: string): string {
  const trimmed = text.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

function inWords(title: string, what: string, words: string): { readonly code: string; readonly message: string } {
  const message = `${title} has no field for the ${what.replace('-', ' ')}: it was told in words, "${words}"`;
  return { code: `${what}-by-words`, message };
}

/** What would not be done of a wish, as the rest of a sentence. */
export function refuseWish(
  desk: Pick<Desk, 'title' | 'rules'>,
  wish: Wish & { readonly format?: string | undefined },
): string | undefined {
  const { maxPromptCharacters, followsSentences } = desk.rules;
  const drawing = refuseDrawing(wish) ?? refuseBlankPrompt(wish);
  if (drawing !== undefined) return drawing;
  if (wish.negativePrompt && !followsSentences) return 'would not follow a negative prompt';
  return Array.from(wording(desk, wish).prompt).length > maxPromptCharacters
    ? `takes prompts of at most ${maxPromptCharacters} characters`
    : undefined;
}
