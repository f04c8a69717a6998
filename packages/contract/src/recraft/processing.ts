import { STAND_INS, type Endpoint } from '../define.ts';
import { expire, imageFormat, responseFormat } from './fields/common.ts';
import { picture } from './fields/kinds.ts';
import { note } from '../notes.ts';

/** The shortest side of a picture that is taken, px; crispUpscale takes smaller ones. */
export const MIN_SIDE_PX = 256;

/** The picture that an endpoint is about. */
export const sourcePicture = note(picture('Source picture'), {
  role: 'image',
  hint: 'the picture to work on',
  effect: 'the picture; a form may call its part image or file',
});

/** What of the picture may change; `meaning` says what its white is. */
export const maskPicture = (meaning: string) =>
  note(picture('Mask'), {
    widget: 'mask',
    role: 'mask',
    hint: `${meaning}; as large as the picture`,
    effect: `${meaning}; as large as the picture, a form calls its part mask`,
  });

/** Where a form may carry the picture: the documents say `file`, most clients `image`. */
export const IMAGE_PARTS = ['image', 'file'] as const;

/** The fields of every endpoint that makes one picture of another. */
export const processingFields = {
  image_url: sourcePicture,
  response_format: responseFormat,
  image_format: imageFormat,
  expire,
};

/** What endpoints that make one picture of another have in common, to be spread into their declarations. */
export function processing(units: number) {
  return {
    pictures: { image_url: IMAGE_PARTS },
    answer: 'processed',
    model: () => 'recraft',
    count: () => 1,
    units: () => units,
    servedBy: ['recraft', ...STAND_INS],
  } as const satisfies Partial<Endpoint> & { readonly pictures: object };
}
