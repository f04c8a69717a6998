/** One stage of a run. */
export interface StageShare {
  readonly stage: string;
  readonly ms: number;
  /** Of the longest stage, 0..1. */
  readonly share: number;
  /** Whether it is a part of what the provider did. */
  readonly isInner: boolean;
}

/** What the server itself measures; all others are the provider's own, within `invoke`. */
const OUTER: ReadonlySet<string> = new Set(['wait', 'gather', 'invoke', 'keep']);
/** Too short to be worth a line, ms. */
const NOTHING_MS = 1;

/** The stages of a run in their order, the provider's own after the call of the provider. */
export function stageShares(timingsMs: Readonly<Record<string, number>>): StageShare[] {
  const entries = Object.entries(timingsMs).filter(([, ms]) => ms >= NOTHING_MS);
  const longest = Math.max(...entries.map(([, ms]) => ms), NOTHING_MS);
  const shares = entries.map(([stage, ms]) => ({ stage, ms, share: ms / longest, isInner: !OUTER.has(stage) }));
  const outer = shares.filter(({ isInner }) => !isInner);
  const inner = shares.filter(({ isInner }) => isInner);
  const after = outer.findIndex(({ stage }) => stage === 'invoke') + 1;
  return [...outer.slice(0, after), ...inner, ...outer.slice(after)];
}
