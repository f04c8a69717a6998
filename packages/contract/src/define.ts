import type { z } from 'zod';
import type { OperationCall } from './operations/index.ts';
import type { EndpointContext } from './recraft/context.ts';
import type { EffectlessField, EndpointFault } from './recraft/entry.ts';

/** The kinds of work that operations are shown under. */
export const OPERATION_GROUPS = [
  'create',
  'background',
  'remove',
  'change',
  'extend',
  'enhance',
  'convert',
  'words',
] as const;

/** One of {@link OPERATION_GROUPS}. */
export type OperationGroup = (typeof OPERATION_GROUPS)[number];

/** What can be done to pictures, in our words. */
export interface Operation<Name extends string = string, Input extends z.ZodType = z.ZodType> {
  readonly name: Name;
  /** What people see. */
  readonly title: string;
  /** Where people look for it. */
  readonly group: OperationGroup;
  readonly summary: string;
  /** What it makes. */
  readonly output: 'pictures' | 'text' | 'style';
  readonly input: Input;
  /** The fields of the input that refer to pictures, or hold lists of such references. */
  readonly pictures: readonly (keyof z.output<Input> & string)[];
  /** What the pictures of one list may weigh together, bytes; for operations that take lists. */
  readonly maxListBytes?: number;
}

/** Declares an operation. */
export function defineOperation<const Name extends string, Input extends z.ZodType>(
  operation: Operation<Name, Input>,
): Operation<Name, Input> {
  return operation;
}

/** Everybody that a model may be served by: the built-in engine and the vendors. */
export const PROVIDER_NAMES = ['builtin', 'recraft', 'ideogram', 'clipdrop', 'openai', 'sd-server', 'comfyui'] as const;

/** One of {@link PROVIDER_NAMES}. */
export type ProviderName = (typeof PROVIDER_NAMES)[number];

/**
 * Who stands in for a vendor that is not configured: what the operator runs or has a key for, ours first where nothing is, so that
 * every model works without a key.
 */
export const STAND_INS = ['comfyui', 'sd-server', 'openai', 'builtin'] as const satisfies readonly ProviderName[];

/** One name that a caller of the features API may use for one feature type, with its own options and price. */
export interface Model<
  Type extends string = string,
  Name extends string = string,
  Prompt extends z.ZodObject = z.ZodObject,
> {
  /** The feature type, e.g. `BACKGROUND_REPLACER`. */
  readonly type: Type;
  /** The wire name, e.g. `clipdrop`. */
  readonly model: Name;
  /** What people see. */
  readonly title: string;
  /** The vendor behind the name. */
  readonly vendor: string;
  /** The schema of `promptObject`. Unknown fields are kept (they are echoed in the record). */
  readonly promptObject: Prompt;
  /** How many pictures a request asks for. */
  readonly count: (prompt: z.output<Prompt>) => number;
  /** The vendor's list price of one picture in credits (1 credit = a millionth of a US dollar). The built-in engine has its own price. */
  readonly vendorCredits: (prompt: z.output<Prompt>) => number;
  /** Who can do it, in order of preference. */
  readonly servedBy: readonly ProviderName[];
  /** The same request in our words. */
  readonly toOperation: (prompt: z.output<Prompt>) => OperationCall;
  /** A `promptObject` that works as it stands on the photos in `examples/`. */
  readonly example: z.input<Prompt>;
}

/** Declares a model of the features API: one file is the whole change. */
export function defineModel<const Type extends string, const Name extends string, Prompt extends z.ZodObject>(
  model: Model<Type, Name, Prompt>,
): Model<Type, Name, Prompt> {
  return model;
}

/** One route of the Recraft API: its wire names, what it costs, and the same request in our words. */
export interface Endpoint<Name extends string = string, Fields extends z.ZodObject = z.ZodObject> {
  /** What records call it: `replaceBackground`. */
  readonly name: Name;
  /** Below `/v1`; `images/` and the name unless said otherwise. */
  readonly path?: string;
  /** Other paths below `/v1` that mean the same. */
  readonly aliases?: readonly string[];
  /** What people see. */
  readonly title: string;
  readonly summary: string;
  /** The body as JSON, with fields that are `null` left out. Unknown fields are kept (they are echoed in the record). */
  readonly fields: Fields;
  /** The fields that hold a picture, with the names that a form may give to its part: `image_url: ['image', 'file']`. */
  readonly pictures: Readonly<Partial<Record<keyof z.output<Fields> & string, readonly string[]>>>;
  /** The field that holds a list of pictures, to which every file of a form belongs whatever its part is called. */
  readonly everyFile?: keyof z.output<Fields> & string;
  /** How results are shown: `generated` as a list in `data`, `processed` as the one `image`; the prompt or the style that was made. */
  readonly answer: 'generated' | 'processed' | 'prompt' | 'style';
  /** What is told before any other fault; it sees the fields as they came. */
  readonly checkFirst?: (
    fields: Readonly<Record<string, unknown>>,
    context: EndpointContext,
  ) => EndpointFault | undefined;
  /** What `fields` cannot say, because it takes more than one field, or more than the request, to know. */
  readonly findFault?: (fields: z.output<Fields>, context: EndpointContext) => EndpointFault | undefined;
  /** What changes nothing in this request, beyond the fields that never do. */
  readonly effectless?: (fields: Readonly<Record<string, unknown>>, model: string) => readonly EffectlessField[];
  /** The model that the record names. */
  readonly model: (fields: z.output<Fields>, context: EndpointContext) => string;
  /** How many pictures a request asks for; 1 where it asks for something else. */
  readonly count: (fields: z.output<Fields>) => number;
  /** The vendor's list price of one picture in units (1000 units = 1 US dollar). The built-in engine has its own price. */
  readonly units: (fields: z.output<Fields>, context: EndpointContext) => number;
  /** Who can do it, in order of preference. */
  readonly servedBy: readonly ProviderName[];
  /** The same request in our words. */
  readonly toOperation: (fields: z.output<Fields>, context: EndpointContext) => OperationCall;
  /** A body that works as it stands on the photos in `examples/`. */
  readonly example: z.input<Fields>;
}

/** Declares a route of the Recraft API: one file is the whole change. */
export function defineEndpoint<const Name extends string, Fields extends z.ZodObject>(
  endpoint: Endpoint<Name, Fields>,
): Endpoint<Name, Fields> {
  return endpoint;
}
