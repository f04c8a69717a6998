import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { paintInBands } from './paint-in-bands.ts';
import { defineRowWork } from './row-work.ts';
import { createSharedRaster, sharedFloats } from './shared.ts';
import { brokenRows, deadlyRows, signedRows, stripeRows } from './testing/sample-rows.ts';
import { createThreads, type Threads } from './threads.ts';

const three = createThreads(3);
const opened: Threads[] = [three];
afterAll(() => opened.forEach((threads) => threads.close()));

const targetOf = (width: number, rows: number) => ({ width, data: sharedFloats(width * rows) });
const meetingOf = (rows: number, threads: number) => ({
  prepared: { threads },
  target: { ...targetOf(1, rows), arrived: new Int32Array(new SharedArrayBuffer(4)) },
  rows,
  rowsABand: 1,
});

describe('painting in bands', () => {
  it('gives the same values with one thread and with three, whatever the bands', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 9 }),
        fc.option(fc.integer({ min: 1, max: 70 }), { nil: undefined }),
        async (rows, factor, rowsABand) => {
          const alone = targetOf(3, rows);
          const together = targetOf(3, rows);

          await paintInBands(undefined, stripeRows, { prepared: { factor }, target: alone, rows });
          await three.paint(stripeRows, {
            prepared: { factor },
            target: together,
            rows,
            ...(rowsABand !== undefined && { rowsABand }),
          });

          expect(together.data).toEqual(alone.data);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('paints jobs that come at once one after the other, and all of them', async () => {
    const targets = [1, 2, 3, 4].map(() => targetOf(3, 50));
    const job = { prepared: { factor: 3 }, rows: 50 };

    await Promise.all(targets.map((target) => three.paint(stripeRows, { ...job, target })));

    for (const { data } of targets) expect(data).toEqual(targets[0]?.data);
    expect(targets[0]?.data.some((value) => value !== 0)).toBe(true);
  });

  it('uses every thread', async () => {
    const job = meetingOf(20, 3);

    await three.paint(signedRows, job);

    expect(new Set(job.target.data).size).toBe(3);
  });

  it('paints with one thread without starting others', async () => {
    const one = createThreads(1);
    const target = targetOf(2, 40);

    await one.paint(stripeRows, { prepared: { factor: 10 }, target, rows: 40 });

    expect(target.data[79]).toBe(391);
  });

  it('sends what a job is prepared with anew when it is another', async () => {
    for (const factor of [2, 3]) {
      const target = targetOf(1, 32);

      await three.paint(stripeRows, { prepared: { factor }, target, rows: 32, rowsABand: 1 });

      expect(target.data[31]).toBe(31 * factor);
    }
  });

  it('rejects with what a row function throws in another thread, and works on', async () => {
    await expect(three.paint(brokenRows, meetingOf(20, 3))).rejects.toThrow('the paint has run out');

    const target = targetOf(1, 60);
    await three.paint(stripeRows, { prepared: { factor: 5 }, target, rows: 60 });
    expect(target.data[59]).toBe(295);
  });

  it('rejects with what a row function throws in this thread', async () => {
    const broken = defineRowWork(import.meta.url, 'none', () => {
      throw new Error('no rows today');
    });

    await expect(three.paint(broken, { prepared: {}, target: targetOf(1, 40), rows: 40 })).rejects.toThrow(
      'no rows today',
    );
  });

  it('rejects when a thread dies, and starts another', async () => {
    await expect(three.paint(deadlyRows, meetingOf(20, 3))).rejects.toThrow('a painting thread ended with code 3');

    const job = meetingOf(20, 3);
    await three.paint(signedRows, job);
    expect(new Set(job.target.data).size).toBe(3);
  });

  it('stops at the next band when the signal is aborted', async () => {
    const controller = new AbortController();
    const target = targetOf(1, 400);
    const abortAtRow = defineRowWork<object, typeof target>(import.meta.url, 'none', (_, { data }, from, to) => {
      if (from === 10) controller.abort(new Error('enough'));
      data.fill(1, from, to);
    });
    const one = createThreads(1);

    const painting = one.paint(abortAtRow, {
      prepared: {},
      target,
      rows: 400,
      rowsABand: 1,
      signal: controller.signal,
    });

    await expect(painting).rejects.toThrow('enough');
    expect(target.data.lastIndexOf(1)).toBe(10);
  });

  it('refuses a target that other threads could not paint into', async () => {
    const target = { width: 1, data: new Float32Array(64) };

    await expect(three.paint(stripeRows, { prepared: { factor: 1 }, target, rows: 64 })).rejects.toThrow(
      '"data" of a target that is painted in bands is not shared',
    );
  });

  it('makes pictures that all threads see', () => {
    const picture = createSharedRaster(4, 2);

    expect(picture.data.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(picture.data.length).toBe(32);
  });

  it('does not keep the process alive', async () => {
    const program = `
      import { createThreads } from ${JSON.stringify(new URL('threads.ts', import.meta.url).href)};
      import { stripeRows } from ${JSON.stringify(new URL('testing/sample-rows.ts', import.meta.url).href)};
      const data = new Float32Array(new SharedArrayBuffer(400));
      await createThreads(2).paint(stripeRows, { prepared: { factor: 1 }, target: { width: 1, data }, rows: 100 });
      console.log(data[99]);
    `;

    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', import.meta.resolve('tsx'), '-C', 'source', '--input-type=module', '--eval', program],
      { timeout: 30_000 },
    );

    expect(stdout).toBe('99\n');
  });
});

describe('supporting what one thread leads', () => {
  it('runs the work once in each helper while the lead runs here', async () => {
    const target = { ...targetOf(1, 3), arrived: new Int32Array(new SharedArrayBuffer(4)) };
    const job = { prepared: { threads: 3 }, target };

    const outcome = await three.support(signedRows, job, async (turn) => {
      await turn();
      signedRows.paint(job.prepared, target, 2, 3);
      while (target.data[0] === 0 || target.data[1] === 0) await turn();
      return 'led';
    });

    expect(outcome).toBe('led');
    expect(new Set(target.data).size).toBe(3);
  });

  it('does not wait for helpers that have not started', async () => {
    const two = createThreads(2);
    opened.push(two);

    const outcome = await two.support(
      stripeRows,
      { prepared: { factor: 1 }, target: targetOf(1, 2) },
      async () => 'led',
    );

    expect(outcome).toBe('led');
  });

  it('rejects as the lead does, and works on', async () => {
    const failing = three.support(stripeRows, { prepared: { factor: 1 }, target: targetOf(1, 3) }, async () => {
      throw new Error('no more of this');
    });

    await expect(failing).rejects.toThrow('no more of this');
    await expect(
      three.support(stripeRows, { prepared: { factor: 1 }, target: targetOf(1, 3) }, async () => 1),
    ).resolves.toBe(1);
  });

  it('rejects the turn of a lead whose helper fails or dies', async () => {
    for (const [work, reason] of [
      [brokenRows, 'the paint has run out'],
      [deadlyRows, 'a painting thread ended with code 3'],
    ] as const) {
      const job = meetingOf(3, 3);
      const led = three.support(work, job, async (turn) => {
        work.paint(job.prepared, job.target, 2, 3);
        for (;;) await turn();
      });

      await expect(led).rejects.toThrow(reason);
    }
  });

  it('rejects the turn of a lead whose signal is aborted', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    const one = createThreads(1);

    const led = one.support(stripeRows, { prepared: { factor: 1 }, target: targetOf(1, 1), signal }, (turn) => turn());

    await expect(led).rejects.toThrow('enough');
  });
});
