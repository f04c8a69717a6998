import { colourStatistics, toLinear, toSrgb, transferColour, type Raster } from '@backlot/kernels';
import { composeScene } from '../steps/compose-scene.ts';
import type { Subject } from '../steps/cut-out.ts';
import { gradePicture } from './grade-picture.ts';
import type { PaintedScene } from '../scene/paint-scene.ts';
import type { Grade } from './grades.ts';

/** The subject follows the light of the place so far: the scene has it already, and composing adds some. */
const SUBJECT_GRADE = 0.55;
/** A picture without a subject takes the colours of the place instead, so far. */
const TAKEN = { lightness: 0.45, colour: 0.8 } as const;

/** Puts the subject of a picture into a painted place, lit as the place is. */
export function putInPlace(subject: Subject, scene: PaintedScene, grades: readonly Grade[]): Raster {
  const cutOut = gradePicture(subject.cutOut, grades.map(onSubject), SUBJECT_GRADE);
  return composeScene({ ...subject, cutOut }, scene);
}

/** The part of a grade that falls on what stands in the picture. */
function onSubject(grade: Grade): Grade {
  return Object.fromEntries(Object.entries(grade).filter(([field]) => !OF_THE_SCENE.has(field)));
}

const OF_THE_SCENE: ReadonlySet<string> = new Set(['sky', 'haze', 'vignette'] satisfies (keyof Grade)[]);

/** A picture in the colours of a painted place, `amount` 0..1 of the way. */
export function inColoursOf(picture: Raster, scene: PaintedScene, amount: number): Raster {
  const linear = toLinear(picture);
  const [own, theirs] = [colourStatistics(linear), colourStatistics(scene.picture)];
  if (own === undefined || theirs === undefined) return picture;
  const strength = { lightness: TAKEN.lightness * amount, colour: TAKEN.colour * amount };
  return toSrgb(transferColour(linear, own, theirs, strength));
}
