import type { OperationCall } from '@backlot/contract';

/** A picture that a call refers to, and the operation's name for the field that does. */
export interface PictureOf {
  readonly field: string;
  readonly reference: string;
}

/** Every picture that a call refers to. */
export function picturesOf({ operation, input }: OperationCall): PictureOf[] {
  const image = { field: 'image', reference: input.image };
  switch (operation) {
    case 'replace-background': {
      const references = input.styleReferences ?? [];
      return [image, ...references.map((reference, i) => ({ field: `styleReferences.${i}`, reference }))];
    }
    case 'erase':
      return [image, { field: 'mask', reference: input.mask }];
  }
}
