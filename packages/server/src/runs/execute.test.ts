import { setTimeout } from 'node:timers/promises';
import { AppError, type ProducedImage, type Production } from '@backlot/contract';
import { describe, expect, it } from 'vitest';
import type { Provider } from '../providers/provider.ts';
import { execute as open, type ExecuteDeps } from './execute.ts';
import { createGates } from './gates.ts';
import type { Outcome } from './outcome.ts';
import { perform, type PerformDeps } from './perform.ts';
import { createReuse } from './reuse.ts';
import type { RunRecord, Submission } from './run.ts';
import { newRecord } from './testing/new-record.ts';
import { createTurns } from './turns.ts';

const STILL_THERE = new AbortController().signal;
const CREDITS_PER_IMAGE = 1000;

type Deps = PerformDeps & Omit<ExecuteDeps, 'work'>;

/** Opens a run and works on it in this process. */
function execute(deps: Deps, asked: Submission, signal: AbortSignal): Promise<RunRecord> {
  const elsewhere = () => Promise.reject(new Error('nobody is there'));
  const here = (record: RunRecord) => perform(deps, record, signal);
  return open({ ...deps, work: { isHere: true, here, elsewhere, isCrowded: async () => false } }, asked);
}

const submission: Submission = {
  principal: { teamId: 'team', userId: 'user', keyId: 'key', role: 'MEMBER' },
  dialect: 'onemin',
  type: 'BACKGROUND_REPLACER',
  model: 'recraft',
  promptObject: { imageUrl: 'images/x.png', prompt: 'a beach', n: 2 },
  call: {
    operation: 'replace-background',
    input: { image: 'images/x.png', prompt: 'a beach', count: 2, quality: 'default' },
  },
  count: 2,
  servedBy: ['recraft', 'builtin'],
  vendorCredits: 40_000,
  isAsync: false,
};

