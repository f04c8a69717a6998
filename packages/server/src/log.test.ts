import { Writable } from 'node:stream';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { logOptions } from './log.ts';
import { withLogFields } from './log-fields.ts';

function createLines() {
  const lines: Record<string, unknown>[] = [];
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(JSON.parse(String(chunk)));
      done();
    },
  });
  return { lines, log: pino(logOptions('info'), stream) };
}

test('lines of a run carry its id and that of its request, however deep they are logged', async () => {
  const { lines, log } = createLines();

  await withLogFields({ runId: 'run-1', requestId: 'order-7' }, async () => {
    await Promise.resolve();
    log.warn({ code: 'provider.limited' }, 'run failed');
    withLogFields({ runId: 'run-2' }, () => log.info('run ended'));
  });
  log.info('elsewhere');

  expect(lines).toMatchObject([
    { runId: 'run-1', requestId: 'order-7', code: 'provider.limited' },
    { runId: 'run-2' },
    { msg: 'elsewhere' },
  ]);
  expect(lines[1]).not.toHaveProperty('requestId');
  expect(lines[2]).not.toHaveProperty('runId');
});

test('a request is logged without its query and its headers', () => {
  const { lines, log } = createLines();

  log.info({ req: { method: 'GET', url: '/v1/x?key=secret', ip: '10.0.0.7', headers: { authorization: 'secret' } } });

  expect(lines[0]).toMatchObject({ req: { method: 'GET', path: '/v1/x', ip: '10.0.0.7' } });
  expect(JSON.stringify(lines)).not.toContain('secret');
});
