import { execFile, spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AUTOMATIC } from '../../edit/policy.ts';
import { describeCall, type Call } from './describe-call.ts';
import { LANGUAGES } from './languages.ts';

const run = promisify(execFile);
const KEY = 'bl_secret';

/** Everything that a shell, Python or JavaScript might take for its own. */
const NASTY = `it's "so" $HOME \`id\` $(id) \\n \\\\ %s ! # {x} \${y}\nsecond line\ttab \u2028 é 漢 😀 \\' '\\'' """ '''`;

const entry = {
  id: 'recraft/inpaint',
  dialect: 'recraft' as const,
  title: '',
  summary: '',
  operation: 'inpaint' as const,
  group: 'change' as const,
  method: 'POST' as const,
  path: '/v1/images/inpaint',
  fixed: {},
  fieldsIn: null,
  fields: { properties: { prompt: {}, n: {}, 'x-odd': {}, controls: {}, text_layout: {} } },
  example: {},
  answer: 'generated' as const,
  output: 'pictures' as const,
  creditsPerImage: 1,
  providers: [],
  roles: {},
  twin: null,
};
const values = {
  prompt: NASTY,
  n: 2,
  'x-odd': [true, false, 0.5, 1e-7],
  controls: { colors: [{ rgb: [255, 0, 10], weight: 0.25 }], no_text: true },
  text_layout: Array.from({ length: 3 }, (_, index) => ({
    text: "L'ÉTÉ",
    bbox: [
      [0.1, 0.2],
      [0.9, index],
    ],
  })),
};
const options = {
  baseURL: 'http://127.0.0.1:8787',
  policy: { choice: { only: 'recraft' }, isBuiltinAllowed: false },
  isAsync: true,
};
const recraftCall = describeCall(entry, values, options);
const oneminCall = describeCall(
  {
    ...entry,
    id: 'onemin/X/y',
    dialect: 'onemin',
    path: '/api/features',
    fixed: { type: 'X', model: 'y' },
    fieldsIn: 'promptObject',
  },
  values,
  { ...options, policy: AUTOMATIC, isAsync: false },
);

let folder = '';
const env = () => ({
  PATH: `${folder}:${process.env['PATH']}`,
  PYTHONPATH: folder,
  BACKLOT_API_KEY: KEY,
  OUT: join(folder, 'out'),
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backlot-call-'));
  // What is given to it, each with a zero byte after it.
  await writeFile(join(folder, 'curl'), `#!/bin/sh\nprintf '%s\\0' "$@" > "$OUT"\n`);
  await chmod(join(folder, 'curl'), 0o755);
  await writeFile(
    join(folder, 'requests.py'),
    [
      'import json, os',
      'class Answer:',
      '    headers = {"Location": "/runs/1"}',
      '    def raise_for_status(self): pass',
      '    def json(self): return {}',
      'def post(url, headers, json):',
      '    import json as writer',
      '    open(os.environ["OUT"], "w").write(writer.dumps({"url": url, "headers": headers, "body": json}))',
      '    return Answer()',
    ].join('\n'),
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const written = (name: string, call: Call) => LANGUAGES.find((one) => one.name === name)?.write(call) ?? '';
const sent = (call: Call) => ({
  url: call.baseURL + call.path,
  body: call.body,
  headers: { [call.key.header]: call.key.prefix + KEY, ...call.headers },
});

/** Not on every machine with Node. */
const hasPython = spawnSync('python3', ['--version'], { stdio: 'ignore' }).status === 0;

describe.each([
  ['the Recraft dialect, with a policy, without waiting', recraftCall],
  ['the features dialect', oneminCall],
])('a call of %s', (_, call) => {
  it('is what was meant when a shell reads it', async () => {
    await run('bash', ['-c', written('curl', call)], { env: env() });

    const words = (await readFile(join(folder, 'out'), 'utf8')).split('\0');
    const after = (flag: string) => words.flatMap((word, index) => (words[index - 1] === flag ? [word] : []));
    expect(JSON.parse(after('--data-raw')[0] ?? '')).toEqual(call.body);
    const headers = Object.fromEntries(after('-H').map((line) => line.split(': ') as [string, string]));
    expect({ url: after('POST')[0], body: call.body, headers }).toEqual({
      ...sent(call),
      headers: { ...sent(call).headers, 'Content-Type': 'application/json' },
    });
  });

  it.skipIf(!hasPython)('is what was meant when Python reads it', async () => {
    await run('python3', ['-c', written('python', call)], { env: env() });

    expect(JSON.parse(await readFile(join(folder, 'out'), 'utf8'))).toEqual(sent(call));
  });

  it('is what was meant when Node reads it', async () => {
    const fake = `globalThis.fetch = async (url, { headers, body }) => {
      (await import('node:fs')).writeFileSync(process.env.OUT, JSON.stringify({ url, headers, body: JSON.parse(body) }));
      return new Response('{}');
    };`;
    await run('node', ['--input-type=module', '-e', `${fake}\n${written('javascript', call)}`], { env: env() });

    expect(JSON.parse(await readFile(join(folder, 'out'), 'utf8'))).toEqual({
      ...sent(call),
      headers: { ...sent(call).headers, 'Content-Type': 'application/json' },
    });
  });

  it('is what was meant when the SDK is called', async () => {
    const fake = `const createClient = (options) => new Proxy({}, { get: (_, group) => new Proxy({}, { get: (_, name) => async (...given) => {
      (await import('node:fs')).writeFileSync(process.env.OUT, JSON.stringify({ options, method: group + '.' + name, given }));
    } }) });`;
    const code = written('sdk', call).replace(`import { createClient } from '@backlot/sdk';`, fake);
    await run('node', ['--input-type=module', '-e', code], { env: env() });

    const { method, argument, options } = call.sdk;
    expect(JSON.parse(await readFile(join(folder, 'out'), 'utf8'))).toEqual({
      options: { baseURL: call.baseURL, apiKey: KEY },
      method,
      given: Object.keys(options).length > 0 ? [argument, options] : [argument],
    });
  });

  it('never holds the key', () => {
    expect(LANGUAGES.map(({ write }) => write(call)).join('\n')).not.toContain(KEY);
  });
});

it('names the method of the SDK', () => {
  expect(recraftCall.sdk).toEqual({
    method: 'images.inpaint',
    argument: values,
    options: { async: true, policy: { order: ['recraft'], builtin: false } },
  });
  expect(oneminCall.sdk.method).toBe('features.run');
  const style = { ...entry, id: 'recraft/createStyle', answer: 'style' as const };
  expect(describeCall(style, {}, { ...options, policy: AUTOMATIC, isAsync: false }).sdk.method).toBe('styles.create');
});
