import { openDialog } from '../open-dialog.tsx';
import type { FrameEditorOptions } from '../open-frame-editor.ts';
import { FrameEditor } from './frame-editor.tsx';
import type { Margins } from './margins.ts';
import { readBitmap } from '../view/read-bitmap.ts';

/** See `openFrameEditor`: what it does once the editor is loaded. */
export async function showFrameEditor({ picture, margins, most }: FrameEditorOptions): Promise<Margins | undefined> {
  const bitmap = await readBitmap(picture);
  // Not closed: a last frame may be drawn after the dialog is gone.
  return openDialog<Margins>((close) => <FrameEditor picture={bitmap} margins={margins} most={most} close={close} />);
}
