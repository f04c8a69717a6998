import { given } from '../recraft/given.ts';
import { ALL_MODELS } from '../recraft/model-rules.ts';
import type { OpenAiEndpoint, SeenPictures } from './openai-endpoint.ts';
import { bodyOf, commonFields, effectlessFields, firstPicture, recraftEndpoint } from './own-fields.ts';
import { standInModel } from './stand-in-model.ts';

const SQUARE = '1:1';
/** Sizes of OpenAI's models that Recraft's have as aspect ratios only. */
const RATIOS: ReadonlyMap<unknown, string> = new Map([
  ['256x256', SQUARE],
  ['512x512', SQUARE],
  ['1792x1024', '16:9'],
  ['1024x1792', '9:16'],
]);
/** What a picture of an unknown shape is laid out in, by width over height. */
const SHAPES: readonly (readonly [number, string])[] = [
  '1:1',
  '4:3',
  '3:4',
  '3:2',
  '2:3',
  '16:9',
  '9:16',
  '2:1',
  '1:2',
].map((ratio) => {
  const [width = 1, height = 1] = ratio.split(':').map(Number);
  return [width / height, ratio];
});

/** `POST /v1/images/variations`: the same concept laid out anew, slightly different each time. */
export const variations: OpenAiEndpoint = {
  name: 'variations',
  path: 'images/variations',
  summary: 'Make variations of a picture, without a prompt',
  body: bodyOf([recraftEndpoint('variateImage')]),
  translate: (fields, seen) => ({
    endpoint: 'variateImage',
    fields: given({
      ...commonFields(fields),
      image_url: firstPicture(fields),
      size: sizeOf(fields['size'], seen),
      model: standInModel(fields['model'], ALL_MODELS),
    }),
  }),
  effectless: (fields, { model, widthPx, heightPx }) => {
    const { size } = fields;
    const isOther = RATIOS.has(size) && size !== `${widthPx}x${heightPx}`;
    return [
      ...effectlessFields(fields, model),
      ...(isOther
        ? [{ field: 'size', reason: `only its shape counted: the result has ${widthPx} x ${heightPx} px` }]
        : []),
    ];
  },
};

function sizeOf(asked: unknown, { widthPx, heightPx }: SeenPictures): unknown {
  if (asked === undefined) return SQUARE;
  return asked === 'auto' ? nearestShape(widthPx / heightPx) : (RATIOS.get(asked) ?? asked);
}

/** Shapes differ by factors, so that they are compared by logarithms. */
function nearestShape(ratio: number): string {
  const distance = ([shape]: readonly [number, string]) => Math.abs(Math.log(shape / ratio));
  return SHAPES.reduce((best, shape) => (distance(shape) < distance(best) ? shape : best))[1];
}
