/** For vendors that make nothing without words: the refusal of a prompt that says nothing. */
export function refuseBlankPrompt({ prompt }: { readonly prompt: string }): string | undefined {
  return prompt.trim() === '' ? 'makes nothing without a prompt' : undefined;
}
