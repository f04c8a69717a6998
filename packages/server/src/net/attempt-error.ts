import { AppError } from '@backlot/contract';

/**
 * What is known of the money when a paid call did not end well. `none`: the vendor did not do the work and will not charge it, so
 * that it may be asked again. `unknown`: it may have; asking again might be charged twice. `spent`: it did the work and will charge
 * it, but nothing of it can be delivered.
 */
export type Charge = 'none' | 'unknown' | 'spent';

/** A call to a vendor that did not end well: what the caller may know, and what is known of the money. */
export class AttemptError extends Error {
  override readonly name = 'AttemptError';
  readonly charge: Charge;
  /** What the caller may know. */
  readonly told: AppError;

  constructor(charge: Charge, told: AppError) {
    super(told.message, { cause: told });
    this.charge = charge;
    this.told = told;
  }
}

/** For what may have been charged: the caller is told that, and that nobody asks again behind his back. */
export function unknownOutcome(vendor: string, whatHappened: string, cause?: unknown): AttemptError {
  const message = `${vendor} ${whatHappened}, so whether the work was done there is not known. It was not asked again, and nothing was charged here.`;
  return new AttemptError('unknown', new AppError('provider.unknown', message, { cause }));
}
