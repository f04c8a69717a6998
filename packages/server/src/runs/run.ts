import type { ErrorCode, FieldIssue, OperationCall, StyleProfile } from '@backlot/contract';
import type { CarriedPictures } from '../assets/carried-pictures.ts';
import type { Principal } from '../auth/principal.ts';
import type { Routing } from './attempt.ts';
import type { Lane } from './lane.ts';
import type { RoutingPolicy } from './policy.ts';

export type RunStatus = 'PROCESSING' | 'SUCCESS' | 'FAILURE';

/** One picture that a run delivered. */
export interface RunImage {
  /** Key of the asset that holds it. */
  readonly key: string;
  readonly mediaType: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly seed: number | null;
}

/** Something the caller must be able to read: the work was done, but not quite as asked. */
export interface RunWarning {
  readonly code: string;
  readonly message: string;
}

/** Our own facts about a run, as the record shows them; JSON-safe. */
export interface RunFacts {
  readonly provider: string;
  readonly engine: string;
  readonly images: readonly RunImage[];
  /** What was written, by operations that write. */
  readonly text?: string;
  /** The style that was made, by operations that make styles. */
  readonly style?: StyleProfile;
  readonly warnings: readonly RunWarning[];
  /** Milliseconds by stage, in order. */
  readonly timingsMs: Readonly<Record<string, number>>;
  /** What the provider wants to be known, e.g. `scene`. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** Why a run failed: a code of the closed table and its public text. */
export interface RunFailure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly issues: readonly FieldIssue[];
  /** Seconds after which another try makes sense, if that is known. */
  readonly retryAfterSeconds?: number;
}

/** What a surface asks for: a validated request in both its own words (to echo) and ours (to do). */
export interface Submission {
  readonly principal: Principal;
  readonly dialect: 'onemin' | 'recraft' | 'openai';
  /** Wire words, echoed in the record. */
  readonly type: string;
  readonly model: string;
  readonly promptObject: Readonly<Record<string, unknown>>;
  readonly call: OperationCall;
  /** The pictures that came with it, which the call names by their references. */
  readonly carried?: Pick<CarriedPictures, 'find'>;
  /** Pictures asked for. */
  readonly count: number;
  /** Providers that may serve it, in order of preference. */
  readonly servedBy: readonly string[];
  /** The vendor's list price of one picture, credits. */
  readonly vendorCredits: number;
  /** What the caller wants of the choice among them. */
  readonly policy?: RoutingPolicy;
  /** Whether the caller does not wait for the end. */
  readonly isAsync: boolean;
  /** -100..100; the higher, the sooner within its team, where it waits in the queue. Absent: 0. */
  readonly priority?: number;
  /** What the caller, or we, called the request. */
  readonly requestId?: string;
  /** The run that is tried once more. */
  readonly retryOf?: string;
  /** The batch that it came in, and its place there. */
  readonly batch?: { readonly id: string; readonly index: number };
  /** What it has in common with requests whose pictures would do for it; absent where nothing would. */
  readonly cacheKey?: string | null;
  /** The `Idempotency-Key` header and a hash of the request it came with. */
  readonly idempotency?: { readonly key: string; readonly requestHash: string };
}

/** The life of one piece of work, as stored: the record. Credits are integers. */
export interface RunRecord {
  readonly id: string;
  readonly teamId: string;
  readonly userId: string;
  readonly keyId: string;
  readonly dialect: Submission['dialect'];
  readonly type: string;
  readonly model: string;
  readonly promptObject: Readonly<Record<string, unknown>>;
  readonly call: OperationCall;
  readonly servedBy: readonly string[];
  readonly vendorCredits: number;
  readonly policy: RoutingPolicy | null;
  readonly status: RunStatus;
  /** Whether its caller did not wait for the end. */
  readonly isAsync: boolean;
  /** Whether any process may take it up; the others are worked on where they were asked for. */
  readonly isQueued: boolean;
  readonly lane: Lane;
  readonly priority: number;
  readonly imagesAsked: number;
  readonly imagesDelivered: number;
  /** Credits set aside for each picture while the run is on. */
  readonly creditsPerImage: number;
  /** Credits paid for each picture that was delivered: the price of who made it. */
  readonly paidPerImage: number | null;
  /** Credits really paid, known when the run has ended. */
  readonly creditsCharged: number;
  readonly facts: RunFacts | null;
  readonly failure: RunFailure | null;
  /** Who was asked, known when the run has ended. */
  readonly routing: Routing | null;
  readonly cacheKey: string | null;
  /** The seed the run uses when the caller gave none; fixed at opening so that a restarted run paints the same picture. */
  readonly seed: number;
  readonly createdAt: Date;
  /** When somebody first began to work on it. */
  readonly startedAt: Date | null;
  /** When somebody asked that it be stopped. */
  readonly cancelRequestedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly requestId: string | null;
  readonly retryOf: string | null;
  readonly batchId: string | null;
  readonly batchIndex: number | null;
  /** How its member or an admin liked it: 1..5. */
  readonly rating: number | null;
  readonly comment: string | null;
  /** When what it was about was deleted: its words, its pictures, its text. What it cost stays. */
  readonly contentDeletedAt: Date | null;
}

/** One of a batch that was not taken in. */
export interface RefusedItem {
  readonly index: number;
  readonly code: ErrorCode;
  readonly message: string;
  readonly issues: readonly FieldIssue[];
}
