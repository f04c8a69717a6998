import type { TextBox } from './boxes/text-box.ts';

/** Where words go. */
export interface BoxEditorOptions {
  /** Size of the picture that they go to. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Shown behind them, if it is known. */
  readonly picture?: Blob;
  readonly boxes: readonly TextBox[];
}

/** Lets someone place words in boxes. Resolves to undefined when it was closed without applying. */
export async function openBoxEditor(options: BoxEditorOptions): Promise<readonly TextBox[] | undefined> {
  const { showBoxEditor } = await import('./boxes/show-box-editor.tsx');
  return showBoxEditor(options);
}
