import { follow, type FollowDependencies, type FollowOptions } from './follow.ts';
import type { ServerSentEvent } from './server-sent.ts';
import type { ProgressNews, RunNews, RunView } from './types.gen.ts';

type Told<Name extends string, Data> = {
  /** To be handed back as `after`; progress has none, and is not told again. */
  readonly id?: string;
  readonly event: Name;
  readonly data: Data;
};

/** What happens to a run in the end. */
export type RunEnd = 'run.succeeded' | 'run.failed' | 'run.cancelled';

/** What is told of one run: the whole run as it is, or how far it is. */
export type RunEvent =
  | Told<'run.snapshot' | 'run.queued' | 'run.started' | RunEnd, RunView>
  | Told<'run.progress', ProgressNews>;

/** What is told of the runs of a team. */
export type TeamEvent = Told<'run.queued' | 'run.started' | RunEnd, RunNews> | Told<'run.progress', ProgressNews>;

const ENDS: ReadonlySet<string> = new Set(['run.succeeded', 'run.failed', 'run.cancelled'] satisfies RunEnd[]);

/** What happens to a run, from what it is now until its end. */
export async function* runEvents(
  deps: FollowDependencies,
  id: string,
  options: FollowOptions = {},
): AsyncGenerator<RunEvent, void> {
  const isEnd = ({ event }: ServerSentEvent): boolean => ENDS.has(event);
  for await (const event of follow(deps, `/runs/${encodeURIComponent(id)}/events`, { ...options, isEnd }))
    yield read(event) as RunEvent; // the server's word for it
}

/** What happens to the runs of the team, or to those of a member: it has no end but the signal's. */
export async function* teamEvents(
  deps: FollowDependencies,
  options: FollowOptions = {},
): AsyncGenerator<TeamEvent, void> {
  for await (const event of follow(deps, '/events', options)) yield read(event) as TeamEvent; // the server's word for it
}

function read({ data, ...rest }: ServerSentEvent): object {
  return { ...rest, data: JSON.parse(data) };
}
