import { UsageError } from './command.ts';

/** The whole number, 0 or more, that `text` is; `subject` says of what in the complaint. Throws {@link UsageError}. */
export function readWholeNumber(text: string | undefined, subject: string): number {
  const number = Number(text);
  if (text === undefined || !/^\d+$/.test(text) || !Number.isSafeInteger(number))
    throw new UsageError(`${subject} takes a whole number.`);
  return number;
}
