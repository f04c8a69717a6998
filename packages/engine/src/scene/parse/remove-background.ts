import { normaliseText, tokenise } from './token.ts';

/** Longer prompts describe something. */
const LONGEST_REQUEST = 240;

const BACKGROUND = 'background|backgrounds|backdrop|bg';
const REMOVE =
  'remove|removed|removing|delete|deleted|erase|erased|drop|clear|strip|eliminate|cut out|cut away|cutout|take out|take away|get rid of|take off|subtract|discard|hide|knock out';
const POLITE =
  'please|pls|plz|kindly|can|could|would|you|i|we|want|need|to|just|only|simply|thanks|thank|hi|hey|hello|now|for|me|it|is|be|so|that|then|and|have|like|would|lets|let|make|making|made|turn|give|get|set|change|do|use|a|an|the|this|my|our|its|your|on|in|of|from|with|into|as|leave|keep|all|entire|whole|full|fully|completely|totally|any|existing|current|original|old|image|picture|photo|pic|photograph|file|png|format|version|subject|product|person|object|item|foreground|isolated|isolate|cleanly|clean|high|quality|output|result|save|export|alpha|channel|layer|automatically|background|bg|auto|rest|everything|behind|but|around|except';

const VERB_FIRST = new RegExp(String.raw`\b(?:${REMOVE})\b(?: \w+){0,4} (?:${BACKGROUND})\b`);
const NOUN_FIRST = new RegExp(
  String.raw`\b(?:${BACKGROUND})(?: \w+){0,3} (?:removed|removal|remover|transparent|deleted|erased|gone|away|cutout)\b`,
);
const TRANSPARENT = new RegExp(
  String.raw`\btransparent(?: (?:${BACKGROUND}|png|image|picture))|\b(?:png|image|picture) transparent\b|\btransparent (?:and )?png\b`,
);
const NONE = new RegExp(String.raw`\b(?:no|without|without a|without any|without the) (?:${BACKGROUND})\b`);
const ALONE = /^(?:transparent|transparency|cutout|cut out|isolate|isolated|none|remove)$/;
const CORNERS = [VERB_FIRST, NOUN_FIRST, TRANSPARENT, NONE];

const LEFT_OVER = new RegExp(
  String.raw`\b(?:${REMOVE}|${BACKGROUND}|transparent|transparency|removal|remover|gone|away|no|without|rid|${POLITE})\b`,
  'g',
);

/**
 * Whether a prompt asks for nothing but the cut-out itself ("remove the background please", "transparent PNG"). A prompt that goes
 * on to ask for anything else ("remove the background people and add a beach") does not.
 */
export function isRemoveBackground(prompt: string): boolean {
  if (prompt.length > LONGEST_REQUEST) return false;
  const text = tokenise(normaliseText(prompt))
    .map(({ text: word }) => word)
    .join(' ');
  if (ALONE.test(text)) return true;
  return CORNERS.some((pattern) => pattern.test(text)) && text.replaceAll(LEFT_OVER, '').trim() === '';
}
