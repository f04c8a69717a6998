import { access } from 'node:fs/promises';
import { join } from 'node:path';

/** What a network that fills holes is called in the folder of the models, where no setting names another. */
const FILL_MODEL_FILE = 'fill.onnx';

interface FillModelSettings {
  readonly modelsDir: string;
  readonly fillModel?: string | undefined;
}

/** Where the operator's network that fills holes is: the file of the setting, else the one in the folder of the models, else none. */
export async function fillModelPath({ modelsDir, fillModel }: FillModelSettings): Promise<string | undefined> {
  if (fillModel !== undefined) return fillModel;
  const path = join(modelsDir, FILL_MODEL_FILE);
  return access(path).then(
    () => path,
    () => undefined,
  );
}
