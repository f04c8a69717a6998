import { AttemptError } from '../../net/attempt-error.ts';

/** What a call that must fail says of the money; throws if it does not fail, or fails without a word about it. */
export async function failureOf(work: Promise<unknown>): Promise<AttemptError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof AttemptError) return error;
    throw error;
  }
  throw new Error('it did not fail');
}
