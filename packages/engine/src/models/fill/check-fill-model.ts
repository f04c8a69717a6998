import { AppError } from '@backlot/contract';
import { fillModelPath } from './fill-model-path.ts';

/**
 * Opens the operator's network that fills holes, if there is one, and closes it again: so that a wrong file is known when the server
 * starts and not at the first hole. Rejects with `model.unavailable`, naming the file.
 */
export async function checkFillModel(settings: {
  readonly modelsDir: string;
  readonly fillModel?: string | undefined;
}): Promise<void> {
  const path = await fillModelPath(settings);
  if (path === undefined) return;
  // Native code that a server without such a file need not load.
  const { openFillNetwork } = await import('./open-fill-network.ts');
  try {
    await (await openFillNetwork(path, { threads: 1 })).close();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('model.unavailable', `The fill model ${path} does not work. ${reason}`, { cause });
  }
}