describe('a run', () => {
  it('is opened, done, kept and settled, in this order', async () => {
    const house = furnish();

    const record = await execute(house.deps, submission, STILL_THERE);

    expect(house.story).toEqual([
      'adopt',
      'open for 1000 a picture with seed 7',
      'gather images/x.png',
      'invoke with seed 7',
      'keep replaced_background',
      'keep replaced_background_2',
      'settle delivered',
    ]);
    expect(record).toMatchObject({
      status: 'SUCCESS',
      imagesDelivered: 2,
      creditsCharged: 2000,
      facts: { provider: 'builtin', engine: 'test', images: [{ seed: 1 }, { seed: 2 }], warnings: [] },
    });
  });

  it('uses the seed that was asked for', async () => {
    const house = furnish();
    const call = { ...submission.call, input: { ...submission.call.input, seed: 0 } } as Submission['call'];

    await execute(house.deps, { ...submission, call }, STILL_THERE);

    expect(house.story).toContain('invoke with seed 0');
  });

  it.each(['adopt', 'open'])('that fails at "%s" leaves nothing open', async (step) => {
    const house = furnish({ failing: new Map([[step, new AppError('credits.insufficient', 'No.')]]) });

    await expect(execute(house.deps, submission, STILL_THERE)).rejects.toMatchObject({ code: 'credits.insufficient' });

    expect(house.story.filter((event) => /settle|gather/.test(event))).toEqual([]);
  });

  it('that nobody can serve is refused before anything is stored', async () => {
    const house = furnish();

    await expect(execute({ ...house.deps, providers: [] }, submission, STILL_THERE)).rejects.toMatchObject({
      code: 'model.unavailable',
    });

    expect(house.story).toEqual([]);
  });

  it('that was made before is answered and not done again', async () => {
    const house = furnish({ isReplay: true });

    const record = await execute(house.deps, submission, STILL_THERE);

    expect(record.id).toBe('run');
    expect(house.story.at(-1)).toMatch(/^open/);
  });

  it('that is asked for asynchronously is left to the queue', async () => {
    const house = furnish();

    const record = await execute(house.deps, { ...submission, isAsync: true }, STILL_THERE);

    expect(record.status).toBe('PROCESSING');
    expect(house.story.at(-1)).toMatch(/^open/);
  });

  it.each([
    ['where nobody works', {}, false],
    ['of a team with a limit', { principal: { ...submission.principal, runsAtOnce: 1 } }, true],
  ])('%s is queued and waited for', async (_name, changes, isHere) => {
    const house = furnish();
    const queued: RunRecord[] = [];
    const elsewhere = async (record: RunRecord) => {
      queued.push(record);
      return perform(house.deps, record, STILL_THERE);
    };
    const here = () => Promise.reject(new Error('this is not the place'));
    const work = { isHere, here, elsewhere, isCrowded: async () => false };

    const record = await open({ ...house.deps, work }, { ...submission, ...changes });

    expect(record.status).toBe('SUCCESS');
    expect(queued).toMatchObject([{ isQueued: true, isAsync: false, lane: 'cpu', priority: 10 }]);
  });

  it('is refused where so many wait that its caller would wait in vain, unless the caller will come back', async () => {
    const house = furnish();
    const nobody = () => Promise.reject(new Error('nobody works'));
    const work = { isHere: false, here: nobody, elsewhere: nobody, isCrowded: async () => true };

    await expect(open({ ...house.deps, work }, submission)).rejects.toMatchObject({ code: 'model.unavailable' });
    const patient = await open({ ...house.deps, work }, { ...submission, isAsync: true });

    expect(patient).toMatchObject({ status: 'PROCESSING', isQueued: true, priority: 0 });
  });

  it.each(['gather', 'invoke', 'keep'])('that fails at "%s" ends as a failure that costs nothing', async (step) => {
    const failing = new Map([[step, new AppError('model.unavailable', 'Busy.', { retryAfterSeconds: 10 })]]);
    const house = furnish({ failing });

    const record = await execute(house.deps, submission, STILL_THERE);

    expect(record).toMatchObject({ status: 'FAILURE', creditsCharged: 0 });
    expect(record.failure).toEqual({ code: 'model.unavailable', message: 'Busy.', issues: [], retryAfterSeconds: 10 });
    expect(house.story.filter((event) => event.startsWith('settle'))).toEqual(['settle failed']);
  });

  it('says nothing of a reason of ours', async () => {
    const house = furnish({ failing: new Map([['invoke', new Error('password is hunter2')]]) });

    const record = await execute(house.deps, submission, STILL_THERE);

    expect(record.failure).toEqual({ code: 'internal', message: 'Something went wrong on our side.', issues: [] });
  });

  it('that delivers fewer pictures is charged for these and says so', async () => {
    const house = furnish({ made: [1] });

    const record = await execute(house.deps, submission, STILL_THERE);

    expect(record).toMatchObject({
      status: 'SUCCESS',
      imagesDelivered: 1,
      creditsCharged: 1000,
      facts: { warnings: [{ code: 'fewer-pictures' }] },
    });
  });

  it('that delivers no picture is a failure', async () => {
    const record = await execute(furnish({ made: [] }).deps, submission, STILL_THERE);

    expect(record).toMatchObject({ status: 'FAILURE', creditsCharged: 0, failure: { code: 'provider.malformed' } });
  });

  it('that is cancelled ends for that reason', async () => {
    const cancellation = new AbortController();
    const house = furnish({
      onInvoke: async (signal) => {
        cancellation.abort(new AppError('run.cancelled', 'It was cancelled.'));
        signal.throwIfAborted();
      },
    });

    const record = await execute(house.deps, submission, cancellation.signal);

    expect(record.failure?.code).toBe('run.cancelled');
  });

  it('that takes too long ends for that reason', async () => {
    const house = furnish({
      onInvoke: (signal) =>
        new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('stopped')))),
    });

    const record = await execute({ ...house.deps, runTimeoutMs: 10 }, submission, STILL_THERE);

    expect(record.failure?.code).toBe('run.timeout');
  });

  it('that waits long for a worker has all its time afterwards', async () => {
    const house = furnish({ waitsMs: 120 });

    const record = await execute({ ...house.deps, runTimeoutMs: 20 }, submission, STILL_THERE);

    expect(record.status).toBe('SUCCESS');
  });

  it('leaves its turn to the next, however it ends', async () => {
    const house = furnish({ failing: new Map([['keep', new Error('disk full')]]) });

    const first = await execute(house.deps, submission, STILL_THERE);
    const second = await execute(house.deps, submission, STILL_THERE);

    expect([first.failure?.code, second.failure?.code]).toEqual(['internal', 'internal']);
  });

  it('is turned away at no cost while too many are on', async () => {
    const house = furnish();
    const endOther = await house.deps.turns('cpu').next({ teamId: 'other', isPatient: false, signal: STILL_THERE });

    const record = await execute(house.deps, submission, STILL_THERE);
    endOther();

    expect(record).toMatchObject({ status: 'FAILURE', creditsCharged: 0, failure: { code: 'model.unavailable' } });
    expect(house.story).not.toContain('gather images/x.png');
  });

  it('that was paid for at a vendor and could not be kept is not told as one to try again', async () => {
    const failing = new Map([['keep', new AppError('run.interrupted', 'The server is stopping.')]]);
    const house = furnish({ failing });
    const [builtin] = house.deps.providers;
    const make = builtin!.operations['replace-background']!;
    const paid: Provider = {
      ...builtin!,
      operations: {
        'replace-background': async (input, context) => {
          await context.willSpend();
          return make(input, context);
        },
      },
    };

    const record = await execute({ ...house.deps, providers: [paid] }, submission, STILL_THERE);

    expect(record.failure?.code).toBe('provider.unknown');
  });

  it('that was settled though the answer was lost stays as it was settled', async () => {
    const house = furnish({ losesAnswerOfSettling: true });

    const record = await execute(house.deps, submission, STILL_THERE);

    expect(house.story.slice(-2)).toEqual(['settle delivered', 'settle failed']);
    expect(record).toMatchObject({ status: 'SUCCESS', creditsCharged: 2000 });
  });
});

