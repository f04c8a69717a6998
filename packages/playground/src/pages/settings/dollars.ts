const CREDITS_PER_DOLLAR = 1_000_000;
const CENTS_LENGTH = 6;

/** Whole credits from what was typed in dollars (`4.50`); undefined where that is no amount of at least nothing. */
export function readDollars(text: string): number | undefined {
  const plain = text
    .trim()
    .replace(/^\$\s*/, '')
    .replaceAll(',', '');
  if (!/^\d+(\.\d{1,6})?$|^\.\d{1,6}$/.test(plain)) return undefined;
  const credits = Math.round(Number(plain) * CREDITS_PER_DOLLAR);
  return Number.isSafeInteger(credits) ? credits : undefined;
}

/** Credits as they are typed in dollars: `4.5`. */
export function typeDollars(credits: number): string {
  return (credits / CREDITS_PER_DOLLAR).toFixed(CENTS_LENGTH).replace(/\.?0+$/, '');
}
