/** A call to a vendor with what the vendor's answer said of its books, in its own unit. */
export interface BookedCall {
  readonly id: string;
  readonly operation: string;
  readonly images: number;
  readonly state: 'STARTED' | 'DELIVERED' | 'SPENT' | 'UNKNOWN';
  readonly consumed: number | null;
  readonly balance: number | null;
  readonly verdict: 'charged' | 'not-charged' | null;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
}

/** What the books say of a call whose outcome was not known. */
export interface BookVerdict {
  readonly id: string;
  readonly verdict: 'charged' | 'not-charged';
  /** The figures that it follows from, for people. */
  readonly note: string;
}

interface KnownCall extends BookedCall {
  readonly consumed: number;
  readonly balance: number;
  readonly endedAt: Date;
}

/** Balances are decimal fractions at some vendors; no price is as small as this. */
const TOLERANCE = 1e-6;

/**
 * The verdicts that follow from a vendor's balances, given all calls of one provider but those that it refused. A call must lie alone
 * between two whose balances are known: then the balance after the second, plus what that cost, is either the balance after the first
 * (nothing was charged) or less by what such a call is known to cost. All else is left open. `patienceMs`: a vendor may go on for
 * a while with what we have given up, so that nothing counts as not charged before that long.
 */
export function verdictsFromBooks(
  calls: readonly BookedCall[],
  { patienceMs }: { readonly patienceMs: number },
): BookVerdict[] {
  const known = calls.filter(isKnown);
  return calls.flatMap((call): BookVerdict[] => {
    const { endedAt } = call;
    if (call.state !== 'UNKNOWN' || call.verdict !== null || endedAt === null) return [];
    const before = known
      .filter((other) => other.endedAt < call.startedAt)
      .toSorted(byStart)
      .at(-1);
    const after = known.filter((other) => other.startedAt > endedAt).toSorted(byStart)[0];
    if (before === undefined || after === undefined) return [];
    const others = calls.filter((other) => ![before, call, after].includes(other) && other.verdict !== 'not-charged');
    if (others.some((other) => overlaps(other, before.startedAt, after.endedAt))) return [];

    const gone = before.balance - (after.balance + after.consumed);
    const note = `${before.balance} before, ${after.balance} after a call for ${after.consumed}`;
    const isOver = after.startedAt.getTime() - endedAt.getTime() >= patienceMs;
    if (isSame(gone, 0)) return isOver ? [{ id: call.id, verdict: 'not-charged', note }] : [];
    const prices = known
      .filter(({ operation }) => operation === call.operation)
      .map(({ consumed, images }) => (consumed / images) * call.images);
    return prices.some((price) => isSame(gone, price)) ? [{ id: call.id, verdict: 'charged', note }] : [];
  });
}

function isKnown(call: BookedCall): call is KnownCall {
  return call.state === 'DELIVERED' && call.consumed !== null && call.balance !== null && call.endedAt !== null;
}

function byStart(one: BookedCall, other: BookedCall): number {
  return one.startedAt.getTime() - other.startedAt.getTime();
}

/** A call that has not ended may be charged at any moment. */
function overlaps({ startedAt, endedAt }: BookedCall, from: Date, to: Date): boolean {
  return startedAt <= to && (endedAt === null || endedAt >= from);
}

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) < TOLERANCE;
}
