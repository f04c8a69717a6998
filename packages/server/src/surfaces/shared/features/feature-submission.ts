import type { Principal } from '../../../auth/principal.ts';
import type { Submission } from '../../../runs/run.ts';
import type { FeatureReading } from './read-feature-request.ts';

/** What a request of the features API asks for, whoever hands it in; how it is to be done, its caller adds. */
export function featureSubmission(
  principal: Principal,
  { request, entry, prompt }: FeatureReading,
): Omit<Submission, 'isAsync'> {
  return {
    principal,
    dialect: 'onemin',
    type: entry.type,
    model: entry.model,
    promptObject: request.promptObject,
    call: prompt.call,
    count: prompt.count,
    servedBy: entry.servedBy,
    vendorCredits: prompt.vendorCredits,
  };
}
