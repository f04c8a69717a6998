import { createMask } from '@backlot/kernels';
import { openDialog } from '../open-dialog.tsx';
import type { MaskEditorOptions } from '../open-mask-editor.ts';
import { openWorker } from '../work/open-worker.ts';
import { findSubject } from './find-subject.ts';
import { importMask } from './import-mask.ts';
import { createMaskEditorModel } from './mask-editor-model.ts';
import { MaskEditor } from './mask-editor.tsx';
import { readBitmap } from '../view/read-bitmap.ts';

/** See `openMaskEditor`: what it does once the editor is loaded. */
export async function showMaskEditor({ picture, mask, title }: MaskEditorOptions): Promise<Blob | undefined> {
  // Never closed: a last frame may be drawn after the dialog is gone.
  const bitmap = await readBitmap(picture);
  const { width, height } = bitmap;
  const started = mask && (await importMask(mask, { width, height }));
  const worker = openWorker(picture);
  try {
    const model = createMaskEditorModel({
      mask: started?.mask ?? createMask(width, height),
      worker,
      findSubject: () => findSubject(picture, { width, height }),
    });
    return await openDialog<Blob>((close) => (
      <MaskEditor title={title} picture={bitmap} model={model} worker={worker} close={close} />
    ));
  } finally {
    worker.close();
  }
}
