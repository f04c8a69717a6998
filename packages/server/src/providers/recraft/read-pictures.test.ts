import { describe, expect, it } from 'vitest';
import { picturesAnswer, readPictures } from './read-pictures.ts';

const BYTES = Uint8Array.of(1, 2, 3);
const HELD = { image_id: 'a', b64_json: Buffer.from(BYTES).toString('base64') };
const LINKED = { image_id: 'b', url: 'https://img.example/b', revised_prompt: 'a log cabin' };
const gone = (): Promise<never> => Promise.reject(new Error('404'));

describe('pictures of an answer', () => {
  it('are read from it, or fetched where they are only linked', async () => {
    const made = await readPictures({ data: [HELD, LINKED] }, { fetchUrl: async () => Uint8Array.of(9) });

    expect(made.images.map(({ bytes }) => [...bytes])).toEqual([[1, 2, 3], [9]]);
    expect(made.warnings).toEqual([]);
    expect(made.details).toEqual({ recraft: [{ imageId: 'a' }, { imageId: 'b', prompt: 'a log cabin' }] });
  });

  it('are not lost over what is told beside them', async () => {
    const answer = picturesAnswer.parse({ credits: '40', data: [{ ...HELD, image_id: 7, revised_prompt: ['a'] }] });

    const made = await readPictures(answer, { fetchUrl: gone });

    expect(made.images).toHaveLength(1);
    expect(made.books).toBeUndefined();
  });

  it('are left out with a warning where they cannot be fetched', async () => {
    const made = await readPictures({ data: [LINKED, HELD], credits: 80 }, { fetchUrl: gone });

    expect(made.images).toHaveLength(1);
    expect(made.warnings).toMatchObject([{ code: 'picture-unreachable' }]);
    expect(made.books).toEqual({ consumed: 80 });
  });

  it('are spent where none can be fetched', async () => {
    await expect(readPictures({ image: LINKED }, { fetchUrl: gone })).rejects.toMatchObject({
      charge: 'spent',
      told: { code: 'provider.malformed' },
    });
  });

  it('are spent where they are named without their bytes', async () => {
    await expect(readPictures({ data: [{}] }, { fetchUrl: gone })).rejects.toMatchObject({ charge: 'spent' });
  });
});
