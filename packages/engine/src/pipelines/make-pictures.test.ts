import { expect, it } from 'vitest';
import { makePictures } from './make-pictures.ts';
import { createStages } from './stages.ts';

const GENERAL = { code: 'style-approximated', message: 'About the call.' };
const BOTH = { code: 'painted-smaller', message: 'About both pictures.' };
const LAST = { code: 'painted-smaller', message: 'About the last picture.' };

it('makes the pictures in turn and says everything once: of the call, then of its pictures', async () => {
  const stages = createStages(2);
  const order: string[] = [];

  const production = await makePictures(
    {
      plans: [7, 8],
      async make(seed, index) {
        await stages.run(`picture-${index}`, () => order.push(`begun ${seed}`));
        order.push(`done ${seed}`);
        const image = { bytes: Uint8Array.of(seed), mediaType: 'image/png', widthPx: 1, heightPx: 1, seed };
        return { image, warnings: index === 0 ? [BOTH] : [BOTH, LAST], square: seed * seed };
      },
      warnings: [GENERAL],
      details: (made) => ({ squares: made.map(({ square }) => square) }),
    },
    stages,
  );

  expect(order).toEqual(['begun 7', 'done 7', 'begun 8', 'done 8']);
  expect(production.images.map(({ seed }) => seed)).toEqual([7, 8]);
  expect(production.warnings).toEqual([GENERAL, BOTH, LAST]);
  expect(production.details).toEqual({ squares: [49, 64] });
  expect(Object.keys(production.timingsMs)).toEqual(['picture-0', 'picture-1']);
});
