import { ground, type Body } from '../path-tracer/body.ts';
import { floor } from '../path-tracer/shapes/floor.ts';
import type { Surface } from '../path-tracer/surface.ts';

/** Seen from straight above there is only the surface. */
export function flatLaySet(surface: Surface): readonly Body[] {
  return [ground(floor({ y: 0 }), surface)];
}
