import type { Margins } from './frame/margins.ts';

/** A picture that is to be larger. */
export interface FrameEditorOptions {
  readonly picture: Blob;
  readonly margins: Margins;
  /** The most that may be added at each side, px. */
  readonly most: number;
}

/** Lets someone drag how far a picture reaches beyond its edges. Resolves to undefined when it was closed without applying. */
export async function openFrameEditor(options: FrameEditorOptions): Promise<Margins | undefined> {
  const { showFrameEditor } = await import('./frame/show-frame-editor.tsx');
  return showFrameEditor(options);
}
