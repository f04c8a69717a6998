import { AppError } from '@backlot/contract';

/** `provider.malformed`: what came is not what was asked for. `reason` ends "The provider's picture cannot be used: …". */
export function malformed(reason: string, cause?: unknown): AppError {
  return new AppError('provider.malformed', `The provider's picture cannot be used: ${reason}.`, { cause });
}
