// A worker that does what the prompt says, so that tests can see the pool and not the engine.
import type { WorkMessage } from '../messages.ts';

const PRODUCTION = { images: [], warnings: [], timingsMs: {}, details: {} };

process.on('disconnect', () => process.exit(0));
process.on('message', ({ work }: WorkMessage) => {
  const prompt =
    work.kind === 'chore'
      ? new TextDecoder().decode(work.chore.name === 'prepare' ? work.chore.input.picture : undefined)
      : work.call.operation === 'replace-background'
        ? work.call.input.prompt
        : '';
  const done = (residentBytes = 0) =>
    process.send?.({
      type: 'done',
      result: { ...PRODUCTION, details: { pid: process.pid, prompt } },
      residentBytes,
    });
  switch (prompt) {
    case 'crash':
      return process.kill(process.pid, 'SIGSEGV');
    case 'spin':
      for (;;); // the way native code hangs: no event is ever handled again
    case 'fail':
      return process.send?.({
        type: 'failed',
        failure: {
          code: 'asset.unreadable',
          message: 'not a picture',
          issues: [{ field: 'image', message: 'broken' }],
        },
      });
    case 'progress':
      process.send?.({ type: 'progress', stage: 'halfway', fraction: 0.5 });
      return done();
    case 'swell':
      return done(2 * 1024 ** 3);
    case 'wait':
      return void setTimeout(done, 100);
    default:
      return done();
  }
});
process.send?.({ type: 'ready' });
