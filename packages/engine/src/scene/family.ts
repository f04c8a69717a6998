import type { LinearRaster, Matte, Rect } from '@backlot/kernels';
import type { Threads } from '../threads/threads.ts';
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
  /** The subject is cut by the bottom edge of the frame (a portrait), or reaches in from another without a foot: it stands on nothing visible. */
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
  /** Threads that help to paint (`threads/paint-in-bands.ts`); without them the one that asks paints alone. The pixels are the same. */
  readonly threads?: Threads | undefined;
  /** Paints a request as the family of its spec, for painters that need another place in their picture; `paintScene` provides it. */
  readonly paintFamily?: ((request: RenderRequest) => Promise<Backdrop>) | undefined;
}

/** A painted background. */
export interface Backdrop {
  /** Display-referred linear light 0..1 (tone-mapped), alpha 1. */
  readonly picture: LinearRaster;
  /** `rendered`: the shadow of the subject is already in the picture; `contact`: the compositor should add a contact shadow; `none`: there is no ground. */
  readonly shadow: 'rendered' | 'contact' | 'none';
}

/**
 * Where a place is: `outdoors` has weather and hours, `indoors` windows and lamps, a `set` is arranged for a picture and is no place,
 * `elsewhere` has none of these (under water, in space).
 */
export type Setting = 'outdoors' | 'indoors' | 'set' | 'elsewhere';

/** One kind of place: all that there is to say about it. At least one of the two painters is there. */
export interface Family {
  /** As the file is called. */
  readonly name: FamilyName;
  readonly setting: Setting;
  /** Words of prompts for it, one line a place: `place: phrase, phrase`; `place` is what the spec then calls it. Singular, lower case. */
  readonly words?: string;
  /** Those of the phrases that name the place only when nothing better is there: they also stand for parts, materials, directions. */
  readonly weakWords?: string;
  /** How much it says about a picture compared with what it is mentioned together with (a lake among mountains is a lake), 0 to 7. */
  readonly weight: number;
  /** Those of the phrases, separated by commas, whose own looks no painter of it knows: what it shows is only the nearest, and said to be. */
  readonly approximates?: string;
  /** Families of which something belongs in its pictures: a beach has a sea and a sky. */
  readonly includes?: readonly FamilyName[];
  /** Things that its photographic painter leaves out where a negative prompt names them, by lemma. */
  readonly refuses?: readonly string[];
  /** What comes nearest where it has no painter of the kind wanted, best first. */
  readonly nearest: readonly FamilyName[];
  /** Height of the horizon, lowest and highest seeded value, 0 = top of the frame. */
  readonly horizon?: readonly [number, number];
  /** Blur of the distance behind a given subject, 0 to 1: what a portrait lens does there. */
  readonly backgroundDefocus?: number;
  /** What it looks like in general, in words that the parser knows. */
  readonly sentences: readonly string[];
  /** Things that the photographic painter shows by itself, by lemma. */
  readonly shows?: readonly string[];
  /** Prompts that show it at its best; the gallery draws them. */
  readonly examples: readonly string[];
  /**
   * Photographic painter. It imports the painter when it is first asked (`async (request) => (await import('…')).paintBeach(request)`):
   * whoever only reads the words of families must not load them all.
   */
  readonly photo?: (request: RenderRequest) => Promise<Backdrop>;
  /** Illustrator, imported alike: ordered, named layers of shapes that any vector style can draw. */
  readonly vector?: (request: RenderRequest) => Promise<VectorScene>;
}

/** Declares a family: one file in `families/` is the whole change (`npm run generate` lists it). */
export function defineFamily(family: Family): Family {
  return family;
}
