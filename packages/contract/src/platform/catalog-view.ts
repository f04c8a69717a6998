import { z } from 'zod';
import { OPERATION_GROUPS } from '../define.ts';
import { ROLES, WIDGETS } from '../notes.ts';

/** The JSON Schema (2020-12) of one field, with what a form needs to ask for it. */
export const catalogField = z.looseObject({
  type: z.enum(['string', 'integer', 'number', 'boolean', 'array', 'object']),
  title: z.string(),
  /** What it does, its range and what holds where it is left out, in whole sentences. */
  description: z.string(),
  'x-widget': z.enum(WIDGETS),
  /** Why it changes nothing, where that is so. */
  'x-effectless': z.string().optional(),
  /** Words to offer, where not every text may be given, but more than these. */
  'x-suggestions': z.array(z.string()).optional(),
  /** What people see for words that may be given. */
  'x-labels': z.record(z.string(), z.string()).optional(),
  /** Of a style or a substyle: the models in `styles` whose rows may be given. */
  'x-style-models': z.array(z.string()).optional(),
  default: z.unknown().optional(),
  enum: z.array(z.string()).optional(),
  format: z.string().optional(),
  minLength: z.int().optional(),
  maxLength: z.int().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  exclusiveMaximum: z.number().optional(),
  minItems: z.int().optional(),
  maxItems: z.int().optional(),
  items: z.record(z.string(), z.unknown()).optional(),
  /** The parts of an object, each as a field is. */
  properties: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  required: z.array(z.string()).optional(),
});

/** See {@link catalogField}. */
export type CatalogField = z.output<typeof catalogField>;

/** One thing that can be asked for: a model of a feature type, or an endpoint. */
const catalogEntry = z.object({
  /** `onemin/BACKGROUND_REPLACER/clipdrop`, `recraft/inpaint`. */
  id: z.string(),
  dialect: z.enum(['onemin', 'recraft']),
  /** What people see. */
  title: z.string(),
  summary: z.string(),
  /** The canonical operation that it becomes. */
  operation: z.string(),
  /** The kind of work that it is shown under. */
  group: z.enum(OPERATION_GROUPS),
  method: z.literal('POST'),
  path: z.string(),
  /** What stands in every body: `type` and `model` of a feature. */
  fixed: z.record(z.string(), z.string()),
  /** The field of the body that holds the fields; null: they stand beside what is fixed. */
  fieldsIn: z.string().nullable(),
  /** The fields, in the order to show them. */
  fields: z.object({
    type: z.literal('object'),
    properties: z.record(z.string(), catalogField),
    required: z.array(z.string()),
  }),
  /** Fields that work as they stand. */
  example: z.record(z.string(), z.unknown()),
  /** How results are shown. */
  answer: z.enum(['record', 'generated', 'processed', 'prompt', 'style']),
  output: z.enum(['pictures', 'text', 'style']),
  /** What one picture (text, style) of the example costs; null while nobody can make it. */
  creditsPerImage: z.int().nullable(),
  /** Who could do it here, in order of preference. */
  providers: z.array(z.string()),
  /** What each field means that means the same elsewhere: `{ image: 'image_url' }`. */
  roles: z.partialRecord(z.enum(ROLES), z.string()),
  /** The entry of the other dialect that does the same. */
  twin: z.string().nullable(),
});

/** What `GET /catalog` answers. */
export const catalogView = z.object({
  entries: z.array(catalogEntry),
  /** Models that fields of the role `model` name, of all entries. */
  models: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      /** It draws SVG. */
      isVector: z.boolean(),
      maxPromptCharacters: z.int(),
      /** Its model in `styles`; null: it takes no named styles. */
      styleModel: z.string().nullable(),
      /** Aspect ratio to pixels: `{ '3:2': '1280x832' }`. */
      sizes: z.record(z.string(), z.string()),
    }),
  ),
  /** The photos that come with the server, with masks where there are some. */
  samples: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      /** A path on this server; no key is needed. */
      url: z.string(),
      mask: z.object({ key: z.string(), url: z.string() }).nullable(),
    }),
  ),
  /** The styles by name; a base style stands in a row without a substyle. */
  styles: z.array(
    z.object({
      model: z.string(),
      style: z.string(),
      substyle: z.string().nullable(),
      title: z.string(),
      isVector: z.boolean(),
      /** What `style_id` takes for it. */
      styleId: z.uuid(),
      /** The path on this server of a small picture that shows it. */
      picture: z.string().nullable(),
    }),
  ),
});

/** See {@link catalogView}. */
export type CatalogView = z.output<typeof catalogView>;

/** One of the entries of {@link CatalogView}. */
export type CatalogViewEntry = CatalogView['entries'][number];
