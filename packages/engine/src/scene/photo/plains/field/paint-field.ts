import type { Backdrop, RenderRequest } from '../../../family.ts';
import { paintPlace } from '../../hdri/paint-place.ts';
import { paintCountry } from './paint-country.ts';

/** Places that panoramas truly show. */
const PANORAMAS = /^(park|garden)$/;

/** Paints fields: meadows and crops are painted plant by plant, parks and gardens are photographs. */
export function paintField(request: RenderRequest): Promise<Backdrop> {
  return PANORAMAS.test(request.spec.place ?? '') ? paintPlace(request) : paintCountry(request);
}
