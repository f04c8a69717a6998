import { missingFiles } from './install.ts';
import { ESSENTIAL_FILES } from './manifest.ts';

/** Names of the essential model files that a folder lacks. */
export async function missingModels(directory: string): Promise<string[]> {
  return (await missingFiles(directory, ESSENTIAL_FILES)).map(({ name }) => name);
}
