import { beforeAll, describe, expect, it } from 'vitest';
import { OPENAI_ENDPOINTS, RECRAFT_ENDPOINTS } from '@backlot/contract';
import { costsNothing } from '../support/costs-nothing.ts';
import { laughs, nestedUses, pngClaiming, svgClaiming } from '../support/hostile-files.ts';
import { dataUrl, photo } from '../support/pictures.ts';
import { useServer } from '../support/use-server.ts';

const UNKNOWN = '01900000-0000-7000-8000-000000000000';

/** Nothing of this kind may end as a fault of ours, whichever field it stands in. */
const ODD_VALUES: readonly unknown[] = [
  0,
  -1,
  1.5,
  1e308,
  -9e15,
  true,
  '',
  ' ',
  'nope',
  '\u202e\u0000',
  '𝕏'.repeat(5000),
  'x'.repeat(70_000),
  UNKNOWN,
  '../../etc/passwd',
  [],
  [[]],
  [null],
  {},
  { rgb: ['a', {}, null] },
  { length: 1e9, constructor: { name: 'x' } },
  Array.from({ length: 300 }, () => 'x'),
];

/** What forms cannot say otherwise. */
const ODD_TEXTS = ['', 'null', 'NaN', '-1', '1e999', '[', '{"a":', '{}', '[[[]]]', 'true', 'x'.repeat(5000), UNKNOWN];

interface Refused {
  readonly status: number;
  readonly text: string;
}

const server = await useServer(async () => ({
  BACKLOT_RECRAFT_REQUESTS_PER_SECOND: '1000000',
  BACKLOT_RECRAFT_IMAGES_PER_MINUTE: '1000000',
}));
costsNothing(server.database);

let image: Buffer;
/** A key of a team without credits: what makes sense after all is refused as well, before any work. */
let poor: string;

beforeAll(async () => {
  image = await photo({ width: 256, height: 256 });
  poor = await server.strangersKey(0);
});

describe.each(RECRAFT_ENDPOINTS.map((entry) => [entry.path, entry] as const))('%s', (path, entry) => {
  it('refuses whatever stands in its fields with a sentence, as JSON', async () => {
    const bodies = [...entry.fields.keys()].flatMap((field) =>
      ODD_VALUES.map((value) => ({ ...entry.example, [field]: value })),
    );

    const answers = await inTurns(bodies, (body) => postJson(path, body, poor));

    expect(answers.flatMap(notARefusal)).toEqual([]);
  });

  it('refuses whatever stands in its fields with a sentence, as a form', async () => {
    const forms = [...entry.fields.keys()].flatMap((field) =>
      ODD_TEXTS.map((text) => formOf({ ...entry.example, [field]: text })),
    );

    const answers = await inTurns(forms, (form) => postForm(path, form, poor));

    expect(answers.flatMap(notARefusal)).toEqual([]);
  });

  it('refuses bodies that are none', async () => {
    const answers = await inTurns(
      [
        ['{"prompt": ', 'application/json'],
        ['', 'application/json'],
        ['null', 'application/json'],
        ['[]', 'application/json'],
        ['"x"', 'application/json'],
        ['{"__proto__": {"n": 2}}', 'application/json'],
        [`{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`, 'application/json'],
        ['prompt=x', 'application/x-www-form-urlencoded'],
        ['x', 'text/plain'],
        ['--b\r\nContent-Disposition: form-data; name="image"; filename="x.png"\r\n\r\n\x89PN', MULTIPART],
        ['--b\r\nContent-Disp', MULTIPART],
        ['--other--\r\n', MULTIPART],
        ['x', 'multipart/form-data'],
      ] as const,
      ([body, type]) => send(path, body, { 'content-type': type }),
    );

    expect(answers.flatMap(notARefusal)).toEqual([]);
  });
});

const PICTURE_ENDPOINTS = RECRAFT_ENDPOINTS.filter(({ pictures }) => Object.keys(pictures).length > 0);

