import type { ResolvedCall } from '@backlot/contract';
import type {
  ExtendedPicture,
  Finished,
  MadeFile,
  MaskOrder,
  MatteMask,
  OutpaintInput,
  PictureLimits,
  PreparedPicture,
} from './darkroom.ts';

/** Every chore of the darkroom by name: what goes in and what comes out. Both travel between processes. */
export interface Chores {
  readonly prepare: {
    readonly input: { readonly picture: Uint8Array; readonly limits: PictureLimits; readonly field: string };
    readonly result: PreparedPicture;
  };
  readonly 'prepare-mask': {
    readonly input: { readonly mask: Uint8Array; readonly order: MaskOrder };
    readonly result: PreparedPicture;
  };
  readonly thumbnail: {
    readonly input: { readonly picture: Uint8Array };
    readonly result: PreparedPicture;
  };
  readonly 'matte-mask': {
    readonly input: { readonly picture: Uint8Array; readonly field: string; readonly of: 'background' | 'subject' };
    readonly result: MatteMask;
  };
  readonly extend: { readonly input: OutpaintInput; readonly result: ExtendedPicture };
  readonly finish: {
    readonly input: { readonly call: ResolvedCall; readonly made: readonly MadeFile[] };
    readonly result: Finished;
  };
}

/** A key of {@link Chores}. */
export type ChoreName = keyof Chores;

/** One chore with its input. */
export type Chore = { [Name in ChoreName]: { readonly name: Name; readonly input: Chores[Name]['input'] } }[ChoreName];

/** What any chore gives back. */
export type ChoreResult = Chores[ChoreName]['result'];
