import { AppError } from '@backlot/contract';
import { startSdServer, type Fault, type SdServer } from '@backlot/fake-vendors';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ProviderContext } from '../provider.ts';
import { createRig, type Rig } from '../testing/create-rig.ts';
import { failureOf } from '../testing/failure-of.ts';
import { sdServer } from './index.ts';

const asked = { prompt: 'a cat', count: 2, seed: 1, size: { width: 64, height: 64 } } as const;
const { signal } = new AbortController();
let server: SdServer;
let rig: Rig;

beforeAll(async () => {
  server = await startSdServer();
  rig = createRig(sdServer, { BACKLOT_SD_SERVER_URL: server.baseUrl, BACKLOT_SD_SERVER_POLL_MS: '10' });
});
beforeEach(() => server.reset());
afterAll(() => server.close());

const isLook = ({ method, path }: { method: string; path: string }) => method === 'GET' && path.includes('/jobs/');

describe('what goes wrong when a job is sent', () => {
  it.each<[Fault, string, string]>([
    [{ kind: 'refused', status: 400, body: '{"error":"invalid generation parameters"}' }, 'none', 'provider.rejected'],
    [{ kind: 'refused', status: 401 }, 'none', 'provider.unauthorized'],
    [{ kind: 'refused', status: 404 }, 'none', 'provider.unavailable'],
    [{ kind: 'refused', status: 429, body: '{"error":"job queue is full"}' }, 'none', 'provider.limited'],
    [{ kind: 'failed', status: 500 }, 'none', 'provider.unavailable'],
    [{ kind: 'refused', status: 202, body: '{"status":"queued"}' }, 'spent', 'provider.malformed'],
    [{ kind: 'cut-before-answer' }, 'unknown', 'provider.unknown'],
    [{ kind: 'cut-mid-body' }, 'unknown', 'provider.unknown'],
    [{ kind: 'drop-unread' }, 'unknown', 'provider.unknown'],
  ])('after %j the charge is %s and the caller is told %s', async (fault, charge, code) => {
    server.fault([fault]);

    const failure = await failureOf(rig.make('generate', asked));

    expect([failure.charge, failure.told.code]).toEqual([charge, code]);
    expect(server.requests).toHaveLength(1);
  });

  it('repeats what the server says of the request', async () => {
    server.fault([{ kind: 'refused', status: 400, body: '{"error":"invalid generation parameters"}' }]);

    expect((await failureOf(rig.make('generate', asked))).told.message).toContain('invalid generation parameters');
  });
});

describe('what goes wrong while a job is waited for', () => {
  it.each<Fault>([{ kind: 'drop-unread' }, { kind: 'malformed' }, { kind: 'failed', status: 503 }])(
    'one look that tells nothing (%j) loses nothing',
    async (fault) => {
      server.fault([undefined, fault, fault]);

      expect((await rig.make('generate', asked)).images).toHaveLength(2);
    },
  );

  it('does not know what became of it when the server tells no more', async () => {
    server.fault((request) => (isLook(request) ? { kind: 'drop-unread' } : undefined));

    const failure = await failureOf(rig.make('generate', asked));

    expect([failure.charge, failure.told.code]).toEqual(['unknown', 'provider.unknown']);
    expect(server.requests.filter(isLook)).toHaveLength(5);
  });

  it.each([404, 410])('does not know what became of a job that is forgotten (%i)', async (status) => {
    server.fault((request) => (isLook(request) ? { kind: 'refused', status } : undefined));

    const failure = await failureOf(rig.make('generate', asked));

    expect([failure.charge, server.requests.length]).toEqual(['unknown', 2]);
  });

  it('charges nothing for a job that failed, and keeps why to the log', async () => {
    server.failNextJob('out of memory on cuda:0');

    const failure = await failureOf(rig.make('generate', asked));

    expect([failure.charge, failure.told.code]).toEqual(['none', 'provider.unavailable']);
    expect(failure.told.message).not.toContain('cuda');
    expect(String(failure.told.cause)).toContain('out of memory on cuda:0');
  });

  it('delivers what came of a job that made fewer pictures, and says so', async () => {
    server.fault((request) => (request.method === 'POST' ? { kind: 'fewer-pictures', count: 1 } : undefined));

    const result = await rig.make('generate', asked);

    expect(result.images).toHaveLength(1);
    expect(result.warnings).toEqual([
      { code: 'fewer-pictures', message: 'stable-diffusion.cpp made 1 of 2 pictures.' },
    ]);
  });

  it.each(['{"status":"completed","result":null}', '{"status":"completed","result":{"images":[]}}'])(
    'has spent what is completed and cannot be read: %s',
    async (body) => {
      server.fault((request) => (isLook(request) ? { kind: 'refused', status: 200, body } : undefined));

      expect(await failureOf(rig.make('generate', asked))).toMatchObject({ charge: 'spent' });
    },
  );
});

