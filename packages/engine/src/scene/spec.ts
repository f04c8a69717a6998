// What a prompt was understood to ask for: plain JSON, stored with every result.
import type { FamilyName } from './families/names.gen.ts';
import type { Material } from './photo/materials/names.gen.ts';
import type { KeyLight } from './photo/sets/rigs/names.gen.ts';

export type TimeOfDay = 'dawn' | 'day' | 'golden' | 'sunset' | 'night';
export type Weather = 'clear' | 'cloudy' | 'rain' | 'snow' | 'fog' | 'storm';
export type Mood = 'pastel' | 'vivid' | 'dark' | 'warm' | 'cool' | 'luxury';

/** How a thing stands to another: `in` for what a vase or a bowl holds. */
export type RelationKind = 'on' | 'in' | 'under' | 'above' | 'behind' | 'in-front-of' | 'beside' | 'between';

/** One thing that the prompt asks to see. */
export interface SceneObject {
  /** Singular noun as understood, e.g. `palm tree`. */
  readonly lemma: string;
  readonly count: number;
  readonly attributes: readonly string[];
  readonly anchor: 'ground' | 'table' | 'sky' | 'water';
  readonly role: 'subject' | 'prop';
  /** Where it stands beside another thing of the scene, by the lemma of that. */
  readonly relation?: { readonly kind: RelationKind; readonly to: string };
  /** Where in the picture, if the prompt says. */
  readonly side?: 'left' | 'middle' | 'right';
}

/** How a style name is carried out; the table of names is in `styles/`. */
export interface SceneStyle {
  readonly output: 'raster' | 'vector';
  /** The treatment, a key of the style table, e.g. `photo`, `watercolor`, `bold-stroke`. */
  readonly treatment: string;
}

/** A word that was not taken as it stands. */
export interface UnderstoodWord {
  readonly word: string;
  readonly as: string;
  /** `meaning`: the nearest more general word ("terrier" as dog); `spelling`: mended; `translation`: from another language. */
  readonly by: 'meaning' | 'spelling' | 'translation';
}

/** Which words of the prompt shaped the scene. */
export interface Coverage {
  readonly used: readonly string[];
  readonly ignored: readonly string[];
  /** How words were taken that the engine does not know as they stand. */
  readonly understood?: readonly UnderstoodWord[];
}

/** A prompt understood; renderers read nothing else. */
export interface SceneSpec {
  readonly version: 1;
  /** 32-bit seed of layout, noise and light. */
  readonly seed: number;
  /** Seed of small things where the layout stays that of `seed`: pictures near another. */
  readonly detailSeed?: number;
  readonly prompt: string;
  /** Words that must not be drawn, from `negative_prompt` and from "without X" in the prompt. */
  readonly negative: readonly string[];
  readonly family: FamilyName;
  /** The place behind a table or through a window, e.g. `cafe` for "a wooden table in a coffee shop". */
  readonly secondary?: FamilyName;
  /** The specific place word as understood (`restaurant`, `garden`, `office`): picks among pictures of a family. */
  readonly place?: string;
  readonly time: TimeOfDay;
  readonly weather: readonly Weather[];
  readonly palette: {
    readonly named: readonly string[];
    /** `#rrggbb`, in order of mention. */
    readonly hex: readonly string[];
    readonly mood?: Mood;
  };
  readonly material: { readonly surface?: Material; readonly wall?: Material };
  readonly light: {
    readonly key: KeyLight;
    /** 0 = ahead of the camera, 90 = from the right, 180 = from behind the camera. */
    readonly azimuthDeg: number;
    /** Of the sun, at night of the moon, indoors of the lamp. */
    readonly elevationDeg: number;
    readonly kelvin: number;
  };
  readonly camera: {
    /** Looking down by so many degrees. */
    readonly pitchDeg: 0 | 10 | 25 | 35 | 90;
    /** Height of the horizon, 0 = top of the frame, 1 = bottom. */
    readonly horizon: number;
    /** Blur of the distance, 0 = sharp, 1 = fully defocused. */
    readonly defocus: number;
  };
  /** Podium, arch, steps ... for studio sets, when asked for. */
  readonly props: readonly ('podium' | 'arch' | 'steps' | 'cube' | 'sphere' | 'leaf' | 'palm' | 'pampas')[];
  readonly objects: readonly SceneObject[];
  /** The drawing is seen through a round opening in plain paper, as icons of places are. */
  readonly frame?: 'badge';
  readonly style: SceneStyle;
  readonly coverage: Coverage;
  /** 0 = nothing understood, 1 = every content word used. */
  readonly confidence: number;
}

export { FAMILY_NAMES, type FamilyName } from './families/names.gen.ts';
export type { Material } from './photo/materials/names.gen.ts';
export type { KeyLight } from './photo/sets/rigs/names.gen.ts';
