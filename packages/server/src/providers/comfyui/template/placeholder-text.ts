/** A placeholder where it stands: its name and, after `=`, what it is when the caller does not say. */
const PATTERN = /\{\{\s*([^{}=]*?)\s*(?:=([^{}]*))?\}\}/g;

/** A placeholder as it is written. */
export interface Mention {
  /** Unchecked. */
  readonly name: string;
  readonly byDefault: string | undefined;
}

/** The placeholders in a text, in order. */
export function mentionsIn(text: string): readonly Mention[] {
  return Array.from(text.matchAll(PATTERN), (match) => toMention(match[1], match[2]));
}

/** Whether braces are left that make no placeholder. */
export function hasStrayBraces(text: string): boolean {
  return /\{\{|\}\}/.test(text.replaceAll(PATTERN, ''));
}

/** A text with its placeholders filled; one that is nothing but a placeholder becomes the value itself, be it a number. */
export function fillText(text: string, valueOf: (mention: Mention) => string | number): string | number {
  const [first] = text.matchAll(PATTERN);
  if (first?.[0] === text) return valueOf(toMention(first[1], first[2]));
  return text.replaceAll(PATTERN, (_all, name: string, byDefault?: string) =>
    String(valueOf(toMention(name, byDefault))),
  );
}

function toMention(name = '', byDefault?: string): Mention {
  return { name, byDefault };
}
