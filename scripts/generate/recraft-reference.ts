import type { EndpointContext, EndpointEntry, FieldFacts } from '@backlot/contract';
import { RECRAFT_ENDPOINTS, RECRAFT_MODELS, RECRAFT_STYLES, sizesOf } from '@backlot/contract';
import { factsOf } from '../../packages/contract/src/recraft/facts.ts';
import { controlFields } from '../../packages/contract/src/recraft/fields/controls.ts';
import { wordFields } from '../../packages/contract/src/recraft/fields/text-layout.ts';

const INTRODUCTION = `Every endpoint takes its fields as JSON or as a form (\`multipart/form-data\`), in any order. Fields that are \`null\` or empty count as absent;
unknown ones are taken, and the record of the run says that they changed nothing. Fields in **bold** are required. What an endpoint cannot do with the fields it
was given it refuses with status 400 and the field at fault; nothing is charged then.

Prices are the vendor's, in units of a thousandth of a US dollar; the built-in engine has its own (\`BACKLOT_BUILTIN_CREDITS\`).`;

const ANSWERS: Readonly<Record<EndpointEntry['answer'], string>> = {
  generated: 'Answers with a list of pictures in `data`.',
  processed: 'Answers with one picture in `image`.',
  prompt: 'Answers with `enhanced_prompt`.',
  style: 'Answers with the style and its `id`.',
};

/** The page on the Recraft API in Markdown, from the declarations that read its requests. */
export function recraftReference(): string {
  return [
    INTRODUCTION,
    ...RECRAFT_ENDPOINTS.map(describeEndpoint),
    section('Controls', fieldTable(Object.entries(controlFields).map(([name, schema]) => [name, factsOf(schema)]))),
    section('Text layout', fieldTable(Object.entries(wordFields).map(([name, schema]) => [name, factsOf(schema)]))),
    section('Models', modelTable()),
    section('What models do', abilityTable()),
    section('Sizes', sizeTable()),
    section('Styles', styleTable()),
  ].join('\n\n');
}

function describeEndpoint(entry: EndpointEntry): string {
  const { path, aliases, summary, answer } = entry;
  const others = aliases.map((alias) => `\`/v1/${alias}\``).join(', ');
  const facts = [`${summary}.`, ANSWERS[answer], priceOf(entry), ...(others === '' ? [] : [`Also at ${others}.`])];
  return section(`POST /v1/${path}`, `${facts.join(' ')}\n\n${fieldsOf(entry)}`);
}

/** The fields of an endpoint; of a twin, which lies below another's path and takes the same, those that differ. */
function fieldsOf({ path, fields }: EndpointEntry): string {
  const sameAs = RECRAFT_ENDPOINTS.find(
    (other) => path.startsWith(`${other.path}/`) && [...fields.keys()].every((field) => other.fields.has(field)),
  );
  if (sameAs === undefined) return fieldTable([...fields]);
  const differing = [...fields].filter(
    ([field, facts]) => rowOf(field, facts).join() !== rowOf(field, sameAs.fields.get(field) ?? facts).join(),
  );
  const same = `Takes the fields of \`POST /v1/${sameAs.path}\``;
  return differing.length === 0 ? `${same}.` : `${same}, but for:\n\n${fieldTable(differing)}`;
}

/** Known to nobody: what the examples name by id is left to examples that have it. */
const NOTHING_KNOWN: EndpointContext = { findStyle: () => undefined, findImage: () => undefined };

function priceOf({ answer, example, fields, read }: EndpointEntry): string {
  const models = fields.has('model') ? RECRAFT_MODELS.map(({ id }) => id) : [undefined];
  const units = new Set<number>();
  for (const model of models) {
    const reading = read({ ...example, ...(model && { model, style: undefined }) }, NOTHING_KNOWN);
    if (reading.isValid) units.add(reading.unitsPerImage);
  }
  const own = read(example, NOTHING_KNOWN);
  if (own.isValid) units.add(own.unitsPerImage);
  const each = answer === 'generated' ? ' a picture' : '';
  return units.size === 1
    ? `${[...units].join()} units${each}.`
    : 'Each picture costs what its model costs: see Models.';
}

function fieldTable(fields: readonly (readonly [string, FieldFacts])[]): string {
  return table(
    ['field', 'may be', 'default', 'on the built-in engine'],
    fields.map(([field, facts]) => rowOf(field, facts)),
  );
}

