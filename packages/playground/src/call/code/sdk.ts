import type { Call } from './describe-call.ts';
import { JAVASCRIPT, literal } from './literal.ts';

/** The call for the SDK, in Node, Bun or a page. */
export function sdk({ baseURL, sdk: { method, argument, options } }: Call): string {
  const given = [argument, ...(Object.keys(options).length > 0 ? [options] : [])];
  return [
    `import { createClient } from '@backlot/sdk';`,
    '',
    'const backlot = createClient({',
    `  baseURL: ${JAVASCRIPT.text(baseURL)},`,
    '  apiKey: process.env.BACKLOT_API_KEY,',
    '});',
    `const answer = await backlot.${method}(${given.map((value) => literal(value, JAVASCRIPT)).join(', ')});`,
    'console.log(answer);',
  ].join('\n');
}