interface Furnishing {
  /** What a step throws, by its name. */
  readonly failing?: ReadonlyMap<string, Error>;
  readonly isReplay?: boolean;
  /** The seeds of the pictures that come back. */
  readonly made?: readonly number[];
  readonly onInvoke?: (signal: AbortSignal) => Promise<void>;
  /** How long no worker is free. */
  readonly waitsMs?: number;
  /** The first settlement is done, but whoever asked for it is told that it failed. */
  readonly losesAnswerOfSettling?: boolean;
}

/** A house in memory that writes down what happens; its store settles a run once, as the real one does. */
function furnish(furnishing: Furnishing = {}): { readonly deps: Deps; readonly story: string[] } {
  const { failing, isReplay = false, made = [1, 2], onInvoke, waitsMs = 0, losesAnswerOfSettling = false } = furnishing;
  const story: string[] = [];
  const tell = (step: string, event: string): void => {
    story.push(event);
    const error = failing?.get(step);
    if (error !== undefined) throw error;
  };
  let record: RunRecord | undefined;
  let settlements = 0;
  const builtin: Provider = {
    name: 'builtin',
    engine: 'test',
    creditsPerImage: () => CREDITS_PER_IMAGE,
    findUnfitness: () => undefined,
    picturesPerCall: () => 10,
    operations: {
      'replace-background': async ({ seed }, { signal, onStart }) => {
        tell('invoke', `invoke with seed ${seed}`);
        if (waitsMs > 0) await setTimeout(waitsMs, undefined, { signal });
        onStart();
        await onInvoke?.(signal);
        return { images: made.map(picture), warnings: [], timingsMs: {}, details: {} } satisfies Production;
      },
    },
  };
  const turns = createTurns({ atOnce: 1, maxWaiting: 0 });
  const deps: Deps = {
    providers: [builtin],
    gates: createGates(),
    attempts: {
      begin: async () => 'attempt',
      refer: async () => {},
      end: async () => {},
      findOpen: async () => [],
    },
    open: async (opening) => {
      tell('open', `open for ${opening.creditsPerImage} a picture with seed ${opening.seed}`);
      record = newRecord(opening, { id: 'run', createdAt: new Date(0) });
      return { kind: isReplay ? 'replay' : 'opened', record };
    },
    settle: async (_runId, outcome) => {
      tell('settle', `settle ${outcome.kind}`);
      if (record === undefined) throw new Error('nothing is open');
      if (record.status === 'PROCESSING') record = ended(record, outcome);
      if (losesAnswerOfSettling && ++settlements === 1) throw new Error('connection lost');
      return record;
    },
    adopt: async (asked) => {
      tell('adopt', 'adopt');
      return asked;
    },
    resolveImage: async ({ reference }) => {
      tell('gather', `gather ${reference}`);
      return new Uint8Array([1]);
    },
    keepBytes: async ({ label, mediaType, teamId, userId, bytes }) => {
      tell('keep', `keep ${label}`);
      const key = `images/${label}.png`;
      const facts = { sizeBytes: bytes.byteLength, sha256: '', createdAt: new Date(0) };
      return { key, teamId, userId, kind: 'result', originalName: label, mediaType, ...facts };
    },
    turns: () => turns,
    reportProgress: () => () => {},
    cacheKeyOf: async () => null,
    reuse: createReuse({ find: async () => undefined }),
    newSeed: () => 7,
    random: () => 0,
    runTimeoutMs: 60_000,
    log: { warn: () => {} },
  };
  return { deps, story };
}

function picture(seed: number): ProducedImage {
  return { bytes: new Uint8Array([seed]), mediaType: 'image/png', widthPx: 1, heightPx: 1, seed };
}

function ended(record: RunRecord, outcome: Outcome): RunRecord {
  const finishedAt = new Date(1);
  if (outcome.kind === 'failed') return { ...record, status: 'FAILURE', failure: outcome.failure, finishedAt };
  const imagesDelivered = outcome.facts.images.length;
  const creditsCharged = imagesDelivered * record.creditsPerImage;
  return { ...record, status: 'SUCCESS', facts: outcome.facts, imagesDelivered, creditsCharged, finishedAt };
}
