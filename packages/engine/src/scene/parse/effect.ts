import type { FamilyName, KeyLight, Material, Mood, SceneSpec, TimeOfDay, Weather } from '../spec.ts';
import type { RasterTreatment, VectorTreatment } from '../styles/treatments.ts';

/** What kind of thing a noun names: decides where it is put and whether it can be the given cut-out. */
export type ObjectClass =
  | 'person'
  | 'animal'
  | 'bird'
  | 'fish'
  | 'tree'
  | 'plant'
  | 'flower'
  | 'food'
  | 'ware'
  | 'item'
  | 'furniture'
  | 'vehicle'
  | 'boat'
  | 'aircraft'
  | 'structure'
  | 'celestial'
  | 'ground';

/** What one word or phrase of a prompt says about the scene. */
export type Effect =
  | { readonly slot: 'place'; readonly family: FamilyName; readonly place: string; readonly weak: boolean }
  | {
      readonly slot: 'time';
      readonly time: TimeOfDay;
      readonly elevationDeg: number;
      readonly kelvin: number;
      readonly implied: boolean;
    }
  | { readonly slot: 'weather'; readonly weather: Weather }
  | { readonly slot: 'material'; readonly material: Material; readonly part: 'surface' | 'wall' | 'either' }
  | { readonly slot: 'light'; readonly key: KeyLight }
  | { readonly slot: 'direction'; readonly azimuthDeg: number; readonly elevationDeg?: number }
  | { readonly slot: 'pitch'; readonly pitchDeg: SceneSpec['camera']['pitchDeg'] }
  | { readonly slot: 'defocus'; readonly defocus: number }
  | { readonly slot: 'horizon'; readonly horizon: number }
  | { readonly slot: 'mood'; readonly mood: Mood }
  | { readonly slot: 'theme'; readonly family: FamilyName }
  | { readonly slot: 'colour'; readonly name: string; readonly hex: string; readonly alsoThing: boolean }
  | { readonly slot: 'prop'; readonly prop: SceneSpec['props'][number] }
  | { readonly slot: 'style'; readonly raster: RasterTreatment | VectorTreatment; readonly vector: VectorTreatment }
  | { readonly slot: 'object'; readonly lemma: string; readonly kind: ObjectClass }
  | { readonly slot: 'wall' }
  | { readonly slot: 'filler' };

/** A slot's vocabulary: phrases (comma-separated, singular) and what they say. Phrases of several slots are all obeyed. */
export interface LexiconEntry {
  readonly phrases: string;
  readonly effect: Effect;
}

/** The phrases of an entry. */
export function phrasesOf(entry: LexiconEntry): string[] {
  return entry.phrases.split(',').map((phrase) => phrase.trim());
}
