import {
  cutOut,
  drift,
  type EditedRegion,
  encodePicture,
  frameRegion,
  paintEdit,
  type Picture,
  resizePicture,
} from '../kit/index.ts';
import type { Made } from './answer-pictures.ts';
import type { ImageParameters } from './read-parameters.ts';

/** What the edit makes of the first picture: the region in the signal colour, all else redrawn a little off. */
export async function makeEdit(
  inputs: readonly Picture[],
  region: EditedRegion | undefined,
  parameters: Pick<ImageParameters, 'background' | 'format'>,
  sides: { readonly widthPx: number; readonly heightPx: number },
): Promise<Made> {
  const first = inputs[0];
  if (first === undefined) throw new Error('An edit needs a picture.');
  const edited = region === undefined ? drift(first) : paintEdit(first, region);
  const clear = parameters.background === 'transparent';
  const shown = clear ? cutOut(edited, frameRegion(edited.widthPx, edited.heightPx)) : edited;
  const bytes = await encodePicture(resizePicture(shown, sides.widthPx, sides.heightPx), parameters.format);
  return { bytes, ...sides, inputPictures: inputs.length };
}
