import { closedLoop, type LoadResult } from '../support/closed-loop.ts';
import type { Contender } from './contender.ts';
import { mergeLoads } from './merge-loads.ts';

/** How a contender is loaded. */
export interface RoundPlan {
  /** Clients at once; one figure after the other. */
  readonly clients: readonly number[];
  /** How often every contender has its turn with each number of clients. */
  readonly rounds: number;
  /** Length of a turn. */
  readonly seconds: number;
  readonly warmUp: { readonly clients: number; readonly seconds: number };
}

/** What came of a contender by number of clients, and when it was loaded. */
export type Results = ReadonlyMap<Contender, ReadonlyMap<number, Loaded>>;

/** All turns of a contender with one number of clients. */
export interface Loaded {
  readonly load: LoadResult;
  readonly turns: readonly { readonly from: Date; readonly until: Date }[];
}

/** Loads contenders in turns, so that what else the machine does meets them alike. */
export async function takeRounds(contenders: readonly Contender[], plan: RoundPlan): Promise<Results> {
  for (const { shot } of contenders) await closedLoop(shot, plan.warmUp);
  const results = new Map(contenders.map((contender) => [contender, new Map<number, Loaded>()]));
  for (const clients of plan.clients)
    for (let round = 0; round < plan.rounds; round++)
      for (const contender of contenders) {
        const from = new Date();
        const load = await closedLoop(contender.shot, { clients, seconds: plan.seconds, isPatient: true });
        const byClients = results.get(contender);
        const before = byClients?.get(clients);
        byClients?.set(clients, {
          load: mergeLoads(before === undefined ? [load] : [before.load, load]),
          turns: [...(before?.turns ?? []), { from, until: new Date() }],
        });
      }
  return results;
}
