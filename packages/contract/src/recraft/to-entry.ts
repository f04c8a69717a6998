import type { z } from 'zod';
import type { Endpoint } from '../define.ts';
import type { EndpointEntry, EndpointFault } from './entry.ts';
import { factsOf } from './facts.ts';
import { notesOf } from '../notes.ts';

/** Hides the type of an endpoint's fields, so that endpoints of all kinds fit one list. */
export function toEntry<Name extends string, Fields extends z.ZodObject>(
  endpoint: Endpoint<Name, Fields>,
): EndpointEntry {
  const { name, title, summary, answer, servedBy, everyFile, example } = endpoint;
  const shape: Readonly<Record<string, z.ZodType>> = endpoint.fields.shape;
  const namesOf = (kind: 'styles' | 'images') => Object.keys(shape).filter((field) => notesIn(field).names === kind);
  const notesIn = (field: string) => (shape[field] === undefined ? {} : notesOf(shape[field]));
  return {
    name,
    path: endpoint.path ?? `images/${name}`,
    aliases: endpoint.aliases ?? [],
    title,
    summary,
    answer,
    servedBy,
    // Optional in the type only: no declaration gives `undefined`.
    pictures: endpoint.pictures as EndpointEntry['pictures'],
    everyFile,
    shape,
    fields: new Map(Object.entries(shape).map(([field, schema]) => [field, factsOf(schema)])),
    styleIdFields: namesOf('styles'),
    imageIdFields: namesOf('images'),
    example: Object(example),
    read(fields, context) {
      const first = endpoint.checkFirst?.(Object(fields), context);
      if (first !== undefined) return { isValid: false, faults: [first] };
      const parsed = endpoint.fields.safeParse(fields);
      if (!parsed.success) return { isValid: false, faults: parsed.error.issues.map(toFault) };
      const fault = endpoint.findFault?.(parsed.data, context);
      if (fault !== undefined) return { isValid: false, faults: [fault] };
      return {
        isValid: true,
        call: endpoint.toOperation(parsed.data, context),
        model: endpoint.model(parsed.data, context),
        count: endpoint.count(parsed.data),
        unitsPerImage: endpoint.units(parsed.data, context),
        responseFormat: parsed.data['response_format'] === 'b64_json' ? 'b64_json' : 'url',
      };
    },
    effectless: (fields, model) => [
      ...Object.entries(fields).flatMap(([field, value]) => {
        const reason = notesIn(field).whyNoEffect;
        // A switch that is off asks for nothing.
        return reason === undefined || value === null || value === false ? [] : [{ field, reason }];
      }),
      ...(endpoint.effectless?.(Object(fields), model) ?? []),
    ],
  };
}

/** An issue of a schema in the words of the dialect. */
export function toFault({ path, message }: z.core.$ZodIssue): EndpointFault {
  const field = path.map(String).join('.');
  const code = field === 'model' ? 'invalid_model' : 'invalid_request_parameter';
  return { field, message: `${field} ${message}`, code };
}
