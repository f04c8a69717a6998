import { OPERATIONS, type OperationCall } from '@backlot/contract';

/** A picture that a call refers to, and the operation's name for the field that does, e.g. `image` or `styleReferences.1`. */
export interface PictureOf {
  readonly field: string;
  readonly reference: string;
}

/** Every picture that a call refers to. */
export function picturesOf({ operation, input }: OperationCall): PictureOf[] {
  return OPERATIONS[operation].pictures.flatMap((name) => {
    const value: unknown = Reflect.get(input, name);
    if (typeof value === 'string') return [{ field: name, reference: value }];
    return Array.isArray(value) ? value.map((reference: string, i) => ({ field: `${name}.${i}`, reference })) : [];
  });
}
