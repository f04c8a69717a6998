import type { OperationCall, OperationName, ProviderName, StyleProfile } from '@backlot/contract';
import type { Generated } from 'kysely';
import type { Asset } from '../assets/asset.ts';
import type { Principal } from '../auth/principal.ts';
import type { Deletion } from '../history/deletion.ts';
import type { AttemptState, Routing } from '../runs/attempt.ts';
import type { RoutingPolicy } from '../runs/policy.ts';
import type { RunEventType } from '../runs/run-event.ts';
import type { Lane } from '../runs/lane.ts';
import type { RefusedItem, RunFacts, RunFailure, RunStatus, Submission } from '../runs/run.ts';
import type { Delivery } from '../webhooks/delivery.ts';
import type { Webhook } from '../webhooks/webhook.ts';

/** Every table by name. Columns are `snake_case` in SQL and `camelCase` here; credits are integers. */
export interface Tables {
  readonly users: UsersTable;
  readonly teams: TeamsTable;
  readonly members: MembersTable;
  readonly apiKeys: ApiKeysTable;
  readonly accounts: AccountsTable;
  readonly transfers: TransfersTable;
  readonly entries: EntriesTable;
  readonly records: RecordsTable;
  readonly assets: AssetsTable;
  readonly styles: StylesTable;
  readonly attempts: AttemptsTable;
  readonly spending: SpendingTable;
  readonly budgets: BudgetsTable;
  readonly secrets: SecretsTable;
  readonly batches: BatchesTable;
  readonly events: EventsTable;
  readonly progress: ProgressTable;
  readonly webhooks: WebhooksTable;
  readonly deliveries: DeliveriesTable;
  readonly runInputs: RunInputsTable;
  readonly deletions: DeletionsTable;
}

interface SecretsTable {
  readonly name: string;
  readonly value: unknown;
  readonly createdAt: Generated<Date>;
}

interface UsersTable {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly createdAt: Generated<Date>;
}

interface TeamsTable {
  readonly id: string;
  readonly name: string;
  readonly policy: Generated<RoutingPolicy | null>;
  /** Runs that may be at work at once, on all machines together; `null` = as many as there is room for. */
  readonly runsAtOnce: Generated<number | null>;
  /** Days after which what a run was about is deleted; `null` = never. */
  readonly retentionDays: Generated<number | null>;
  readonly createdAt: Generated<Date>;
}

interface MembersTable {
  readonly teamId: string;
  readonly userId: string;
  readonly role: Principal['role'];
  readonly status: Generated<'ACTIVE' | 'SUSPENDED'>;
  /** `null` = no limit but the team's balance. */
  readonly creditLimit: number | null;
  readonly usedCredit: Generated<number>;
  /** Set aside for runs that are on. */
  readonly reservedCredit: Generated<number>;
  readonly createdAt: Generated<Date>;
}

interface ApiKeysTable {
  readonly id: string;
  readonly teamId: string;
  readonly userId: string;
  /** The first characters of the key, so that a person can tell keys apart. */
  readonly prefix: string;
  /** SHA-256 of the key, hex. The key itself is nowhere. */
  readonly keyHash: string;
  readonly label: string;
  readonly isBootstrap: Generated<boolean>;
  readonly createdAt: Generated<Date>;
  readonly revokedAt: Date | null;
}

/** `issued` is the house's account that grants come from; every team has the other three. */
export type AccountKind = 'issued' | 'available' | 'reserved' | 'spent';

interface AccountsTable {
  readonly id: Generated<number>;
  readonly teamId: string | null;
  readonly kind: AccountKind;
  /** Kept by the trigger on `entries`; nothing else may write it. */
  readonly balance: Generated<number>;
}

export type TransferKind = 'grant' | 'reserve' | 'settle';

interface TransfersTable {
  readonly id: string;
  readonly kind: TransferKind;
  readonly runId: string | null;
  readonly memo: string | null;
  readonly createdAt: Generated<Date>;
}

interface EntriesTable {
  readonly transferId: string;
  readonly accountId: number;
  readonly amount: number;
}

interface RecordsTable {
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
  readonly status: RunStatus;
  readonly isAsync: boolean;
  /** Whether any process may take it up; the others are worked on where they were asked for. */
  readonly isQueued: boolean;
  /** Who may take it up. */
  readonly lane: Lane;
  /** -100..100; the higher, the sooner within its team. */
  readonly priority: number;
  readonly startedAt: Generated<Date | null>;
  readonly cancelRequestedAt: Generated<Date | null>;
  readonly requestId: string | null;
  readonly retryOf: string | null;
  readonly batchId: string | null;
  readonly batchIndex: number | null;
  readonly imagesAsked: number;
  readonly imagesDelivered: number;
  /** Set aside for each picture; `paidPerImage`, known at the end, is at most that. */
  readonly creditsPerImage: number;
  readonly paidPerImage: number | null;
  readonly creditsCharged: number;
  readonly vendorCredits: number;
  readonly policy: RoutingPolicy | null;
  readonly routing: Routing | null;
  readonly facts: RunFacts | null;
  readonly failure: RunFailure | null;
  readonly seed: number;
  readonly createdAt: Generated<Date>;
  readonly finishedAt: Date | null;
  readonly idempotencyKey: string | null;
  readonly requestHash: string | null;
  readonly cacheKey: string | null;
  /** The process that works on the run; `null` = it waits in the queue. */
  readonly leaseOwner: string | null;
  readonly leaseUntil: Date | null;
  /** How often work on it was begun. */
  readonly attempts: number;
  /** Who made it or, where nobody did, who was asked last: kept by a trigger. */
  readonly madeBy: Generated<string | null>;
  /** 1..5 */
  readonly rating: Generated<number | null>;
  readonly comment: Generated<string | null>;
  readonly contentDeletedAt: Generated<Date | null>;
}

