import type { Estimate } from '../../runs/estimate.ts';
import type { Submission } from '../../runs/run.ts';
import { ignoredFields } from './ignored-fields.ts';

/** What a dry run answers, in every dialect: nothing was run, and this is what it would be. */
export function presentEstimate(submission: Submission, estimate: Estimate): object {
  const warnings = [...ignoredFields({ ...submission, facts: null }), ...estimate.warnings];
  return { dryRun: true, ...estimate, warnings };
}
