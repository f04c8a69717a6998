/** What is wrong with a template, as the rest of a sentence that begins with its file. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
}
