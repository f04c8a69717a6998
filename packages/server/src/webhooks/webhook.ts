import type { RunEventType } from '../runs/run-event.ts';

/** What a webhook is told of unless it says otherwise: the ends of runs. */
export const DEFAULT_EVENTS = ['run.succeeded', 'run.failed', 'run.cancelled'] as const satisfies RunEventType[];

/** Webhooks that a team may have. */
export const MAX_WEBHOOKS = 20;

/** An address of a team's own that is told of its runs. Its secrets are not here: they are shown once. */
export interface Webhook {
  readonly id: string;
  readonly teamId: string;
  readonly url: string;
  readonly description: string;
  /** What it is told of. */
  readonly events: readonly RunEventType[];
  /** Whether it is told at all: what happens while it is not is never told, and what was due then waits. */
  readonly enabled: boolean;
  /** Why it is not, where that was not its team's wish. */
  readonly disabledReason: string | null;
  /** Until when the secret before the present one signs too. */
  readonly previousUntil: Date | null;
  /** The first failure since it last took a delivery. */
  readonly failingSince: Date | null;
  /** It has asked for quiet until then. */
  readonly pausedUntil: Date | null;
  readonly createdAt: Date;
}
