import type { LinearRaster, Matte, Rect } from '@backlot/kernels';
import type { FamilyName, SceneSpec } from './spec.ts';
import type { VectorScene } from './vector/vector-scene.ts';

/** How much work to spend, in Ideogram's words: `flash` is a draft, `quality` the best there is. */
export type Quality = 'flash' | 'turbo' | 'default' | 'quality';

/** The cut-out that will stand in the picture, as the renderer may need it for shadows and reflections. */
export interface SubjectProxy {
  /** Alpha of the subject, same size as the picture to be painted. */
  readonly matte: Matte;
  /** The box of everything with alpha above one half. */
  readonly bounds: Rect;
  /** The subject is cut by the bottom edge of the frame (a portrait): it stands on nothing visible. */
  readonly touchesBottom: boolean;
}

/** What to paint. */
export interface RenderRequest {
  readonly spec: SceneSpec;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly quality: Quality;
  readonly subject?: SubjectProxy;
  /** Draw the scene as shapes even where the treatment is one for pixels: for what cannot be painted as a photograph. */
  readonly isDrawn?: boolean;
  /** Where installed panoramas lie; without it places are painted from the packaged ones alone. */
  readonly modelsDirectory?: string | undefined;
}

/** A painted background. */
export interface Backdrop {
  /** Display-referred linear light 0..1 (tone-mapped), alpha 1. */
  readonly picture: LinearRaster;
  /** `rendered`: the shadow of the subject is already in the picture; `contact`: the compositor should add a contact shadow; `none`: there is no ground. */
  readonly shadow: 'rendered' | 'contact' | 'none';
}

/** One kind of place: one file each in `families/`. At least one of the two painters is there. */
export interface Family {
  readonly name: FamilyName;
  /** Photographic painter. */
  readonly photo?: (request: RenderRequest) => Backdrop | Promise<Backdrop>;
  /** Illustrator: ordered, named layers of shapes that any vector style can draw. */
  readonly vector?: (request: RenderRequest) => VectorScene;
}

/** Declares a family: one file is the whole change (and one line in `families/index.ts`). */
export function defineFamily(family: Family): Family {
  return family;
}
