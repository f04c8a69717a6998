import { z } from 'zod';
import type { Endpoint, ProviderName } from '../define.ts';
import type { OperationCall } from '../operations/index.ts';
import { effectless } from './fields.ts';
import type { RecraftStyle } from './styles.ts';

/** What is known outside a request. */
export interface EndpointContext {
  /** The style with an id, if there is one. */
  readonly findStyle: (styleId: string) => RecraftStyle | undefined;
}

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
export type TextKind = 'text' | 'number' | 'boolean' | 'json';

/** A route of the Recraft API whatever its fields are: {@link Endpoint} with the schema behind one function. */
export interface EndpointEntry {
  readonly name: string;
  readonly summary: string;
  readonly answer: Endpoint['answer'];
  readonly servedBy: readonly ProviderName[];
  readonly pictures: Readonly<Record<string, readonly string[]>>;
  /** Every field that is known, with the way to read it from a text. */
  readonly fields: ReadonlyMap<string, TextKind>;
  readonly example: Readonly<Record<string, unknown>>;
  /** Validates fields and says what they mean. */
  readonly read: (fields: object, context: EndpointContext) => EndpointReading | EndpointFaults;
  /** Why a known field that was given changes nothing; undefined if it does change something. */
  readonly whyNoEffect: (field: string, value: unknown) => string | undefined;
}

/** Hides the type of an endpoint's fields, so that endpoints of all kinds fit one list. */
export function toEntry<Name extends string, Fields extends z.ZodObject>(
  endpoint: Endpoint<Name, Fields>,
): EndpointEntry {
  const { name, summary, answer, servedBy, example } = endpoint;
  const shape: Readonly<Record<string, z.ZodType>> = endpoint.fields.shape;
  return {
    name,
    summary,
    answer,
    servedBy,
    // Optional in the type only: no declaration gives `undefined`.
    pictures: endpoint.pictures as EndpointEntry['pictures'],
    fields: new Map(Object.entries(shape).map(([field, schema]) => [field, textKindOf(schema)])),
    example: Object(example),
    read(fields, context) {
      const parsed = endpoint.fields.safeParse(fields);
      if (!parsed.success) return { isValid: false, faults: parsed.error.issues.map(toFault) };
      const fault = endpoint.findFault?.(parsed.data, context);
      if (fault !== undefined) return { isValid: false, faults: [fault] };
      return {
        isValid: true,
        call: endpoint.toOperation(parsed.data, context),
        model: endpoint.model(parsed.data),
        count: endpoint.count(parsed.data),
        unitsPerImage: endpoint.units(parsed.data, context),
        responseFormat: parsed.data['response_format'] === 'b64_json' ? 'b64_json' : 'url',
      };
    },
    whyNoEffect(field, value) {
      const schema = shape[field];
      return schema === undefined || value === false ? undefined : effectless.get(schema)?.reason;
    },
  };
}

function toFault({ path, message }: z.core.$ZodIssue): EndpointFault {
  const field = path.map(String).join('.');
  const code = field === 'model' ? 'invalid_model' : 'invalid_request_parameter';
  return { field, message: `${field} ${message}`, code };
}

const TEXT_KINDS: Readonly<Record<string, TextKind>> = {
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  array: 'json',
  object: 'json',
};

function textKindOf(schema: z.ZodType): TextKind {
  const { type } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return (typeof type === 'string' && TEXT_KINDS[type]) || 'text';
}
