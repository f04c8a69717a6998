import { z } from 'zod';
import { errorBody, recordAnswer } from '../onemin/index.ts';
import type { CatalogView, CatalogViewEntry } from '../platform/catalog-view.ts';
import { enhancedPrompt, generatedAnswer, madeStyle, processedAnswer } from '../recraft/answers.ts';
import { DIALECT_ROUTES } from './dialect-routes.ts';
import { PLATFORM_ROUTES } from './platform-routes.ts';
import type { Route } from './route.ts';

type Json = Readonly<Record<string, unknown>>;

const DESCRIPTION = `Every dialect of this server in one description, from the schemas that read its requests.

Send a key as \`API-KEY: …\` or \`Authorization: Bearer …\`. Add \`?dry_run=1\` to see the price and who would do the work,
\`Prefer: respond-async\` to be answered at once with a run to follow, and \`Idempotency-Key\` to be safe to ask again.`;

const ANSWERS = {
  record: ['Record', recordAnswer],
  generated: ['Generated', generatedAnswer],
  processed: ['Processed', processedAnswer],
  prompt: ['EnhancedPrompt', enhancedPrompt],
  style: ['MadeStyle', madeStyle],
} as const satisfies Record<CatalogViewEntry['answer'], Route['answer']>;

/** Of what is promised here, not of the program. */
const API_VERSION = '1.0.0';
const KEYS = [{ apiKey: [] }, { bearer: [] }];

/** The OpenAPI 3.1 description of every route, in which the catalogue is shown as it is. */
export function presentOpenApi(catalog: Pick<CatalogView, 'entries'>): Json {
  const schemas = new Map<string, Json>();
  const paths = new Map<string, Record<string, Json>>();
  const add = (path: string, method: string, operation: Json): void => {
    paths.set(path, { ...paths.get(path), [method]: operation });
  };
  const features = catalog.entries.filter(({ dialect }) => dialect === 'onemin');
  add('/api/features', 'post', presentFeatures(features, schemas));
  for (const entry of catalog.entries) {
    if (entry.dialect === 'recraft') add(entry.path, 'post', presentEndpoint(entry, schemas));
  }
  for (const route of [...DIALECT_ROUTES, ...PLATFORM_ROUTES])
    add(route.path, route.method, presentRoute(route, schemas));
  schemas.set('Error', toSchema(errorBody, 'output'));
  return {
    openapi: '3.1.1',
    info: {
      title: 'Backlot',
      version: API_VERSION,
      description: DESCRIPTION,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: [...new Set(['Features API', 'Recraft API', 'OpenAI API', ...PLATFORM_ROUTES.map(({ tag }) => tag)])].map(
      (name) => ({ name }),
    ),
    paths: Object.fromEntries(paths),
    components: {
      schemas: Object.fromEntries(schemas),
      securitySchemes: {
        apiKey: { type: 'apiKey', in: 'header', name: 'API-KEY' },
        bearer: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}

function presentFeatures(entries: readonly CatalogViewEntry[], schemas: Map<string, Json>): Json {
  const requests = entries.map(({ title, fixed, fields, fieldsIn }) => ({
    type: 'object',
    title,
    properties: {
      ...Object.fromEntries(Object.entries(fixed).map(([name, value]) => [name, { const: value }])),
      ...(fieldsIn !== null && { [fieldsIn]: fields }),
    },
    required: [...Object.keys(fixed), ...(fieldsIn === null ? [] : [fieldsIn])],
  }));
  const examples = entries.map(({ id, title, fixed, fieldsIn, example }) => [
    id,
    { summary: title, value: { ...fixed, ...(fieldsIn !== null && { [fieldsIn]: example }) } },
  ]);
  return {
    tags: ['Features API'],
    operationId: 'runFeature',
    summary: 'Do what a feature type and a model say',
    security: KEYS,
    parameters: RUN_PARAMETERS,
    requestBody: jsonBody({ oneOf: requests }, Object.fromEntries(examples)),
    responses: responsesOf({ answer: ANSWERS.record }, schemas),
  };
}

function presentEndpoint(entry: CatalogViewEntry, schemas: Map<string, Json>): Json {
  const { id, title, summary, fields, example, answer } = entry;
  const content = { schema: fields, examples: { example: { summary: title, value: example } } };
  return {
    tags: ['Recraft API'],
    operationId: id.slice(id.indexOf('/') + 1),
    summary: title,
    description: `${summary}.`,
    security: KEYS,
    parameters: RUN_PARAMETERS,
    requestBody: {
      required: true,
      content: { 'application/json': content, 'multipart/form-data': { schema: { type: 'object' } } },
    },
    responses: responsesOf({ answer: ANSWERS[answer] }, schemas),
  };
}

const RUN_PARAMETERS = [
  { name: 'dry_run', in: 'query', description: '1: say the price and do nothing.', schema: { enum: ['0', '1'] } },
  { name: 'Prefer', in: 'header', description: '`respond-async`: answer at once.', schema: { type: 'string' } },
  { name: 'Idempotency-Key', in: 'header', description: 'The same key is worked on once.', schema: { type: 'string' } },
];

function presentRoute(route: Route, schemas: Map<string, Json>): Json {
  const { tag, method, path, summary, isOpen, query = {}, body } = route;
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = Object.entries(query).map(([name, description]) => ({
    name,
    in: 'query',
    description,
    schema: { type: 'string' },
  }));
  return {
    tags: [tag],
    operationId: `${method}${path.replaceAll(/[{}]/g, '').replaceAll(/[/_-](\w)/g, (_, letter: string) => letter.toUpperCase())}`,
    summary,
    security: isOpen === true ? [] : KEYS,
    parameters: [...inPath, ...inQuery],
    ...(body !== undefined && {
      requestBody:
        'mediaType' in body
          ? { required: true, content: { [body.mediaType]: { schema: { type: 'object' } } } }
          : jsonBody(toSchema(body, 'input')),
    }),
    responses: responsesOf(route, schemas),
  };
}

function responsesOf({ status = 200, answer }: Pick<Route, 'status' | 'answer'>, schemas: Map<string, Json>): Json {
  return { [status]: responseOf(answer, schemas), default: { description: 'A refusal.', content: ERROR_CONTENT } };
}

const ERROR_CONTENT = { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } };

function responseOf(answer: Route['answer'], schemas: Map<string, Json>): Json {
  const description = 'Done.';
  if (answer === undefined) return { description };
  if ('mediaType' in answer) return { description, content: { [answer.mediaType]: {} } };
  const [name, schema] = answer;
  if (!schemas.has(name)) schemas.set(name, toSchema(schema, 'output'));
  return { description, content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } } };
}

function jsonBody(schema: Json, examples?: Json): Json {
  return { required: true, content: { 'application/json': { schema, ...(examples && { examples }) } } };
}

function toSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return json;
}
