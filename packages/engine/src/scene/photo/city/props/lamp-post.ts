import type { Rgb } from '../model.ts';
import { addBar, addBox, createMesh, type Mesh } from './mesh.ts';

/** Kinds of street lamps and the height of their light, m. */
export const LAMP_POSTS = { mast: 7.6, lantern: 3.9 } as const;
export type LampPostKind = keyof typeof LAMP_POSTS;

/** A street lamp: a tall mast with an arm towards +x, or a lantern on an iron post. */
export function createLampPost(kind: LampPostKind, glow: Rgb | undefined): Mesh {
  const mesh = createMesh([
    { kind: 'gloss', colour: [0.035, 0.037, 0.04] },
    glow ? { kind: 'glow', colour: glow } : { kind: 'glass', colour: [0.4, 0.4, 0.38] },
  ]);
  const light = LAMP_POSTS[kind];
  if (kind === 'mast') {
    addBar(mesh, [0, 0, 0], [0, 1.1, 0], 0.13, 0.11, 0, 10);
    addBar(mesh, [0, 1.1, 0], [0, light - 0.2, 0], 0.085, 0.05, 0, 8);
    addBar(mesh, [0, light - 0.2, 0], [1.7, light + 0.15, 0], 0.045, 0.035, 0, 6);
    addBox(mesh, 1.75, light + 0.05, 0, 0.75, 0.13, 0.3, 0);
    addBox(mesh, 1.75, light - 0.01, 0, 0.6, 0.06, 0.24, 1);
    return mesh;
  }
  addBar(mesh, [0, 0, 0], [0, 0.5, 0], 0.15, 0.1, 0, 10);
  addBar(mesh, [0, 0.5, 0], [0, light - 0.45, 0], 0.06, 0.045, 0, 8);
  addBar(mesh, [0, light - 0.75, 0], [0, light - 0.7, 0], 0.1, 0.1, 0, 8);
  addBar(mesh, [0, light - 0.32, 0], [0, light + 0.18, 0], 0.11, 0.19, 1, 6);
  addBar(mesh, [0, light - 0.42, 0], [0, light - 0.32, 0], 0.06, 0.14, 0, 6);
  addBar(mesh, [0, light + 0.18, 0], [0, light + 0.45, 0], 0.24, 0.03, 0, 6);
  return mesh;
}
