import type { z } from 'zod';
import type { Endpoint, ProviderName } from '../define.ts';
import type { OperationCall } from '../operations/index.ts';
import type { EndpointContext } from './context.ts';

/** What is wrong with a request: a whole sentence, and the dialect's word for it. */
export interface EndpointFault {
  /** The field at fault, by its path: `controls.colors.0.rgb`. */
  readonly field: string;
  readonly message: string;
  readonly code: 'invalid_request_parameter' | 'invalid_model' | 'invalid_image_type';
}

/** Fields that were understood: what to do, for how many pictures, at which list price for each. */
export interface EndpointReading {
  readonly isValid: true;
  readonly call: OperationCall;
  readonly model: string;
  readonly count: number;
  readonly unitsPerImage: number;
  /** How the caller wants to get the pictures. */
  readonly responseFormat: 'url' | 'b64_json';
}

/** Fields with faults: the first is the one to tell. */
export interface EndpointFaults {
  readonly isValid: false;
  readonly faults: readonly EndpointFault[];
}

/** How a field that came as text, as those of a form do, is to be read. */
export type TextKind = 'text' | 'number' | 'boolean' | 'list' | 'object';

/** What is known of a field without a request. */
export interface FieldFacts {
  readonly textKind: TextKind;
  readonly isRequired: boolean;
  /** What may be given, to be read after "should be": `an integer in [1, 6]`. */
  readonly range: string;
  /** What holds where it is left out, if anything does. */
  readonly byDefault?: string;
  /** What it does, a phrase. */
  readonly effect: string;
  /** Why it changes nothing, where that is so. */
  readonly whyNoEffect?: string;
}

/** A field that was given and changed nothing, by its path (`controls.no_text`), and why. */
export interface EffectlessField {
  readonly field: string;
  /** Completes "The field 'x' changed nothing: …". */
  readonly reason: string;
}

/** A route of the Recraft API whatever its fields are: {@link Endpoint} with the schema behind one function. */
export interface EndpointEntry {
  readonly name: string;
  /** Below `/v1`: `images/replaceBackground`. */
  readonly path: string;
  /** Other paths below `/v1` that mean the same. */
  readonly aliases: readonly string[];
  /** What people see. */
  readonly title: string;
  readonly summary: string;
  readonly answer: Endpoint['answer'];
  readonly servedBy: readonly ProviderName[];
  readonly pictures: Readonly<Record<string, readonly string[]>>;
  /** The field that holds a list of pictures, to which every file of a form belongs whatever its part is called, in their order. */
  readonly everyFile: string | undefined;
  /** The fields as schemas, with the notes on them. */
  readonly shape: Readonly<Record<string, z.ZodType>>;
  /** Every field that is known. */
  readonly fields: ReadonlyMap<string, FieldFacts>;
  /** The fields whose values are ids, or lists of ids, for `findStyle` and for `findImage`. */
  readonly styleIdFields: readonly string[];
  readonly imageIdFields: readonly string[];
  readonly example: Readonly<Record<string, unknown>>;
  /** Validates fields and says what they mean. */
  readonly read: (fields: object, context: EndpointContext) => EndpointReading | EndpointFaults;
  /** The known fields of a request that change nothing; `model` is what its reading, and so its record, named. */
  readonly effectless: (fields: object, model: string) => readonly EffectlessField[];
}
