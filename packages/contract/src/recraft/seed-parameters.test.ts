import { expect, it } from 'vitest';
import { endpoint } from './testing/ask.ts';

const COMMON = ['style', 'style_id', 'response_format', 'negative_prompt', 'text_layout', 'controls'];

/** Every parameter that the API reference tables, endpoint by endpoint; pictures under the names that forms give them. */
const DOCUMENTED: Readonly<Record<string, readonly string[]>> = {
  generations: ['prompt', 'n', 'model', 'size', 'random_seed', ...COMMON],
  generationsRaster: ['prompt', 'n', 'model', 'size', 'random_seed', ...COMMON],
  generationsVector: ['prompt', 'n', 'model', 'size', 'random_seed', ...COMMON],
  createStyle: [
    'style',
    'files',
    'model',
    'image_weights',
    'source_styles',
    'source_style_weights',
    'prompt',
    'mix_policy',
  ],
  imageToImage: ['image', 'prompt', 'strength', 'n', 'model', 'random_seed', ...COMMON],
  inpaint: ['image', 'mask', 'prompt', 'n', 'model', ...COMMON],
  outpaint: [
    'image',
    'prompt',
    'expand_left',
    'expand_right',
    'expand_top',
    'expand_bottom',
    'size',
    'zoom_out_percentage',
    'n',
    'model',
    ...COMMON,
  ],
  replaceBackground: ['image', 'prompt', 'n', 'model', ...COMMON],
  generateBackground: ['image', 'mask', 'prompt', 'n', 'model', ...COMMON],
  vectorize: ['file', 'response_format'],
  removeBackground: ['file', 'response_format'],
  crispUpscale: ['file', 'response_format'],
  creativeUpscale: ['file', 'response_format'],
  eraseRegion: ['image', 'mask', 'response_format'],
  variateImage: ['image', 'size', 'n', 'model', 'random_seed', 'response_format'],
  explore: ['prompt', 'model', 'style', 'style_id', 'size', 'response_format', 'controls'],
  exploreSimilar: ['source_image_id', 'similarity', 'response_format'],
  enhancePrompt: ['prompt'],
};

it.each(Object.entries(DOCUMENTED))(
  '%s knows every documented parameter, and none of them is idle but for a reason',
  (name, parameters) => {
    const { fields, pictures, everyFile } = endpoint(name);
    const nameOf = (parameter: string) => {
      if (parameter === 'files') return everyFile;
      return Object.entries(pictures).find(([, parts]) => parts.includes(parameter))?.[0] ?? parameter;
    };

    const missing = parameters.filter((parameter) => !fields.has(nameOf(parameter) ?? ''));
    const idle = parameters.filter((parameter) => fields.get(nameOf(parameter) ?? '')?.whyNoEffect !== undefined);

    expect(missing).toEqual([]);
    expect(idle).toEqual(name === 'createStyle' ? ['prompt'] : []);
  },
);
