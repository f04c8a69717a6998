import type { Backdrop, RenderRequest } from '../../family.ts';
import { detailOf, paintCity } from './paint-city.ts';
import type { StreetLayout } from './street/street-layouts.ts';
import { planStreetShot } from './street/street-plan.ts';

/** Paints a street with houses, by day or night, as sharp as the spec asks for. `layout` overrides what the seed draws. */
export function paintStreet(request: RenderRequest, layout?: StreetLayout): Promise<Backdrop> {
  return paintCity(request, planStreetShot(request.spec, detailOf(request), layout));
}
