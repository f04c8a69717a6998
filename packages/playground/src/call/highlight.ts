import { signal, type ReadonlySignal } from '@preact/signals';

/** What can be coloured. */
export type Grammar = 'bash' | 'javascript' | 'python' | 'json';

type Colour = (code: string, grammar: Grammar) => string;

const loaded = signal<Colour | undefined>(undefined);
let isAsked = false;

/** Code as HTML in which every part has its class, and everything else is escaped; undefined while the colours are on their way. */
export const colour: ReadonlySignal<Colour | undefined> = loaded;

/** Fetches what colours, once. Code is as well read without. */
export async function loadColours(): Promise<void> {
  if (isAsked) return;
  isAsked = true;
  const [{ default: highlighter }, bash, javascript, python, json] = await Promise.all([
    import('highlight.js/lib/core'),
    import('highlight.js/lib/languages/bash'),
    import('highlight.js/lib/languages/javascript'),
    import('highlight.js/lib/languages/python'),
    import('highlight.js/lib/languages/json'),
  ]);
  for (const [name, { default: grammar }] of Object.entries({ bash, javascript, python, json }))
    highlighter.registerLanguage(name, grammar);
  loaded.value = (code, grammar) => highlighter.highlight(code, { language: grammar }).value;
}
