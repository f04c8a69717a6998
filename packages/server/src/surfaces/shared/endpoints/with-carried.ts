import { createCarriedPictures, type CarriedPictures } from '../../../assets/carried-pictures.ts';
import { MAX_UPLOAD_BYTES } from '../../../assets/receive-upload.ts';
import type { EndpointDependencies } from './dependencies.ts';

/** Does something with a place for the pictures that come with a request, and leaves none behind that was not stored. */
export async function withCarried<Result>(
  { stage }: Pick<EndpointDependencies, 'stage'>,
  work: (carried: CarriedPictures) => Promise<Result>,
): Promise<Result> {
  const carried = createCarriedPictures(stage, MAX_UPLOAD_BYTES);
  try {
    return await work(carried);
  } finally {
    await carried.discard();
  }
}
