import type { z } from 'zod';
import type { OperationCall } from './operations/index.ts';

/** What can be done to pictures, in our words. */
export interface Operation<Name extends string = string, Input extends z.ZodType = z.ZodType> {
  readonly name: Name;
  readonly summary: string;
  readonly input: Input;
  /** The fields of the input that refer to pictures, or hold lists of such references. */
  readonly pictures: readonly (keyof z.output<Input> & string)[];
}

/** Declares an operation. */
export function defineOperation<const Name extends string, Input extends z.ZodType>(
  operation: Operation<Name, Input>,
): Operation<Name, Input> {
  return operation;
}

/** The names of providers that a model may be served by. */
export type ProviderName = 'builtin' | 'recraft' | 'ideogram' | 'clipdrop';

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