describe('a picture that cannot be worked on costs nothing and is named:', () => {
  const hostile: readonly (readonly [string, string | (() => Buffer)])[] = [
    ['nothing', () => Buffer.alloc(0)],
    ['a text', () => Buffer.from('hello')],
    ['a web page', () => Buffer.from('<!doctype html><html></html>')],
    ['a PNG without pixels', () => pngClaiming({ width: 0, height: 0 })],
    ['a PNG of 60,000 x 60,000 px', () => pngClaiming({ width: 60_000, height: 60_000 })],
    ['a PNG cut off', () => image.subarray(0, image.length / 2)],
    ['an SVG of 60,000 x 60,000 px', () => svgClaiming({ width: 60_000, height: 60_000 })],
    ['an SVG of entities in entities', () => laughs()],
    ['an SVG that never ends', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><g>')],
    ['an SVG of no size', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><circle r="5"/></svg>')],
    ['an SVG of nothing but depth', () => svgClaiming({ width: 9, height: 9 }, '<g>'.repeat(60_000))],
    ['the address of a machine beside ours', 'http://127.0.0.1:1/room.png'],
    ['the address that clouds tell their secrets at', 'http://169.254.169.254/latest/meta-data/'],
    ['an address in other digits', 'http://0x7f000001/room.png'],
    ['a file of ours', 'file:///etc/passwd'],
    ['the key of a picture that is not there', 'images/2026_01_07_09_33_18_380_room.png'],
  ];

  it.each(hostile)('%s', async (_what, picture) => {
    const reference = typeof picture === 'string' ? picture : dataUrl(picture());
    const bodies = PICTURE_ENDPOINTS.flatMap(({ path, example, pictures }) =>
      Object.keys(pictures).map((field) => ({ path, body: { ...whole(example, pictures), [field]: reference } })),
    );

    const answers = await inTurns(bodies, ({ path, body }) => postJson(path, body));

    expect(answers.flatMap(notARefusal)).toEqual([]);
    expect(answers.map(({ text }) => JSON.parse(text).error.param?.replace(/_url$/, '') ?? text)).toEqual(
      PICTURE_ENDPOINTS.flatMap(({ pictures }) => Object.keys(pictures).map((field) => field.replace(/_url$/, ''))),
    );
  });

  it('an SVG of a billion shapes', async () => {
    const answer = await postJson('images/removeBackground', { image_url: dataUrl(nestedUses()) });

    expect(notARefusal(answer)).toEqual([]);
  });

  it('a reference of a style', async () => {
    const answers = await inTurns(hostile, ([, picture]) => {
      const reference = typeof picture === 'string' ? picture : dataUrl(picture());
      return postJson('styles', { style: 'any', image_urls: [dataUrl(image), reference] });
    });

    expect(answers.flatMap(notARefusal)).toEqual([]);
  });

  it.each(OPENAI_ENDPOINTS.map(({ path }) => path))('what OpenAI’s clients send to %s', async (path) => {
    const answers = await inTurns(hostile, ([, picture]) => {
      const reference = typeof picture === 'string' ? picture : dataUrl(picture());
      return postJson(path, { image: reference, prompt: 'a beach' });
    });

    expect(answers.flatMap(notARefusal)).toEqual([]);
  });
});

describe('what OpenAI’s clients ask', () => {
  it.each(OPENAI_ENDPOINTS.map((endpoint) => [endpoint.path, endpoint] as const))(
    'of %s is refused with a sentence whatever stands in its fields',
    async (path, { body: { fields } }) => {
      const base = { image: dataUrl(await photo({ width: 32, height: 32 })), prompt: 'a beach' };
      const bodies = [...fields.keys()].flatMap((field) => ODD_VALUES.map((value) => ({ ...base, [field]: value })));

      const answers = await inTurns(bodies, (body) => postJson(path, body, poor));

      expect(answers.flatMap(notARefusal)).toEqual([]);
    },
  );
});

describe('colors/optimize', () => {
  it('refuses whatever makes no sense', async () => {
    const colors = [{ hex: '#000000' }];
    const bodies = ODD_VALUES.flatMap((value) => [
      { colors: value, num_colors_limit: 1 },
      { colors: [{ hex: value }], num_colors_limit: 1 },
      { colors: [{ hex: '#000000', weight: typeof value === 'number' ? -1 : value }], num_colors_limit: 1 },
      { colors, num_colors_limit: value },
    ]);

    const answers = await inTurns(bodies, (body) => postJson('colors/optimize', body));

    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    expect(answers.filter(({ status }) => status === 400).length).toBeGreaterThan(bodies.length / 2);
  });
});

it('leaves no run at work', async () => {
  const atWork = await server
    .database()
    .selectFrom('records')
    .select('id')
    .where('status', '=', 'PROCESSING')
    .execute();

  expect(atWork).toEqual([]);
});

const MULTIPART = 'multipart/form-data; boundary=b';
const AT_ONCE = 8;

/** Some at a time, in order. */
async function inTurns<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += AT_ONCE)
    results.push(...(await Promise.all(items.slice(start, start + AT_ONCE).map(work))));
  return results;
}

/** Says of an answer that it is no refusal, or none that a caller can read; nothing if it is one. */
function notARefusal({ status, text }: Refused): string[] {
  const isRefusal = [400, 402, 413, 415].includes(status) && /^\{"code":"[a-z_]+","message":"[^"]/.test(text);
  return isRefusal ? [] : [`${status}: ${text.slice(0, 300)}`];
}

/** A body whose pictures are all there. */
function whole(example: object, pictures: object): Record<string, unknown> {
  return { ...example, ...Object.fromEntries(Object.keys(pictures).map((field) => [field, dataUrl(image)])) };
}

function formOf(fields: Readonly<Record<string, unknown>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    form.append(name, typeof value === 'string' ? value : JSON.stringify(value));
  return form;
}

function postJson(path: string, body: object, apiKey?: string): Promise<Refused> {
  return send(path, JSON.stringify(body), { 'content-type': 'application/json' }, apiKey);
}

function postForm(path: string, body: FormData, apiKey?: string): Promise<Refused> {
  return send(path, body, {}, apiKey);
}

async function send(
  path: string,
  body: string | FormData,
  headers: Readonly<Record<string, string>>,
  apiKey = server.process().apiKey,
): Promise<Refused> {
  const answer = await fetch(`${server.process().baseUrl}/v1/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, ...headers },
    body,
  });
  return { status: answer.status, text: await answer.text() };
}
