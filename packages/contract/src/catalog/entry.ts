import type { z } from 'zod';
import type { Model, ProviderName } from '../define.ts';
import type { OperationCall } from '../operations/index.ts';
import { readIssues, type PromptIssue } from './issues.ts';

/** A `promptObject` that was understood: what to do, for how many pictures, at which list price for each. */
export interface PromptReading {
  readonly isValid: true;
  readonly call: OperationCall;
  readonly count: number;
  /** Credits a picture, the vendor's list price (1 credit = a millionth of a US dollar). */
  readonly vendorCredits: number;
}

/** A `promptObject` with faults: at least one. */
export interface PromptFaults {
  readonly isValid: false;
  readonly issues: readonly PromptIssue[];
}

/** A model of the catalogue whatever its options are: {@link Model} with the schema behind one function. */
export interface CatalogEntry {
  readonly type: string;
  readonly model: string;
  readonly title: string;
  readonly vendor: string;
  readonly servedBy: readonly ProviderName[];
  readonly promptObject: z.ZodType;
  /** The fields of a `promptObject` as schemas, with the notes on them. */
  readonly shape: Readonly<Record<string, z.ZodType>>;
  /** The fields of a `promptObject` that mean something to the model; others are taken and echoed, no more. */
  readonly fields: ReadonlySet<string>;
  readonly example: unknown;
  /** Validates a `promptObject` and says what it means. Field names in issues are relative to it. */
  readonly read: (promptObject: unknown) => PromptReading | PromptFaults;
}

/** Hides the type of a model's options, so that models of all kinds fit one list. */
export function toEntry<Type extends string, Name extends string, Prompt extends z.ZodObject>(
  definition: Model<Type, Name, Prompt>,
): CatalogEntry {
  const { type, model, title, vendor, servedBy, promptObject, example } = definition;
  const read = (input: unknown): PromptReading | PromptFaults => {
    const parsed = promptObject.safeParse(input);
    if (!parsed.success) return { isValid: false, issues: readIssues(parsed.error, input) };
    return {
      isValid: true,
      call: definition.toOperation(parsed.data),
      count: definition.count(parsed.data),
      vendorCredits: definition.vendorCredits(parsed.data),
    };
  };
  const shape: Readonly<Record<string, z.ZodType>> = promptObject.shape;
  const fields: ReadonlySet<string> = new Set(Object.keys(shape));
  return { type, model, title, vendor, servedBy, promptObject, shape, fields, example, read };
}
