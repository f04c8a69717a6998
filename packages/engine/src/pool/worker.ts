// The program of a worker process: load the pipelines, then do one call after another until the parent is gone.
import { AppError, toAppError, type Production } from '@backlot/contract';
import { createPipelines } from '../pipelines/index.ts';
import type { WorkerFailure, WorkerMessage, WorkerSettings, WorkMessage } from './messages.ts';

const settings = JSON.parse(process.argv[2] ?? '{}') as WorkerSettings; // written by worker-process.ts
const pipelines = createPipelines(settings);

process.on('message', (message: WorkMessage) => void work(message));
process.on('disconnect', () => process.exit(0));
send({ type: 'ready' });

async function work({ call }: WorkMessage): Promise<void> {
  try {
    const production: Production = await pipelines.run(call, (stage, fraction) =>
      send({ type: 'progress', stage, fraction }),
    );
    send({ type: 'done', production, residentBytes: process.memoryUsage.rss() });
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
