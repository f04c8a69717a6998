import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '@backlot/contract';

/**
 * The path of an installed model file, e.g. `modelFile(directory, 'u2netp.onnx')`. Throws `AppError` `model.unavailable` when it is
 * not there, with the command that brings it.
 */
export async function modelFile(directory: string, name: string): Promise<string> {
  const path = join(directory, name);
  try {
    await access(path);
  } catch (cause) {
    throw new AppError(
      'model.unavailable',
      `The model file ${name} is not there yet: it is fetched in the background, or by "npm run models".`,
      {
        cause,
      },
    );
  }
  return path;
}