function rowOf(field: string, { isRequired, range, byDefault, effect, whyNoEffect }: FieldFacts): string[] {
  const name = isRequired ? `**\`${field}\`**` : `\`${field}\``;
  return [name, range, byDefault ?? '', whyNoEffect === undefined ? effect : `accepted without effect: ${whyNoEffect}`];
}

function modelTable(): string {
  return table(
    ['model', 'pictures', 'prompt, characters', 'units a picture'],
    RECRAFT_MODELS.map(({ id, isVector, maxPromptCharacters, units }) => [
      `\`${id}\``,
      isVector ? 'SVG' : 'pixels',
      String(maxPromptCharacters),
      String(units),
    ]),
  );
}

const BOX = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
];
const ABILITIES: readonly (readonly [what: string, fields: Readonly<Record<string, unknown>>])[] = [
  ['`style` by name', { style: 'Photorealism' }],
  ['`style_id` of a style made here', { style_id: '11111111-1111-4111-8111-111111111111' }],
  ['`negative_prompt`', { negative_prompt: 'fog' }],
  ['`text_layout`', { text_layout: [{ text: 'WORD', bbox: BOX }] }],
  ['`controls.colors`', { controls: { colors: [{ rgb: [255, 0, 0] }] } }],
  ['`controls.background_color`', { controls: { background_color: { rgb: [255, 0, 0] } } }],
  ['`controls.artistic_level`', { controls: { artistic_level: 3 } }],
  ['`controls.no_text`', { controls: { no_text: true } }],
];

/** What becomes of fields with models of each family: asked of the endpoint itself. */
function abilityTable(): string {
  const generations = RECRAFT_ENDPOINTS.find(({ name }) => name === 'generations');
  if (generations === undefined) throw new Error('there is no endpoint generations');
  const models = ['recraftv2', 'recraftv3', 'recraftv4_1'];
  const knowing: EndpointContext = { ...NOTHING_KNOWN, findStyle: () => ({ style: 'any', substyle: null }) };
  const rows = ABILITIES.map(([what, fields]) => [
    what,
    ...models.map((model) => {
      if (!generations.read({ prompt: 'a beach', model, ...fields }, knowing).isValid) return 'refused';
      return generations.effectless(fields, model).length > 0 ? 'without effect, with a warning' : 'acts';
    }),
  ]);
  return table(['field', 'Recraft V2', 'Recraft V3', 'Recraft V4 and V4.1'], rows);
}

function sizeTable(): string {
  const tables = [
    { family: 'recraftv4', isPro: false },
    { family: 'recraftv4', isPro: true },
    { family: 'recraftv3', isPro: false },
  ] as const;
  const [plain, pro, older] = tables.map(sizesOf);
  const ratios = [...(plain?.keys() ?? [])].filter((word) => word.includes(':'));
  const ofOlder = new Set(ratios.map((ratio) => older?.get(ratio)));
  const others = [...new Set(older?.values())].filter((size) => !ofOlder.has(size));
  return table(
    ['ratio', 'V4, V4.1 and utility', 'their pro', 'V3 and V2'],
    [
      ...ratios.map((ratio) => [ratio, plain?.get(ratio) ?? '', pro?.get(ratio) ?? '', older?.get(ratio) ?? '']),
      ...others.map((size) => ['', '', '', size]),
    ],
  );
}

function styleTable(): string {
  const bases = [...new Set(RECRAFT_STYLES.map(({ style }) => style))];
  const substyles = (model: string, base: string) => {
    const rows = RECRAFT_STYLES.filter((row) => row.model === model && row.style === base);
    if (rows.length === 0) return '';
    return rows.flatMap(({ substyle }) => (substyle === null ? [] : [substyle])).join(', ') || 'without substyles';
  };
  return [
    table(
      ['base style', 'substyles of Recraft V3', 'of Recraft V2'],
      bases.map((base) => [`\`${base}\``, substyles('recraftv3', base), substyles('recraftv2', base)]),
    ),
    'The names that people see, `Studio photo` and the like, are taken as well: `GET /v1/styles/basic` lists them. A vector style draws SVG.',
  ].join('\n\n');
}

function section(title: string, body: string): string {
  return `## ${title}\n\n${body}`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
