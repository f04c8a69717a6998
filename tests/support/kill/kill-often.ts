import { setTimeout as sleep } from 'node:timers/promises';
import { createRandom } from '@backlot/kernels';
import { eventually } from '../eventually.ts';
import { launchServer, type LaunchedServer } from '../server-process.ts';
import { startCallers, type Pictures } from './callers.ts';
import { countAnswers, createJournal, hasEnoughToLose, type Journal } from './journal.ts';

interface KillPlan {
  readonly dataDir: string;
  readonly pictures: Pictures;
  readonly kills: number;
  /** Decides every moment and every request. */
  readonly seed: number;
}

/** How many of the kills come while the server is still starting. */
const SHARE_AT_START = 0.2;
const LONGEST_START_MS = 1500;
/** Otherwise it comes after so many answers, but not much later than it could. */
const MOST_ANSWERS = 8;
const LONGEST_LOAD_MS = 2000;
const LONGEST_PAUSE_MS = 100;
const LOOK_AGAIN_MS = 5;

/** Starts a server on one data folder again and again, and kills it at a random moment each time: alone, then with everything. */
export async function killOften({ dataDir, pictures, kills, seed }: KillPlan): Promise<Journal> {
  const random = createRandom(seed);
  const journal = createJournal();
  for (let i = 0; i < kills; i++) {
    const server = launchServer({ dataDir, environment: { BACKLOT_WORKERS: '1' } });
    const isLast = i === kills - 1;
    // The first start lays everything out: nothing to lose yet.
    if (i > 0 && !isLast && random() < SHARE_AT_START) {
      await sleep(random() * LONGEST_START_MS);
      await kill(server, i);
    } else {
      const callers = startCallers(await server.ready, { pictures, random, journal });
      await answersOf(journal, random() * MOST_ANSWERS);
      // However slow the machine is: a test that had nothing to lose proves nothing.
      if (isLast)
        await eventually('enough of everything was answered', async () => hasEnoughToLose(journal) || undefined);
      await sleep(random() * LONGEST_PAUSE_MS);
      const killed = kill(server, i);
      await callers.stop();
      await killed;
    }
  }
  return journal;
}

/** Resolves when so many more answers have come, or when it takes too long. */
async function answersOf(journal: Journal, count: number): Promise<void> {
  const enough = countAnswers(journal) + count;
  const deadline = performance.now() + LONGEST_LOAD_MS;
  while (countAnswers(journal) < enough && performance.now() < deadline) await sleep(LOOK_AGAIN_MS);
}

async function kill(server: LaunchedServer, i: number): Promise<void> {
  await (i % 2 === 0 ? server.killAll() : server.kill());
}
