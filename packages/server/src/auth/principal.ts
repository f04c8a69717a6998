import type { RoutingPolicy } from '../runs/policy.ts';

/** Who is asking: one API key, spending the credit of one member of one team. */
export interface Principal {
  readonly teamId: string;
  readonly userId: string;
  readonly keyId: string;
  readonly role: 'ADMIN' | 'MEMBER';
  /** What the team wants of the choice among providers, if anything. */
  readonly policy?: RoutingPolicy | null;
  /** Runs of the team that may be at work at once, on all machines together; null = as many as there is room for. */
  readonly runsAtOnce?: number | null;
}
