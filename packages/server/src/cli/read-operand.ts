import { UsageError } from './command.ts';

/** The one operand that a command takes. Throws {@link UsageError}. */
export function readOperand([operand, ...others]: readonly string[], name: string): string {
  if (operand === undefined || others.length > 0) throw new UsageError(`Say <${name}>.`);
  return operand;
}
