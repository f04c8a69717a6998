import type { Backdrop, RenderRequest } from '../../family.ts';
import { paintCity } from './paint-city.ts';
import type { SkylineLayout } from './skyline/skyline-layouts.ts';
import { planSkylineShot } from './skyline/skyline-plan.ts';

/** Paints a city from outside: across water, from a roof, a hill or a park. `layout` overrides what the seed draws. */
export function paintSkyline(request: RenderRequest, layout?: SkylineLayout): Promise<Backdrop> {
  return paintCity(request, planSkylineShot(request.spec, layout));
}
