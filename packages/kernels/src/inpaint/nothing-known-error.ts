/** Thrown by {@link fillHole} when the mask leaves no known pixel to continue. */
export class NothingKnownError extends Error {
  override readonly name = 'NothingKnownError';
}
