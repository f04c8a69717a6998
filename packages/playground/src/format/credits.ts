/** A credit is a millionth of a US dollar. */
const CREDITS_PER_DOLLAR = 1_000_000;
const CENTS = 2;
/** Every credit shows in an amount below a dollar. */
const MILLIONTHS = 6;

const counted = new Intl.NumberFormat('en-US');

/** A whole number with its thousands apart: `12,000`. */
export function sayCount(count: number): string {
  return counted.format(count);
}

/** A number of credits in words: `12,000 credits`. */
export function sayCredits(credits: number): string {
  return `${sayCount(credits)} ${Math.abs(credits) === 1 ? 'credit' : 'credits'}`;
}

/** What credits are in dollars, exactly where it is less than one: `$0.0123`, `$4.50`. */
export function sayDollars(credits: number): string {
  const dollars = credits / CREDITS_PER_DOLLAR;
  return new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: CENTS,
    maximumFractionDigits: Math.abs(dollars) < 1 ? MILLIONTHS : CENTS,
  }).format(dollars);
}
