import { shotsOf, type Sheet } from '../sheet.ts';

const STYLES = ['Vector art', 'Bold stroke', 'Line art', 'Linocut', 'Engraving', 'Cutout', 'Mosaic', 'Marker outline'];

/** Layered SVG from words. */
export const sheet: Sheet = {
  name: 'generations-vector',
  title: 'Generations, vector',
  about: 'One prompt in eight styles. Each is an SVG of named layers, without an embedded picture.',
  columns: 4,
  draw: (studio) =>
    shotsOf(
      studio,
      'images/generations/vector',
      Object.fromEntries(
        STYLES.map((style) => [
          style,
          {
            prompt: 'a fox in a forest with mountains',
            model: 'recraftv3_vector',
            style,
            size: '1:1',
            random_seed: 3,
          },
        ]),
      ),
    ),
};
