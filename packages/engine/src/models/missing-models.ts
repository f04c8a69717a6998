import { missingFiles } from './install.ts';
import { MODEL_FILES } from './manifest.ts';

/** Names of the model files that a folder lacks. */
export async function missingModels(directory: string): Promise<string[]> {
  return (await missingFiles(directory, MODEL_FILES)).map(({ name }) => name);
}
