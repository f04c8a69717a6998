import { createLook } from '../create-look.ts';
import type { Bell } from '../store/bell.ts';
import { createMailbox } from './mailbox.ts';
import type { RunEvent, RunProgress } from './run-event.ts';

/** What is told of runs: what has happened, and how far they are. */
export type RunNews =
  | { readonly kind: 'event'; readonly event: RunEvent }
  | { readonly kind: 'progress'; readonly progress: RunProgress };

interface Watched {
  readonly teamId: string;
  /** Only this run. */
  readonly runId?: string;
}

interface FollowOptions extends Watched {
  /** Begins with what was told after this cursor; absent: with what is told from now on. */
  readonly after?: string;
  readonly signal: AbortSignal;
}

/** What happens to runs, on whatever process it happens. */
export interface RunEvents {
  /**
   * What is told of a team's runs: each event once and in order, and progress in between. Ends when the signal aborts or the server
   * stops; throws when whoever reads is so slow that too much has piled up. `onReady` is called when nothing can be missed any more.
   */
  readonly follow: (options: FollowOptions, onReady?: () => void) => AsyncGenerator<RunNews, void>;
  /** Resolves when something has happened to a run, or may have: after a second at the latest. */
  readonly change: (run: Required<Watched>, signal: AbortSignal) => Promise<void>;
  /** Ends all that is followed. */
  readonly stop: () => Promise<void>;
}

interface RunEventsDeps {
  readonly bell: Pick<Bell, 'on'>;
  readonly store: {
    readonly presentCursor: () => Promise<string>;
    readonly readEvents: (query: {
      readonly after: string;
      readonly teamId?: string;
      readonly runId?: string;
      readonly limit: number;
    }) => Promise<readonly RunEvent[]>;
    readonly listProgress: (query: {
      readonly teamIds: readonly string[];
      readonly since: Date;
    }) => Promise<readonly RunProgress[]>;
  };
  readonly onError: (error: unknown) => void;
}

interface Follower extends Watched {
  readonly tell: (news: RunNews) => void;
}

/** Finds what the bell did not ring for: its process was killed between the commit and the call. */
const POLL_MS = 1_000;
const PAGE = 500;
const MAX_PILE = 1_000;

/** Reads what is told once for all who follow in this process, and only while somebody does. */
export function createRunEvents({ bell, store, onError }: RunEventsDeps): RunEvents {
  const followers = new Set<Follower>();
  const boxes = new Set<{ readonly close: () => void }>();
  let cursor: string | undefined;
  let progressSince = new Date(0);

  const tell = (run: Watched, news: RunNews): void => {
    for (const follower of followers) {
      if (follower.teamId === run.teamId && (follower.runId ?? run.runId) === run.runId) follower.tell(news);
    }
  };
  const readOn = async (): Promise<void> => {
    if (followers.size === 0) {
      cursor = undefined;
      return;
    }
    cursor ??= await store.presentCursor();
    for (;;) {
      const events = await store.readEvents({ after: cursor, limit: PAGE });
      for (const event of events) tell(event, { kind: 'event', event });
      cursor = events.at(-1)?.cursor ?? cursor;
      if (events.length < PAGE) break;
    }
    const teamIds = [...new Set(Array.from(followers, ({ teamId }) => teamId))];
    for (const progress of await store.listProgress({ teamIds, since: progressSince })) {
      progressSince = progress.updatedAt;
      tell(progress, { kind: 'progress', progress });
    }
  };
  const look = createLook(readOn, onError);
  const glance = (): void => {
    if (followers.size > 0) void look();
  };
  const stopListening = [bell.on('events', glance), bell.on('progress', glance)];
  const timer = setInterval(glance, POLL_MS);
  timer.unref();

  async function* replay({ teamId, runId, after }: Omit<FollowOptions, 'signal'> & { readonly after: string }) {
    let last = after;
    for (;;) {
      const page = await store.readEvents({
        after: last,
        teamId,
        ...(runId !== undefined && { runId }),
        limit: PAGE,
      });
      for (const event of page) yield event;
      last = page.at(-1)?.cursor ?? last;
      if (page.length < PAGE) return;
    }
  }

  return {
    async *follow({ signal, ...watched }, onReady = () => {}) {
      const box = createMailbox<RunNews>(MAX_PILE);
      const follower: Follower = { ...watched, tell: box.put };
      const close = () => box.close();
      followers.add(follower);
      boxes.add(box);
      signal.addEventListener('abort', close, { once: true });
      if (signal.aborted) close();
      try {
        await look();
        onReady();
        let last = watched.after;
        if (last !== undefined) {
          for await (const event of replay({ ...watched, after: last })) {
            last = event.cursor;
            yield { kind: 'event', event };
          }
        }
        for await (const news of box.read()) {
          const isKnown = news.kind === 'event' && last !== undefined && !isLater(news.event.cursor, last);
          if (!isKnown) yield news;
        }
      } finally {
        signal.removeEventListener('abort', close);
        followers.delete(follower);
        boxes.delete(box);
      }
    },
    change: (run, signal) =>
      new Promise((resolve) => {
        const done = (): void => {
          clearTimeout(patience);
          followers.delete(follower);
          signal.removeEventListener('abort', done);
          resolve();
        };
        const patience = setTimeout(done, POLL_MS);
        const follower: Follower = { ...run, tell: done };
        followers.add(follower);
        signal.addEventListener('abort', done, { once: true });
        if (signal.aborted) done();
        else if (cursor === undefined) void look();
      }),
    stop: async () => {
      clearInterval(timer);
      stopListening.forEach((stop) => stop());
      boxes.forEach((box) => box.close());
      await look();
    },
  };
}

/** Whether one cursor stands after another: by transaction, then by row. */
function isLater(cursor: string, than: string): boolean {
  const [xid, seq] = cursor.split('-').map(BigInt);
  const [otherXid, otherSeq] = than.split('-').map(BigInt);
  return xid === otherXid ? seq! > otherSeq! : xid! > otherXid!;
}
