import type { WinterLight } from './light-winter.ts';
import type { ReliefLight } from './relief/paint-relief.ts';

/** The light on far land: of all light over the snow what threads need to know. `mistPerM` comes to the air before it. */
export function reliefLight({ woods, air, airPerM }: WinterLight, mistPerM = 0): ReliefLight {
  const { sunDirection, sun, above, below } = woods;
  return { sunDirection, sun, above, below, air, airPerM: airPerM + mistPerM };
}
