import { RECRAFT_STYLE_NAMES, type StyleChoice } from '@backlot/contract';

/** A prompt as it is sent, and what was done to it. */
export interface WordedPrompt {
  readonly prompt: string;
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
}

/** What says nothing of how a picture looks. */
const SILENT: ReadonlySet<string> = new Set(['any', 'AUTO', 'GENERAL']);

/** For vendors without named styles: the prompt with the words of the style that was asked for, and the warning that says so. */
export function withStyleWords(title: string, prompt: string, style: StyleChoice | undefined): WordedPrompt {
  const words = style === undefined ? '' : styleInWords(style);
  if (words === '') return { prompt, warnings: [] };
  const message = `${title} has no named styles: the style was put into the prompt in words, "${words}".`;
  return {
    prompt: `${prompt.trim().replace(/[.,;]+$/, '')}, ${words} style`,
    warnings: [{ code: 'style-by-words', message }],
  };
}

/** A named style as people would say it; empty where it asks for nothing special. */
export function styleInWords({ vocabulary, base, preset }: StyleChoice): string {
  const names = vocabulary === 'recraft' ? recraftNames(base, preset) : [base, preset];
  return names
    .filter((name) => name !== undefined && !SILENT.has(name))
    .map((name) => String(name).replaceAll('_', ' ').toLowerCase())
    .join(', ');
}

/** The names that people see; what is not in the list speaks for itself. */
function recraftNames(base: string | undefined, preset: string | undefined): readonly (string | undefined)[] {
  if (base === undefined || SILENT.has(base)) return [preset];
  const nameOf = (substyle: string | null): string | undefined =>
    RECRAFT_STYLE_NAMES.find((row) => row.style === base && row.substyle === substyle)?.name;
  return [nameOf(null) ?? base, preset === undefined ? undefined : (nameOf(preset) ?? preset)];
}