interface BatchesTable {
  readonly id: string;
  readonly teamId: string;
  readonly userId: string;
  readonly keyId: string;
  readonly refused: readonly RefusedItem[];
  readonly items: number;
  readonly createdAt: Generated<Date>;
}

interface EventsTable {
  readonly seq: Generated<number>;
  /** The transaction that told it: `xid8`, as text. */
  readonly xid: Generated<string>;
  readonly teamId: string;
  readonly runId: string;
  readonly type: RunEventType;
  readonly createdAt: Generated<Date>;
}

interface ProgressTable {
  readonly runId: string;
  readonly teamId: string;
  readonly stage: string;
  /** 0..1 */
  readonly fraction: number;
  readonly updatedAt: Generated<Date>;
}

interface AssetsTable extends Omit<Asset, 'createdAt' | 'kind'> {
  readonly kind: Asset['kind'] | 'thumbnail';
  readonly createdAt: Date;
  /** Of results: what callers know it by, and the run that made it. */
  readonly imageId: string | null;
  readonly runId: string | null;
  /** Of uploads: whether it came with a request that wanted something of it, and goes with the last run that needs it. */
  readonly isCarried: Generated<boolean>;
  /** Of thumbnails: the picture that it shows. */
  readonly thumbnailOf: string | null;
}

/** Which files a run needs that it did not make: its pictures, or those of the run whose results it was given. Kept by a trigger. */
interface RunInputsTable {
  readonly runId: string;
  readonly assetKey: string;
}

interface DeletionsTable {
  readonly id: string;
  readonly teamId: string;
  /** `null` = uploads that nothing used. */
  readonly runId: string | null;
  /** Who asked for it; `null` = the team's retention. */
  readonly userId: string | null;
  readonly deletedAt: Generated<Date>;
  readonly files: Deletion['files'];
  readonly kept: readonly string[];
  readonly filesRemovedAt: Date | null;
}

interface StylesTable {
  /** The id of the run that made it. */
  readonly id: string;
  readonly teamId: string;
  readonly base: string;
  readonly model: string;
  readonly profile: StyleProfile;
  readonly isPrivate: boolean;
  readonly createdAt: Date;
  /** `null` = it is there. */
  readonly deletedAt: Date | null;
}

interface AttemptsTable {
  readonly id: string;
  readonly runId: string;
  readonly provider: ProviderName;
  readonly operation: OperationName;
  /** Pictures that the vendor was asked for. */
  readonly images: number;
  readonly state: AttemptState;
  /** What the vendor calls the work. */
  readonly reference: string | null;
  readonly code: string | null;
  /** The vendor's own books, in its unit. */
  readonly consumed: number | null;
  readonly balance: number | null;
  readonly startedAt: Generated<Date>;
  readonly endedAt: Date | null;
  /** What was found out later of an outcome that was not known. */
  readonly verdict: 'charged' | 'not-charged' | null;
  readonly verdictBy: string | null;
  readonly verdictAt: Date | null;
  readonly verdictNote: string | null;
}

interface SpendingTable {
  readonly teamId: string;
  /** A day in UTC, `YYYY-MM-DD` where it is written; runs count on the day on which they were opened. */
  readonly day: string;
  readonly keyId: string;
  readonly userId: string;
  /** Charged for runs that have ended and set aside for those that are on. */
  readonly credits: number;
}

interface BudgetsTable {
  readonly id: string;
  readonly teamId: string;
  /** The member it is for. Neither this nor `keyId`: the whole team. */
  readonly userId: string | null;
  readonly keyId: string | null;
  readonly period: 'day' | 'month';
  readonly credits: number;
  readonly createdAt: Generated<Date>;
}

interface WebhooksTable extends Omit<Webhook, 'enabled' | 'createdAt'> {
  readonly enabled: Generated<boolean>;
  /** As its receiver has it: `whsec_...`. */
  readonly secret: string;
  readonly previousSecret: string | null;
  readonly createdAt: Generated<Date>;
}

interface DeliveriesTable extends Omit<Delivery, 'id' | 'state' | 'attempts' | 'nextAt'> {
  readonly id: Generated<string>;
  readonly eventSeq: number;
  readonly state: Generated<Delivery['state']>;
  readonly attempts: Generated<number>;
  readonly nextAt: Generated<Date>;
  /** The process that sends it. */
  readonly leaseOwner: string | null;
  readonly leaseUntil: Date | null;
}
