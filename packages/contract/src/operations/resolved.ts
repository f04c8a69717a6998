import type { OperationInput, OperationName } from './index.ts';
import type { StyleProfile } from './style-profile.ts';

type Resolved<Input> = {
  [Field in keyof Input]: Field extends 'image' | 'mask'
    ? Uint8Array
    : Field extends 'styleReferences' | 'references'
      ? readonly Uint8Array[] | Extract<Input[Field], undefined>
      : Field extends 'seed'
        ? number
        : Input[Field];
} & { readonly seed: number };

/** An operation ready to be done: every picture as encoded bytes, the seed fixed. */
export type ResolvedCall = {
  [Name in OperationName]: { readonly operation: Name; readonly input: Resolved<OperationInput<Name>> };
}[OperationName];

/** One picture that was made. */
export interface ProducedImage {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly seed: number | null;
}

/** What a provider gives back for one call: pictures, or the one text or style that the operation makes. */
export interface Production {
  readonly images: readonly ProducedImage[];
  /** For operations whose output is `text`. */
  readonly text?: string;
  /** For operations whose output is `style`. */
  readonly style?: StyleProfile;
  /** The work was done, but not quite as asked: what the caller must be able to read. */
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
  /** Milliseconds by stage, in order. */
  readonly timingsMs: Readonly<Record<string, number>>;
  /** JSON-safe facts for the record. */
  readonly details: Readonly<Record<string, unknown>>;
}
