import type { Principal } from '../../../auth/principal.ts';
import type { RunRecord } from '../../../runs/run.ts';
import type { RunsDependencies } from './dependencies.ts';
import { presentNews, presentProgress } from './present-news.ts';
import type { ServerSentEvent } from './server-sent.ts';

/** Runs whose owners are remembered; the oldest are asked for again. */
const MAX_REMEMBERED = 1_000;

/** What happens to the runs of a team, told to an admin, or to those of a member, told to that member. */
export async function* teamStream(
  { runs }: Pick<RunsDependencies, 'runs'>,
  principal: Principal,
  { after, signal }: { readonly after: string; readonly signal: AbortSignal },
): AsyncGenerator<ServerSentEvent, void> {
  const { teamId } = principal;
  const isShown = new Map<string, boolean>();
  const remember = (id: string, { userId }: Pick<RunRecord, 'userId'>): boolean => {
    const shown = principal.role === 'ADMIN' || userId === principal.userId;
    isShown.set(id, shown);
    const [oldest] = isShown.keys();
    if (isShown.size > MAX_REMEMBERED && oldest !== undefined) isShown.delete(oldest);
    return shown;
  };
  for await (const news of runs.events.follow({ teamId, after, signal })) {
    const { runId } = news.kind === 'event' ? news.event : news.progress;
    const known = isShown.get(runId);
    if (known === false) continue;
    if (news.kind === 'progress' && known === true) {
      yield presentProgress(news.progress);
      continue;
    }
    const record = await runs.find({ teamId }, runId);
    if (record === undefined || !remember(runId, record)) continue;
    yield news.kind === 'event' ? presentNews(news.event, record) : presentProgress(news.progress);
  }
}
