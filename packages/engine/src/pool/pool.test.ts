import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AppError, type ResolvedCall } from '@backlot/contract';
import { afterEach, describe, expect, it } from 'vitest';
import { createPool, type Pool } from './pool.ts';

const pools: Pool[] = [];
afterEach(() => pools.splice(0).forEach((pool) => pool.close()));

const workerFile = fileURLToPath(new URL('testing/obedient-worker.ts', import.meta.url));
const poolOf = (workers: number) => {
  const pool = createPool({ workers, workerFile, modelsDir: '/nowhere' });
  pools.push(pool);
  return pool;
};
const call = (prompt: string): ResolvedCall => ({
  operation: 'replace-background',
  input: { image: new Uint8Array([1, 2, 3]), prompt, count: 1, quality: 'default', seed: 1 },
});

describe('the pool', () => {
  it('gives back what the worker made', async () => {
    const production = await poolOf(1).run(call('hello'));

    expect(production.details['prompt']).toBe('hello');
  });

  it('starts its workers when there is work for them, where it is told to wait', async () => {
    const pool = createPool({ workers: 1, workerFile: '/nowhere.js', modelsDir: '/nowhere', isLazy: true });
    pools.push(pool);

    await pool.ready();

    await expect(pool.run(call('hello'))).rejects.toThrow('died while starting');
  });

  it('reports progress on the way', async () => {
    const seen: [string, number][] = [];

    await poolOf(1).run(call('progress'), { onProgress: (stage, fraction) => seen.push([stage, fraction]) });

    expect(seen).toEqual([['halfway', 0.5]]);
  });

  it('tells when a worker takes a call up, and not of those that leave the queue', async () => {
    const pool = poolOf(1);
    const controller = new AbortController();
    const begun: string[] = [];
    const work = (prompt: string, signal?: AbortSignal) =>
      pool.run(call(prompt), { onStart: () => begun.push(prompt), ...(signal && { signal }) });

    const all = Promise.allSettled([work('wait'), work('left the queue', controller.signal), work('third')]);
    controller.abort();
    await all;

    expect(begun).toEqual(['wait', 'third']);
  });

  it('passes a typed error through with its fields', async () => {
    const failure = poolOf(1).run(call('fail'));

    await expect(failure).rejects.toMatchObject({
      code: 'asset.unreadable',
      issues: [{ field: 'image', message: 'broken' }],
    });
  });

  it('turns work that kills every worker into engine.failed, and goes on with a new one', async () => {
    const pool = poolOf(1);

    await expect(pool.run(call('crash'))).rejects.toMatchObject({ code: 'engine.failed' });
    expect((await pool.run(call('again'))).details['prompt']).toBe('again');
  });

  it('kills a worker that listens to nothing when the run is aborted, and says why', async () => {
    const pool = poolOf(1);
    const controller = new AbortController();
    const running = pool.run(call('spin'), { signal: controller.signal });
    setTimeout(() => controller.abort(new AppError('run.timeout', 'too long')), 100);

    await expect(running).rejects.toMatchObject({ code: 'run.timeout' });
    expect((await pool.run(call('after'))).details['prompt']).toBe('after');
  });

  it('lets a waiting call leave the queue', async () => {
    const pool = poolOf(1);
    const controller = new AbortController();
    const first = pool.run(call('wait'));
    const second = pool.run(call('second'), { signal: controller.signal });
    const third = pool.run(call('third'));
    controller.abort();

    await expect(second).rejects.toMatchObject({ code: 'run.cancelled' });
    expect((await first).details['prompt']).toBe('wait');
    expect((await third).details['prompt']).toBe('third');
  });

  it('works on as many calls at once as it has workers', async () => {
    const pool = poolOf(2);

    const productions = await Promise.all([call('wait'), call('wait')].map((each) => pool.run(each)));

    expect(new Set(productions.map(({ details }) => details['pid'])).size).toBe(2);
  });

  it('does a chore before calls that wait longer, and calls in their order', async () => {
    const pool = poolOf(1);
    const ended: string[] = [];
    const chore = pool.runChore('prepare', { picture: Buffer.from('wait'), limits: { formats: [] }, field: 'image' });

    await Promise.all([
      chore.then(() => ended.push('chore')),
      pool.run(call('first')).then(() => ended.push('first')),
      pool.run(call('second')).then(() => ended.push('second')),
      pool
        .runChore('prepare', { picture: Buffer.from('late'), limits: { formats: [] }, field: 'image' })
        .then(() => ended.push('late chore')),
    ]);

    expect(ended).toEqual(['chore', 'late chore', 'first', 'second']);
  });

  it('turns calls away when too many wait, but no chore: somebody paid for what it holds', async () => {
    const pool = poolOf(1);
    const calls = Array.from({ length: 300 }, () => pool.run(call('hello')).catch(({ code }: AppError) => code));
    const chore = pool.runChore('prepare', { picture: Buffer.from('late'), limits: { formats: [] }, field: 'image' });

    await expect(chore).resolves.toBeDefined();
    expect((await Promise.all(calls)).filter((outcome) => outcome === 'model.unavailable')).toHaveLength(300 - 257);
  });

  it('replaces a worker that has grown too large', async () => {
    const pool = poolOf(1);

    const swollen = await pool.run(call('swell'));
    const next = await pool.run(call('next'));

    expect(next.details['pid']).not.toBe(swollen.details['pid']);
  });

  it('replaces a worker that died at rest', async () => {
    const pool = poolOf(1);
    const pid = (await pool.run(call('first'))).details['pid'] as number;
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => isRunning(pid)).toBe(false);

    const next = await pool.run(call('next'));

    expect(next.details['pid']).not.toBe(pid);
  });

  it('does over what a worker was at when something outside killed it', async () => {
    const pool = poolOf(1);
    const pid = (await pool.run(call('first'))).details['pid'] as number;
    const running = pool.run(call('wait'), { onStart: () => setTimeout(() => process.kill(pid, 'SIGKILL'), 30) });

    expect((await running).details['prompt']).toBe('wait');
  });

  it('lets nobody notice that a worker has died at rest a moment ago', async () => {
    const pool = poolOf(1);
    const pid = (await pool.run(call('first'))).details['pid'] as number;
    process.kill(pid, 'SIGKILL');
    sleepUntilDead(pid); // without a turn in which its exit could be told

    const answers = await Promise.all([call('second'), call('third')].map((each) => pool.run(each)));

    expect(answers.map(({ details }) => details['prompt'])).toEqual(['second', 'third']);
  });

  it('takes nothing more once closed', async () => {
    const pool = poolOf(1);
    pool.close();

    await expect(pool.run(call('late'))).rejects.toMatchObject({ code: 'model.unavailable' });
  });
});

function sleepUntilDead(pid: number): void {
  const status = () => readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ')[2];
  while (status() !== 'Z') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
