/** For vendors that make pixels: the refusal of a call that asks for a drawing. */
export function refuseDrawing({ format }: { readonly format?: string | undefined }): string | undefined {
  return format === 'svg' ? 'makes pixels, not drawings' : undefined;
}
