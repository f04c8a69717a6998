import { AppError, type FieldIssue } from '@backlot/contract';

/** What is wrong with a request of the features API, where its dialect tells more apart than `request.invalid`. */
type FeatureFault = 'missing-fields' | 'unknown-type';

/** A request of the features API that cannot be understood. */
export class FeatureError extends AppError {
  readonly fault: FeatureFault;

  constructor(fault: FeatureFault, message: string, issues: readonly FieldIssue[] = []) {
    super('request.invalid', message, { issues });
    this.fault = fault;
  }
}
