import type { LoadResult } from '../support/closed-loop.ts';
import { ms, type Table } from '../support/table.ts';
import { addedLatency } from './added-latency.ts';
import type { Contender } from './contender.ts';
import type { Results } from './take-rounds.ts';

/** One row a contender: what it adds, or takes where it is the vendor itself, and how many requests a second it answers. */
export function overheadTable(title: string, results: Results, clients: readonly number[]): Table {
  return {
    head: [title, ...clients.flatMap((count) => [`p50, ${count} conn.`, 'p99', 'requests/s'])],
    rows: [...results.keys()].map((contender) => [
      contender.label,
      ...clients.flatMap((count) => cellsOf(results, contender, count)),
    ]),
  };
}

function cellsOf(results: Results, contender: Contender, clients: number): readonly string[] {
  const own = loadOf(results, contender, clients);
  const perSecond = own.perSecond.toFixed(own.perSecond < 10 ? 1 : 0);
  if (contender.direct === undefined) return [ms(own.p50Ms), ms(own.p99Ms), perSecond];
  const { p50Ms, p99Ms } = addedLatency(own, loadOf(results, contender.direct, clients));
  return [signed(p50Ms), signed(p99Ms), perSecond];
}

function signed(valueMs: number): string {
  return `${valueMs < 0 ? '' : '+'}${ms(valueMs)}`;
}

function loadOf(results: Results, contender: Contender, clients: number): LoadResult {
  const loaded = results.get(contender)?.get(clients);
  if (loaded === undefined) throw new Error(`${contender.label} was not measured`);
  return loaded.load;
}
