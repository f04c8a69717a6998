/** All lines but the first moved to the right: for what stands within other code. Strings of ours hold no line breaks. */
export function indented(code: string, by: string): string {
  return code.replaceAll('\n', `\n${by}`);
}
