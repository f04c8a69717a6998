import { curl } from './curl.ts';
import type { Call } from './describe-call.ts';
import { javascript } from './javascript.ts';
import { python } from './python.ts';
import { sdk } from './sdk.ts';

/** A language that calls are written in. */
interface Language {
  readonly name: 'curl' | 'javascript' | 'python' | 'sdk';
  readonly title: string;
  readonly write: (call: Call) => string;
  /** What colours it. */
  readonly grammar: 'bash' | 'javascript' | 'python';
}

/** Every language, in the order of the tabs. */
export const LANGUAGES: readonly [Language, ...Language[]] = [
  { name: 'curl', title: 'cURL', write: curl, grammar: 'bash' },
  { name: 'javascript', title: 'JavaScript', write: javascript, grammar: 'javascript' },
  { name: 'python', title: 'Python', write: python, grammar: 'python' },
  { name: 'sdk', title: 'SDK', write: sdk, grammar: 'javascript' },
];
