import type { OperationCall } from '@backlot/contract';
import type { Database } from '../../packages/server/src/store/database.ts';
import type { Principal } from '../../packages/server/src/auth/principal.ts';
import type { Lane } from '../../packages/server/src/runs/lane.ts';
import type { Bell } from '../../packages/server/src/store/bell.ts';
import { createId } from '../../packages/server/src/store/ids.ts';
import { openRun } from '../../packages/server/src/store/open-run.ts';

/** What is asked for, again and again. */
export interface Kind {
  readonly lane: Lane;
  readonly call: OperationCall;
  readonly servedBy: readonly string[];
}

interface Plan {
  readonly kind: Kind;
  readonly count: number;
  /** How many are opened at once. */
  readonly atOnce: number;
}

/** What a picture may cost at most; the teams of a bench have plenty. */
const CREDITS = 1000;

/** Opens runs for whoever works, as a process that serves callers does, and returns their ids. */
export async function queueRuns(
  { database, bell, principal }: { readonly database: Database; readonly bell: Bell; readonly principal: Principal },
  { kind, count, atOnce }: Plan,
): Promise<string[]> {
  const ids: string[] = [];
  const openNext = async (): Promise<void> => {
    while (ids.length < count) {
      const runId = createId();
      ids.push(runId);
      const submission = {
        principal,
        dialect: 'recraft',
        type: 'generations',
        model: 'recraftv3',
        promptObject: {},
        call: kind.call,
        count: 1,
        servedBy: kind.servedBy,
        vendorCredits: CREDITS,
        isAsync: true,
      } as const;
      const seed = ids.length;
      await openRun(database, {
        submission,
        runId,
        seed,
        creditsPerImage: CREDITS,
        leaseOwner: 'bench',
        isQueued: true,
        lane: kind.lane,
      });
      bell.ring('runs');
    }
  };
  await Promise.all(Array.from({ length: atOnce }, openNext));
  return ids;
}
