import type { Call } from './describe-call.ts';
import { literal, PLAIN_JSON } from './literal.ts';

/** The call for a POSIX shell. */
export function curl({ baseURL, path, key, headers, body, isAsync }: Call): string {
  const lines = [
    `curl ${isAsync ? '-i ' : ''}-X POST ${quote(baseURL + path)}`,
    `-H "${key.header}: ${key.prefix}$BACKLOT_API_KEY"`,
    `-H ${quote('Content-Type: application/json')}`,
    ...Object.entries(headers).map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`),
    `--data-raw ${quote(literal(body, PLAIN_JSON))}`,
  ];
  return lines.join(' \\\n  ');
}

/** Within single quotes everything stands for itself but for the quote, which is said outside of them. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
