/** What is painted over what. */
export interface MaskEditorOptions {
  readonly picture: Blob;
  /** What is marked already: any picture of the same size. */
  readonly mask?: Blob;
  readonly title: string;
}

/**
 * Lets someone paint which parts of a picture may change. Resolves to a PNG of 8-bit grey of the picture's size, 255 = may change;
 * undefined when it was closed without applying. Rejects when the picture or the mask cannot be read.
 */
export async function openMaskEditor(options: MaskEditorOptions): Promise<Blob | undefined> {
  const { showMaskEditor } = await import('./mask/show-mask-editor.tsx');
  return showMaskEditor(options);
}
