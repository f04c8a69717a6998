import type { Call } from './describe-call.ts';
import { indented } from './indented.ts';
import { literal, PYTHON } from './literal.ts';

/** The call for Python with `requests`. */
export function python({ baseURL, path, key, headers, body, isAsync }: Call): string {
  const keyValue =
    key.prefix === '' ? 'os.environ["BACKLOT_API_KEY"]' : `"${key.prefix}" + os.environ["BACKLOT_API_KEY"]`;
  const sent = [
    `${PYTHON.name(key.header)}: ${keyValue},`,
    ...Object.entries(headers).map(([name, value]) => `${PYTHON.name(name)}: ${PYTHON.text(value)},`),
  ];
  return [
    'import os',
    '',
    'import requests',
    '',
    'response = requests.post(',
    `    ${PYTHON.text(baseURL + path)},`,
    '    headers={',
    ...sent.map((line) => `        ${line}`),
    '    },',
    `    json=${indented(literal(body, PYTHON), '    ')},`,
    ')',
    'response.raise_for_status()',
    isAsync ? 'print(response.headers["Location"])' : 'print(response.json())',
  ].join('\n');
}
