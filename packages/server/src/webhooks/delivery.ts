import type { RunEventType } from '../runs/run-event.ts';

/** `PENDING`: it is sent when its time has come, again if need be. `FAILED`: no more. */
export const DELIVERY_STATES = ['PENDING', 'DELIVERED', 'FAILED'] as const;

/** One of {@link DELIVERY_STATES}. */
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** One event for one webhook, as the log has it. */
export interface Delivery {
  readonly id: string;
  readonly webhookId: string;
  readonly runId: string;
  readonly type: RunEventType;
  readonly state: DeliveryState;
  /** How often it was sent since it was made or replayed. */
  readonly attempts: number;
  /** When it is sent next, if it is `PENDING`. */
  readonly nextAt: Date;
  /** What the receiver answered last; `null` if nothing came. */
  readonly lastStatus: number | null;
  /** Why it was not taken, in words for its team. */
  readonly lastError: string | null;
  readonly lastDurationMs: number | null;
  /** When it happened. */
  readonly createdAt: Date;
  readonly deliveredAt: Date | null;
}