describe('stopping', () => {
  const gone = new AppError('run.timeout', 'Time is up.');

  async function begun(
    reason = gone,
  ): Promise<{ readonly stop: () => void; readonly work: Promise<unknown>; readonly id: string }> {
    const controller = new AbortController();
    let work: Promise<unknown> = Promise.resolve();
    const id = await new Promise<string>((resolve) => {
      const onReference: ProviderContext['onReference'] = async (reference) => resolve(reference);
      work = rig.make('generate', asked, { signal: controller.signal, onReference });
      work.catch(() => undefined);
    });
    return { work, id, stop: () => controller.abort(reason) };
  }

  it('takes a job that waits out of the queue, which costs nothing', async () => {
    server.setJobMs(400);
    const [first, second] = [await begun(), await begun()];

    second.stop();

    expect(await failureOf(second.work)).toMatchObject({ charge: 'none', told: gone });
    await first.work;
    expect(server.charges).toHaveLength(1);
  });

  it('leaves a job that is being made, which nobody can stop, to be charged or not', async () => {
    server.setJobMs(300);
    const { stop, work, id } = await begun();
    await expect.poll(async () => (await fetch(`${server.baseUrl}/sdcpp/v1/jobs/${id}`)).text()).toMatch('generating');

    stop();

    await expect(work).rejects.toBe(gone);
    expect(server.requests.at(-1)?.path).toBe(`/sdcpp/v1/jobs/${id}/cancel`);
  });

  it('leaves a job alone that another process goes on with', async () => {
    server.setJobMs(300);
    const taken = new AppError('run.interrupted', 'Another worker takes the run over.');
    const { stop, work } = await begun(taken);

    stop();

    await expect(work).rejects.toBe(taken);
    expect(server.requests.filter(({ path }) => path.endsWith('/cancel'))).toEqual([]);
  });
});

describe('after a crash', () => {
  const call = {
    operation: 'generate',
    input: { ...asked, style: { vocabulary: 'ideogram', base: 'FICTION' } },
  } as const;
  const context: ProviderContext = {
    model: 'any',
    signal,
    onStart: () => undefined,
    onProgress: () => undefined,
    onReference: () => Promise.resolve(),
    willSpend: () => Promise.reject(new Error('it was paid for')),
  };

  it('collects what was begun without asking again', async () => {
    const onReference = vi.fn(() => Promise.resolve());
    await rig.make('generate', call.input, { onReference });
    const [id] = onReference.mock.calls[0] as unknown as [string];

    const result = await rig.vendor.resume!(id, call, context);

    expect(result.images.map(({ seed }) => seed)).toEqual([1, 2]);
    expect(result.warnings?.map(({ code }) => code)).toEqual(['style-by-words']);
    expect(server.requests.filter(({ path }) => path.endsWith('/img_gen'))).toHaveLength(1);
  });

  it('does not know what became of a job that the server kept no longer', async () => {
    const onReference = vi.fn(() => Promise.resolve());
    await rig.make('generate', call.input, { onReference });
    const [id] = onReference.mock.calls[0] as unknown as [string];
    server.expireJobs();

    expect(await failureOf(rig.vendor.resume!(id, call, context))).toMatchObject({ charge: 'unknown' });
  });
});

describe('checking the server', () => {
  it('makes nothing', async () => {
    await expect(rig.vendor.check(signal)).resolves.toContain('It answers');
    expect(server.charges).toEqual([]);
  });

  it.each<[Fault, string]>([
    [{ kind: 'refused', status: 404 }, 'provider.unavailable'],
    [{ kind: 'drop-unread' }, 'provider.unavailable'],
  ])('finds %j', async (fault, code) => {
    server.fault([fault]);

    await expect(rig.vendor.check(signal)).rejects.toMatchObject({ name: 'AppError', code });
  });
});
