import type { Call } from './describe-call.ts';
import { indented } from './indented.ts';
import { JAVASCRIPT, literal } from './literal.ts';

/** The call for Node and Bun, as a module without dependencies. */
export function javascript({ baseURL, path, key, headers, body, isAsync }: Call): string {
  const keyValue =
    key.prefix === '' ? 'process.env.BACKLOT_API_KEY' : `\`${key.prefix}\${process.env.BACKLOT_API_KEY}\``;
  const sent = [
    `${JAVASCRIPT.name(key.header)}: ${keyValue},`,
    `'Content-Type': 'application/json',`,
    ...Object.entries(headers).map(([name, value]) => `${JAVASCRIPT.name(name)}: ${JAVASCRIPT.text(value)},`),
  ];
  return [
    `const response = await fetch(${JAVASCRIPT.text(baseURL + path)}, {`,
    `  method: 'POST',`,
    `  headers: {`,
    ...sent.map((line) => `    ${line}`),
    `  },`,
    `  body: JSON.stringify(${indented(literal(body, JAVASCRIPT), '  ')}),`,
    `});`,
    `if (!response.ok) throw new Error(await response.text());`,
    isAsync ? `console.log(response.headers.get('location'));` : `console.log(await response.json());`,
  ].join('\n');
}
