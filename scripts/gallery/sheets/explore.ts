import type { Sheet } from '../sheet.ts';

/** Directions that a prompt may take, then pictures near one of them. */
export const sheet: Sheet = {
  name: 'explore',
  title: 'Explore, and explore similar',
  about: 'Four directions for one prompt. Below, pictures near the first: a little similar, then extremely similar.',
  columns: 4,
  async draw(studio) {
    const found = await studio.make('images/explore', { prompt: 'a lighthouse by the sea', random_seed: 11 });
    const shots = found.map(({ picture }, index) => ({ label: `direction ${index + 1}`, picture }));
    const source_image_id = found[0]?.imageId;
    for (const similarity of [1, 5]) {
      const near = await studio.make('images/explore/similar', { source_image_id, similarity, random_seed: 12 });
      shots.push(...near.map(({ picture }) => ({ label: `similarity ${similarity}`, picture })));
    }
    return shots;
  },
};
