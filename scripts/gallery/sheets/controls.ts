import { shotsOf, type Sheet } from '../sheet.ts';

const BASE = { prompt: 'a studio with a podium', model: 'recraftv3', size: '1:1', random_seed: 10 };
const corners = [
  [0.12, 0.08],
  [0.88, 0.08],
  [0.88, 0.3],
  [0.12, 0.3],
];
const tilted = [
  [0.1, 0.62],
  [0.9, 0.5],
  [0.9, 0.78],
  [0.1, 0.74],
];

/** What controls and text layout do. */
export const sheet: Sheet = {
  name: 'controls',
  title: 'Controls and text layout',
  about:
    'Colours by weight, a background colour, the artistic level, and words in their places, in pixels and in shapes.',
  columns: 4,
  draw: async (studio) => [
    ...(await shotsOf(studio, 'images/generations', {
      'no controls': BASE,
      'teal and orange': {
        ...BASE,
        controls: {
          colors: [
            { rgb: [0, 110, 120], weight: 0.7 },
            { rgb: [240, 130, 40], weight: 0.3 },
          ],
        },
      },
      'background colour': { ...BASE, controls: { background_color: { rgb: [170, 205, 160] } } },
      'artistic level 5': { ...BASE, controls: { artistic_level: 5 } },
      'a word': { ...BASE, text_layout: [{ text: 'SUMMER', bbox: corners }] },
      'in perspective': { ...BASE, text_layout: [{ text: 'FRESH', bbox: tilted }] },
    })),
    ...(await shotsOf(studio, 'images/generations/vector', {
      'a word in an SVG': {
        ...BASE,
        prompt: 'mountains at sunset',
        model: 'recraftv3_vector',
        text_layout: [{ text: 'ALPS', bbox: corners }],
      },
      'in perspective, SVG': {
        ...BASE,
        prompt: 'a beach',
        model: 'recraftv3_vector',
        text_layout: [{ text: 'WAVES', bbox: tilted }],
      },
    })),
  ],
};
