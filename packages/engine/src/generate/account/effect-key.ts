import type { Effect } from '../../scene/parse/effect.ts';

/** What a painter would have to follow for an effect to be seen: a key of `unheeded.gen.ts`. Undefined where nothing is painted by it. */
export function effectKey(effect: Effect): string | undefined {
  switch (effect.slot) {
    case 'time':
      return effect.time === 'day' ? undefined : `time ${effect.time}`;
    case 'weather':
      return effect.weather === 'clear' ? undefined : `weather ${effect.weather}`;
    case 'mood':
      return `mood ${effect.mood}`;
    case 'colour':
      return 'colour';
    case 'material':
      return effect.part === 'wall' ? 'wall' : 'surface';
    case 'light':
      return `light ${effect.key}`;
    case 'pitch':
      return effect.pitchDeg === 0 ? undefined : `pitch ${effect.pitchDeg === 90 ? 90 : 35}`;
    case 'prop':
    case 'direction':
    case 'horizon':
    case 'defocus':
      return effect.slot;
    case 'place':
    case 'theme':
    case 'style':
    case 'object':
    case 'wall':
    case 'filler':
      return undefined;
  }
}
