import type { z } from 'zod';
import { CATALOG } from '../catalog/index.ts';
import type { CatalogEntry } from '../catalog/entry.ts';
import type { ProviderName } from '../define.ts';
import { notesOf } from '../notes.ts';
import { OPERATIONS, type OperationCall } from '../operations/index.ts';
import type { EndpointContext } from '../recraft/context.ts';
import { RECRAFT_ENDPOINTS } from '../recraft/endpoints.ts';
import type { EndpointEntry } from '../recraft/entry.ts';
import { RECRAFT_MODELS } from '../recraft/models.ts';
import { isVectorStyle } from '../recraft/read-style.ts';
import { sizesOf } from '../recraft/sizes.ts';
import { RECRAFT_STYLE_NAMES } from '../recraft/style-names.ts';
import { RECRAFT_STYLES, type RecraftStyle } from '../recraft/styles.ts';
import type { CatalogView, CatalogViewEntry } from './catalog-view.ts';
import { presentField } from './present-field.ts';

/** What an entry costs and who serves it here: known to the server. */
export type QuoteEntry = (question: {
  readonly servedBy: readonly ProviderName[];
  readonly operation: OperationCall['operation'];
  /** The vendor's list price of one picture, credits. */
  readonly vendorCredits: number;
}) => { readonly creditsPerImage: number | null; readonly providers: readonly string[] };

interface CatalogParts {
  readonly quote: QuoteEntry;
  readonly samples: CatalogView['samples'];
  /** What the server knows a listed style by, and the path of a picture that shows it, if there is one. */
  readonly aboutStyle: (style: RecraftStyle) => { readonly styleId: string; readonly picture: string | null };
}

/** A unit of the Recraft API is a thousandth of a US dollar, a credit a millionth. */
const CREDITS_PER_UNIT = 1000;

/** Everything that can be asked for, as `GET /catalog` shows it. */
export function presentCatalog({ quote, samples, aboutStyle }: CatalogParts): CatalogView {
  const drafts = [
    ...CATALOG.map((entry) => presentModel(entry, quote)),
    ...RECRAFT_ENDPOINTS.map((entry) => presentEndpoint(entry, quote)),
  ];
  return {
    entries: drafts.map(({ vendor, ...entry }) => ({ ...entry, twin: twinOf({ vendor, ...entry }, drafts) })),
    models: RECRAFT_MODELS.map((model) => ({
      id: model.id,
      title: model.title,
      isVector: model.isVector,
      maxPromptCharacters: model.maxPromptCharacters,
      styleModel: RECRAFT_STYLES.find((style) => style.model === model.family)?.model ?? null,
      sizes: Object.fromEntries([...sizesOf(model)].filter(([word]) => word.includes(':'))),
    })),
    samples,
    styles: RECRAFT_STYLES.map((row) => ({
      ...row,
      title: titleOf(row),
      isVector: isVectorStyle(row),
      ...aboutStyle(row),
    })),
  };
}

/** An entry before its twin is known, with the vendor whose API it is modelled on. */
type Draft = Omit<CatalogViewEntry, 'twin'> & { readonly vendor: string | undefined };

function presentModel(model: CatalogEntry, quote: QuoteEntry): Draft {
  const { type, title, servedBy, example } = model;
  const reading = model.read(example);
  if (!reading.isValid) throw new Error(`the example of ${type} by ${model.model} is invalid`);
  const { operation } = reading.call;
  return {
    id: `onemin/${type}/${model.model}`,
    dialect: 'onemin',
    title: `${OPERATIONS[operation].title}: ${title}`,
    summary: OPERATIONS[operation].summary,
    ...aboutOperation(operation),
    method: 'POST',
    path: '/api/features',
    fixed: { type, model: model.model },
    fieldsIn: 'promptObject',
    ...aboutFields(model.shape),
    example: { ...Object(example) },
    answer: 'record',
    ...quoted(quote({ servedBy, operation, vendorCredits: reading.vendorCredits })),
    vendor: servedBy[0],
  };
}

function presentEndpoint(endpoint: EndpointEntry, quote: QuoteEntry): Draft {
  const { name, path, title, summary, answer, servedBy, example } = endpoint;
  const reading = endpoint.read(example, STAND_INS);
  if (!reading.isValid) throw new Error(`the example of ${name} is invalid`);
  const { operation } = reading.call;
  return {
    id: `recraft/${name}`,
    dialect: 'recraft',
    title,
    summary,
    ...aboutOperation(operation),
    method: 'POST',
    path: `/v1/${path}`,
    fixed: {},
    fieldsIn: null,
    ...aboutFields(endpoint.shape),
    example: { ...example },
    answer,
    ...quoted(quote({ servedBy, operation, vendorCredits: reading.unitsPerImage * CREDITS_PER_UNIT })),
    vendor: servedBy[0],
  };
}

/** For examples that name things by id: something of each kind is known by any id. */
const STAND_INS: EndpointContext = {
  findStyle: () => ({ style: 'any', substyle: null }),
  findImage: () => ({
    endpoint: 'explore',
    model: 'recraftv4_1',
    prompt: '',
    input: { prompt: '', count: 1 },
    seed: 0,
  }),
};

function aboutOperation(operation: OperationCall['operation']) {
  const { group, output } = OPERATIONS[operation];
  return { operation, group, output };
}

function aboutFields(shape: Readonly<Record<string, z.ZodType>>): Pick<Draft, 'fields' | 'roles'> {
  const fields = Object.entries(shape);
  const roles = fields.flatMap(([name, schema]) => {
    const { role } = notesOf(schema);
    return role === undefined ? [] : [[role, name]];
  });
  return {
    fields: {
      type: 'object',
      properties: Object.fromEntries(fields.map(([name, schema]) => [name, presentField(schema)])),
      required: fields.filter(([, schema]) => !schema.safeParse(undefined).success).map(([name]) => name),
    },
    roles: Object.fromEntries(roles),
  };
}

function quoted({ creditsPerImage, providers }: ReturnType<QuoteEntry>) {
  return { creditsPerImage, providers: [...providers] };
}

/** The first of the other dialect that does the same for the same vendor, if this is the first of its own. */
function twinOf(entry: Draft, all: readonly Draft[]): string | null {
  const same = all.filter(({ operation, vendor }) => operation === entry.operation && vendor === entry.vendor);
  const isFirst = same.find(({ dialect }) => dialect === entry.dialect)?.id === entry.id;
  return (isFirst && same.find(({ dialect }) => dialect !== entry.dialect)?.id) || null;
}

function titleOf({ model, style, substyle }: RecraftStyle): string {
  const named = RECRAFT_STYLE_NAMES.find(
    (row) => row.model === model && row.style === style && row.substyle === substyle,
  );
  return named?.name ?? style;
}
