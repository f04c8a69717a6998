/** A unit is a thousandth of a US dollar, a credit a millionth. */
export const CREDITS_PER_UNIT = 1000;

/** What was paid, as an answer names it: whole units, rounded up so that nothing seems cheaper than it was. */
export function unitsCharged(credits: number): number {
  return Math.ceil(credits / CREDITS_PER_UNIT);
}

/** What is left, as an account shows it: whole units, rounded down so that nothing seems to be there that is not. */
export function unitsLeft(credits: number): number {
  return Math.max(0, Math.floor(credits / CREDITS_PER_UNIT));
}
