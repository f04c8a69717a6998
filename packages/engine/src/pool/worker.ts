// The program of a worker process: load the pipelines, then do one thing after another until the parent is gone.
import { AppError, toAppError } from '@backlot/contract';
import { doChore } from '../darkroom/do-chore.ts';
import { createPipelines } from '../pipelines/index.ts';
import { createTools } from '../pipelines/tools.ts';
import type { WorkerFailure, WorkerMessage, WorkerSettings, WorkMessage } from './messages.ts';

const settings = JSON.parse(process.argv[2] ?? '{}') as WorkerSettings; // written by worker-process.ts
const tools = createTools(settings);
const pipelines = createPipelines(settings, tools);

process.on('message', (message: WorkMessage) => void work(message));
process.on('disconnect', () => process.exit(0));
send({ type: 'ready' });

async function work({ work }: WorkMessage): Promise<void> {
  try {
    const result =
      work.kind === 'chore'
        ? await doChore(work.chore, tools)
        : await pipelines.run(work.call, (stage, fraction) => send({ type: 'progress', stage, fraction }));
    send({ type: 'done', result, residentBytes: process.memoryUsage.rss() });
  } catch (error) {
    send({ type: 'failed', failure: describeFailure(error) });
  }
}

function send(message: WorkerMessage): void {
  process.send?.(message, undefined, undefined, (error) => {
    if (error !== null) process.exit(0); // the parent is gone
  });
}

function describeFailure(error: unknown): WorkerFailure {
  const appError =
    error instanceof AppError
      ? error
      : new AppError('engine.failed', 'The engine could not make this picture.', { cause: error });
  const { code, message, issues, cause } = toAppError(appError);
  return { code, message, issues, ...(cause instanceof Error ? { internal: cause.stack ?? cause.message } : {}) };
}
