import { defineFamily } from '../family.ts';
import { paintPlace } from '../photo/hdri/paint-place.ts';
import { paintSeascape } from '../photo/sea/paint-seascape.ts';
import { illustrateSea } from '../vector/illustrators/sea.ts';

/** The open sea, and harbours, which are real places. */
export const sea = defineFamily({
  name: 'sea',
  vector: illustrateSea,
  photo: (request) => (request.spec.place === 'harbour' ? paintPlace(request) : paintSeascape(request)),
});
