import type { Shot } from '../support/closed-loop.ts';

/** A way to have the instant vendor do something. */
export interface Contender {
  readonly label: string;
  readonly shot: Shot;
  /** The vendor asked for the same without anything between; absent for that itself. */
  readonly direct?: Contender;
}
