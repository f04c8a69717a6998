import { UsageError } from './command.ts';

/** The longest name, label or memo. */
const MAX_LENGTH = 200;

/** What was said with an option that must say something; spaces around it do not count. Throws {@link UsageError}. */
export function readText(text: string | undefined, option: string): string {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') throw new UsageError(`Say ${option}.`);
  if (trimmed.length > MAX_LENGTH) throw new UsageError(`${option} takes at most ${MAX_LENGTH} characters.`);
  return trimmed;
}
