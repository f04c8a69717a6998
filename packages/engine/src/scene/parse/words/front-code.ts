const UPPER_A = 65;
const MOST_SHARED = 25;
const PIECE = /([A-Z])([^A-Z]*)/g;

/**
 * Front coding of sorted lower-case words: a capital says how many letters a word shares with the one before (A = 0), the rest
 * follows. `abbot abbess` is `AabbotDess`.
 */
export function frontEncode(words: readonly string[]): string {
  let before = '';
  let code = '';
  for (const word of words) {
    let shared = 0;
    while (shared < Math.min(before.length, MOST_SHARED) && before[shared] === word[shared]) shared++;
    code += String.fromCharCode(UPPER_A + shared) + word.slice(shared);
    before = word;
  }
  return code;
}

/** The words of {@link frontEncode}. */
export function frontDecode(code: string): string[] {
  const words: string[] = [];
  let before = '';
  for (const [, shared = 'A', rest = ''] of code.matchAll(PIECE)) {
    before = before.slice(0, shared.charCodeAt(0) - UPPER_A) + rest;
    words.push(before);
  }
  return words;
}
