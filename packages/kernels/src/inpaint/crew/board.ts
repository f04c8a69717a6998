import type { SharedWasmMemory } from '../../wasm/open-shared.ts';

/**
 * What all threads of a fill see: which step is being done, and tickets for its bands. Ticket numbers of a step start at a multiple
 * of {@link TICKETS_A_STEP}, so a thread that comes late with a ticket of an earlier step knows that it is worth nothing: a ticket
 * of the current step keeps the step current until it is done.
 */
export interface Board {
  readonly words: Int32Array;
}

/** Words of the board, each in a cache line of its own where threads contend for them. */
const STEP = 0;
const LEVEL = 1;
const PARAMETERS = 2;
const NEXT_TICKET = 16;
const LIMIT = 32;
const DONE = 48;
const ROUND = 64;
const FILL = 65;
const FAILED = 66;
/** Bytes of a board. */
export const BOARD_BYTES = 80 * 4;

/** More bands, and one late ticket for each thread, than any step has. */
const TICKETS_A_STEP = 4096;
/** Tickets are 32-bit numbers; a board is not used up to the last. */
const MOST_TICKETS = 2 ** 30;
/** Looks before a thread goes to sleep: about 50 us, as long as the next step usually needs to come. */
const LOOKS = 4000;
/** A helper that sleeps looks again after so long even if nobody wakes it. */
const NAP_MS = 1000;
/** A band takes milliseconds. A thread that has not done its band after so long never will. */
const LONGEST_WAIT_MS = 30_000;
const WAKE_UP_MS = 100;

/** A step of a fill for {@link runBands}: its number and the addresses of what it works on. */
export interface Step {
  readonly step: number;
  readonly level: number;
  readonly parameters: number;
}

/** Runs one band of a step. */
export type RunBand = (step: number, level: number, parameters: number, band: number) => void;

/** The board at `address` of a memory. */
export function boardAt(memory: SharedWasmMemory, address: number): Board {
  return { words: new Int32Array(memory.buffer, address, BOARD_BYTES / 4) };
}

/** Has all bands of a step run, by this thread and whichever helpers there are. */
export function runBands({ words }: Board, { step, level, parameters }: Step, bands: number, run: RunBand): void {
  if (bands === 1) return run(step, level, parameters, 0);
  words[STEP] = step;
  words[LEVEL] = level;
  words[PARAMETERS] = parameters;
  Atomics.store(words, DONE, 0);
  const base = (Math.floor(Atomics.load(words, LIMIT) / TICKETS_A_STEP) + 1) * TICKETS_A_STEP;
  Atomics.store(words, LIMIT, base + bands);
  Atomics.store(words, NEXT_TICKET, base);
  Atomics.add(words, ROUND, 1);
  Atomics.notify(words, ROUND);
  for (let band = takeBand(words); band >= 0; band = takeBand(words)) {
    run(step, level, parameters, band);
    Atomics.add(words, DONE, 1);
  }
  waitForBands(words, bands);
}

/** Helps with every step until the fill of this number ends; returns how many bands it has run. */
export function helpWithBands({ words }: Board, fill: number, run: RunBand): number {
  let helped = 0;
  try {
    while (Atomics.load(words, FILL) === fill) {
      const round = Atomics.load(words, ROUND);
      for (let band = takeBand(words); band >= 0; band = takeBand(words)) {
        run(words[STEP], words[LEVEL], words[PARAMETERS], band);
        helped++;
        Atomics.add(words, DONE, 1);
        Atomics.notify(words, DONE);
      }
      for (let looks = 0; looks < LOOKS && Atomics.load(words, ROUND) === round; looks++);
      Atomics.wait(words, ROUND, round, NAP_MS);
    }
    return helped;
  } catch (error) {
    Atomics.store(words, FAILED, 1);
    throw error;
  }
}

/** The number of the fill that the board is for: another one after each. */
export function fillOnBoard({ words }: Board): number {
  return Atomics.load(words, FILL);
}

/** Whether another fill may use the board: no thread may still be at work, and there must be tickets left. */
export function isReusable({ words }: Board): boolean {
  const isIdle = Atomics.load(words, DONE) === Atomics.load(words, LIMIT) % TICKETS_A_STEP;
  return isIdle && Atomics.load(words, FAILED) === 0 && Atomics.load(words, LIMIT) < MOST_TICKETS;
}

/** Ends the fill: lets all helpers go. */
export function endBoard({ words }: Board): void {
  Atomics.add(words, FILL, 1);
  Atomics.add(words, ROUND, 1);
  Atomics.notify(words, ROUND);
}

/** The next band of the current step, or -1. */
function takeBand(words: Int32Array): number {
  const ticket = Atomics.add(words, NEXT_TICKET, 1);
  const limit = Atomics.load(words, LIMIT);
  const base = Math.floor((limit - 1) / TICKETS_A_STEP) * TICKETS_A_STEP;
  return ticket >= base && ticket < limit ? ticket - base : -1;
}

function waitForBands(words: Int32Array, bands: number): void {
  for (let looks = 0; looks < LOOKS; looks++) if (Atomics.load(words, DONE) === bands) return;
  for (let waitedMs = 0; waitedMs < LONGEST_WAIT_MS; waitedMs += WAKE_UP_MS) {
    const done = Atomics.load(words, DONE);
    if (done === bands) return;
    if (Atomics.load(words, FAILED) === 1) break;
    Atomics.wait(words, DONE, done, WAKE_UP_MS);
  }
  throw new Error('a thread that helped with a fill did not finish its share');
}
