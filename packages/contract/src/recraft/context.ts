import type { OperationInput } from '../operations/index.ts';
import type { StyleProfile } from '../operations/style-profile.ts';
import type { RecraftStyleModel } from './styles.ts';

/** A style that a request may name by its id. */
export interface KnownStyle {
  /** The models that draw it; absent for styles that were made here, which all of them draw. */
  readonly model?: RecraftStyleModel;
  /** The base style: `any`, `realistic_image` … */
  readonly style: string;
  readonly substyle: string | null;
  /** What was measured of the pictures that it was made from, for styles that were made here. */
  readonly profile?: StyleProfile;
}

/** A picture that was made here from a prompt. */
export interface KnownImage {
  /** The endpoint that made it, by its name: `explore`. */
  readonly endpoint: string;
  /** The model that its record names. */
  readonly model: string;
  readonly prompt: string;
  /** The input of the operation that made it. */
  readonly input: OperationInput<'generate'>;
  /** The seed of this one picture. */
  readonly seed: number;
  /** Which of a set of directions it was, from 0; absent if it was none. */
  readonly direction?: number;
}

/** What is known outside a request: looked up before it is read, by the ids in the fields that the endpoint says hold them. */
export interface EndpointContext {
  /** The style with an id, if the caller may use it. */
  readonly findStyle: (styleId: string) => KnownStyle | undefined;
  /** The picture with an id, if it was made for the caller by `generate`. */
  readonly findImage: (imageId: string) => KnownImage | undefined;
}
