import { normaliseText, tokenise } from '../scene/parse/token.ts';

/** Openings that lead up to what is wanted. */
const POLITE = /^(?:please|pls|can you|could you|i want to|i would like to|just|simply|now)\s+/;
/** "replace the car with a red balloon": what follows is wanted. */
const EXCHANGES =
  /^(?:replace|swap|change|turn|convert|transform|exchange|substitute)\b.*?\b(?:with|by|to|into|for)\s+(.+)$/;
/** "add a dog", "fill the hole with grass". */
const ADDS =
  /^(?:add|put|place|insert|draw|paint|create|generate|make|show|include)\s+(?:(?:me|here|in|it|there)\s+)?(.+)$/;
const FILLS = /^fill\b.*?\bwith\s+(.+)$/;
const REMOVES =
  /^(?:remove|delete|erase|get rid of|take (?:out|away|off)|clean|clear|hide|eliminate|cut out|wipe|heal|repair|restore|fix|cover up|fill)\b(.*)$/;
/** In a request to remove, what is wanted instead. */
const INSTEAD =
  /\b(?:and|then|,)\s+(?:add|put|place|insert|draw|paint|replace (?:it|them|him|her) with|fill (?:it )?with)\s+(.+)$/;
/** Words that ask for what is around. */
const AROUND = new Set(
  (
    'background bg backdrop empty nothing none clean surrounding surroundings around same seamless seamlessly natural naturally continue continued ' +
    'continuation extend extended blend blended match matching fill filled in plain area space original existing texture pattern remove removed ' +
    'object objects rest scene picture image photo the a an of with and to it is as if this that was were never there behind from like only just ' +
    'smooth smoothly consistent consistently please no without any everything realistic photorealistic detail details high quality inpaint hole mask'
  ).split(' '),
);

/**
 * The part of a prompt that says what is to be in a mask: "replace the car with a red balloon" wants "a red balloon". Empty when it
 * wants nothing but what is around ("remove", "clean background", "").
 */
export function wantedContent(prompt: string): string {
  let text = normaliseText(prompt).trim();
  while (POLITE.test(text)) text = text.replace(POLITE, '');
  const wanted = EXCHANGES.exec(text)?.[1] ?? ADDS.exec(text)?.[1] ?? FILLS.exec(text)?.[1];
  if (wanted === undefined) {
    const removed = REMOVES.exec(text)?.[1];
    if (removed !== undefined) return wantedContent(INSTEAD.exec(removed)?.[1] ?? '');
  }
  const content = wanted ?? text;
  return tokenise(content).every(({ text: word }) => AROUND.has(word)) ? '' : content;
}
