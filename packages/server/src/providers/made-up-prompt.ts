/** For vendors that do nothing without words: the warning that some were put into the caller's mouth. */
export function madeUpPrompt(title: string, prompt: string): { readonly code: string; readonly message: string } {
  return { code: 'made-up-prompt', message: `${title} does nothing without a prompt. It was given: "${prompt}"` };
}
