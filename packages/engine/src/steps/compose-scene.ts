import { toLinear, toSrgb, type Raster } from '@backlot/kernels';
import type { PaintedScene } from '../scene/paint-scene.ts';
import { composite } from './composite.ts';
import { contactShadow } from './contact-shadow.ts';
import type { Subject } from './cut-out.ts';
import { matchGrain } from './harmonise-grain.ts';
import { harmonise } from './harmonise.ts';
import { lightWrap } from './light-wrap.ts';

/**
 * Puts the subject before the scene: shadow on the ground, the scene's light on the subject and round its edge, the subject's grain
 * (by `seed`) in the scene, unless that is a drawing, and over.
 */
export function composeScene(subject: Subject, { picture, shadow, svg }: PaintedScene, seed = 0): Raster {
  const { cutOut, matte } = subject;
  const ground = shadow === 'none' ? picture : contactShadow(picture, matte, shadow === 'contact' ? 'whole' : 'line');
  const lit = lightWrap(harmonise(toLinear(cutOut), ground), ground);
  return toSrgb(composite(lit, svg === undefined ? matchGrain(ground, subject, seed) : ground));
}
