import type { Material } from '../../spec.ts';
import type { Surface } from '../path-tracer/surface.ts';
import { brick } from './brick.ts';
import { concrete } from './concrete.ts';
import { fabric } from './fabric.ts';
import { glass } from './glass.ts';
import { marble } from './marble.ts';
import type { MaterialMaker, MaterialOptions } from './material.ts';
import { metal } from './metal.ts';
import { paper } from './paper.ts';
import { plaster } from './plaster.ts';
import { sand } from './sand.ts';
import { stone } from './stone.ts';
import { terrazzo } from './terrazzo.ts';
import { wood } from './wood.ts';

const MAKERS: Record<Material, MaterialMaker> = {
  marble,
  wood,
  concrete,
  stone,
  terrazzo,
  plaster,
  fabric,
  metal,
  glass,
  sand,
  brick,
  paper,
};

/** The surface of a named material; one file a material. */
export function createMaterial(name: Material, options: MaterialOptions): Surface {
  return MAKERS[name](options);
}
