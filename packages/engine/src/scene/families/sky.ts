import { defineFamily } from '../family.ts';
import { paintSeascape } from '../photo/sea/paint-seascape.ts';
import { illustrateSky } from '../vector/illustrators/sky.ts';

/** Nothing but sky: the camera of the sea raised until the horizon leaves the picture. */
const BELOW_THE_FRAME = 1.06;

/** Skies. */
export const sky = defineFamily({
  name: 'sky',
  vector: illustrateSky,
  photo: (request) => {
    const camera = { ...request.spec.camera, horizon: BELOW_THE_FRAME };
    return { ...paintSeascape({ ...request, spec: { ...request.spec, camera } }), shadow: 'none' };
  },
});
