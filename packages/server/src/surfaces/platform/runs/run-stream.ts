import type { RunView } from '@backlot/contract';
import type { RunRecord } from '../../../runs/run.ts';
import type { RunsDependencies } from './dependencies.ts';
import { presentProgress } from './present-news.ts';
import type { ServerSentEvent } from './server-sent.ts';

const END_EVENTS: ReadonlyMap<RunView['state'], string> = new Map([
  ['succeeded', 'run.succeeded'],
  ['failed', 'run.failed'],
  ['cancelled', 'run.cancelled'],
]);

/**
 * What happens to one run: first how it is now, then what was told after the cursor, and its end at last. A run that has ended is
 * shown and its end is told.
 */
export async function* runStream(
  deps: Pick<RunsDependencies, 'runs' | 'presentRun'>,
  { id, teamId }: Pick<RunRecord, 'id' | 'teamId'>,
  { after, signal }: { readonly after: string; readonly signal: AbortSignal },
): AsyncGenerator<ServerSentEvent, void> {
  const look = async (): Promise<RunView | undefined> => {
    const record = await deps.runs.find({ teamId }, id);
    return record && (await deps.presentRun(record));
  };
  const snapshot = await look();
  if (snapshot === undefined) return;
  yield { id: after, event: 'run.snapshot', data: snapshot };
  const ended = END_EVENTS.get(snapshot.state);
  if (ended !== undefined) return yield { event: ended, data: snapshot };
  for await (const news of deps.runs.events.follow({ teamId, runId: id, after, signal })) {
    if (news.kind === 'progress') {
      yield presentProgress(news.progress);
      continue;
    }
    const view = await look();
    if (view === undefined) return;
    const { cursor, type } = news.event;
    yield { id: cursor, event: type, data: view };
    if ([...END_EVENTS.values()].includes(type)) return;
  }
}
