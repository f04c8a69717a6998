import type { KeyLight, Mood, SceneSpec, TimeOfDay, Weather } from '../spec.ts';

/** What to assume about a scene where the prompt says nothing; words of the prompt win. */
export interface SceneHints {
  readonly time?: TimeOfDay;
  readonly weather?: Weather;
  readonly light?: KeyLight;
  readonly mood?: Mood;
  /** How far the camera that took the given subject looked down. */
  readonly pitchDeg?: SceneSpec['camera']['pitchDeg'] | undefined;
}
