import { openDialog } from '../open-dialog.tsx';
import type { BoxEditorOptions } from '../open-box-editor.ts';
import { BoxEditor } from './box-editor.tsx';
import { createBoxModel } from './box-model.ts';
import type { TextBox } from './text-box.ts';
import { readBitmap } from '../view/read-bitmap.ts';

/** See `openBoxEditor`: what it does once the editor is loaded. */
export async function showBoxEditor(options: BoxEditorOptions): Promise<readonly TextBox[] | undefined> {
  const size = { width: options.widthPx, height: options.heightPx };
  const bitmap = options.picture && (await readBitmap(options.picture));
  const model = createBoxModel(options.boxes, size);
  return openDialog<readonly TextBox[]>((close) => (
    <BoxEditor size={size} picture={bitmap} model={model} close={close} />
  ));
}
