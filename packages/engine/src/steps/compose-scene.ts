import { toLinear, toSrgb, type Raster } from '@backlot/kernels';
import type { PaintedScene } from '../scene/paint-scene.ts';
import { composite } from './composite.ts';
import { contactShadow } from './contact-shadow.ts';
import type { Subject } from './cut-out.ts';
import { harmonise } from './harmonise.ts';
import { lightWrap } from './light-wrap.ts';

/** Puts the subject before the scene: shadow on the ground, the scene's light on the subject and round its edge, over. */
export function composeScene({ cutOut, matte }: Subject, { picture, shadow }: PaintedScene): Raster {
  const ground = shadow === 'none' ? picture : contactShadow(picture, matte, shadow === 'contact' ? 'whole' : 'line');
  const lit = harmonise(toLinear(cutOut), ground);
  return toSrgb(composite(lightWrap(lit, ground), ground));
}
