import { AppError } from '@backlot/contract';
import type { Principal } from '../auth/principal.ts';
import type { RunRecord, Submission } from './run.ts';

/** Asks for what an ended run was asked for once more, by whoever asks now, to be collected later. Throws `request.conflict` while it is on, `asset.expired` once it is deleted. */
export function retryOf(principal: Principal, run: RunRecord): Submission {
  if (run.status === 'PROCESSING') throw new AppError('request.conflict', 'The run has not ended yet.');
  if (run.contentDeletedAt !== null) throw new AppError('asset.expired', 'What this run was about has been deleted.');
  const { dialect, type, model, promptObject, call, imagesAsked, servedBy, vendorCredits, policy, priority, id } = run;
  return {
    principal,
    dialect,
    type,
    model,
    promptObject,
    call,
    count: imagesAsked,
    servedBy,
    vendorCredits,
    ...(policy !== null && { policy }),
    isAsync: true,
    priority,
    retryOf: id,
  };
}
