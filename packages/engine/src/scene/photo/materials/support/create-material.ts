import type { Surface } from '../../path-tracer/surface.ts';
import { MATERIALS } from '../index.gen.ts';
import type { Material } from '../names.gen.ts';
import type { MaterialOptions } from './material.ts';

/** The surface of a named material. */
export function createMaterial(name: Material, options: MaterialOptions): Surface {
  return MATERIALS[name].createSurface(options);
}
