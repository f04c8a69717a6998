/** What spending can be told apart by. */
export const SPEND_GROUPS = ['provider', 'model', 'member', 'key', 'day'] as const;

/** See {@link SPEND_GROUPS}. */
export type SpendGroup = (typeof SPEND_GROUPS)[number];

/** What is asked of the books. Days are in UTC, `YYYY-MM-DD`, the first and the last included; a run counts on the day it was opened. */
export interface SpendQuery {
  /** Absent: every team. */
  readonly teamId?: string;
  /** Absent: every member. */
  readonly userId?: string;
  readonly from: string;
  readonly to: string;
  readonly by: readonly SpendGroup[];
}

/** Runs added up. Credits are integers. */
export interface SpendSums {
  readonly runs: number;
  readonly failures: number;
  /** Pictures (texts, styles) delivered. */
  readonly images: number;
  readonly credits: number;
  /** Set aside for those of the runs that are on. */
  readonly reserved: number;
}

/** One group of runs. A provider is null where nobody was asked. */
export interface SpendRow extends SpendSums {
  readonly provider?: string | null;
  readonly model?: string;
  readonly member?: string;
  readonly memberName?: string;
  readonly key?: string;
  readonly keyLabel?: string;
  readonly day?: string;
}

/** Calls that a vendor has charged, or may have, and that delivered nothing: no caller has paid for them. */
export interface UnpaidCalls {
  readonly provider: string;
  /** `SPENT`: charged. `UNKNOWN`: that depends on the verdict. */
  readonly state: 'SPENT' | 'UNKNOWN';
  readonly verdict: 'charged' | 'not-charged' | null;
  readonly calls: number;
  /** Pictures that were asked for. */
  readonly images: number;
}

/** What was spent in a time. */
export interface SpendReport {
  readonly from: string;
  readonly to: string;
  readonly by: readonly SpendGroup[];
  /** The dearest first; by day, in the order of the days. */
  readonly rows: readonly SpendRow[];
  readonly total: SpendSums;
  readonly unpaid: readonly UnpaidCalls[];
}
