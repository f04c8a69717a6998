import type { Random } from '@backlot/kernels';
import { scaled, type Rgb } from '../model.ts';
import { addBar, createMesh, type Mesh } from './mesh.ts';

const BULB_POWER = 11;
const STEP_M = 0.5;

interface LampStringOptions {
  readonly lengthM: number;
  /** Height of the ends over the foot of the prop, and how far each stretch hangs down. */
  readonly heightM: number;
  readonly sagM: number;
  /** Length of a stretch between two poles. */
  readonly stretchM: number;
  readonly colour: Rgb;
}

/** Bulbs on a slack wire along x, its middle over the foot. */
export function createLampString(options: LampStringOptions, random: Random): Mesh {
  const { lengthM, heightM, sagM, stretchM, colour } = options;
  const mesh = createMesh([
    { kind: 'matte', colour: [0.02, 0.02, 0.02] },
    { kind: 'glow', colour: scaled(colour, BULB_POWER) },
  ]);
  const steps = Math.round(lengthM / STEP_M);
  let from: [number, number, number] | undefined;
  for (let i = 0; i <= steps; i++) {
    const along = i * STEP_M;
    const y = heightM - sagM * Math.sin(Math.PI * ((along % stretchM) / stretchM));
    const point: [number, number, number] = [along - lengthM / 2, y, 0];
    if (from) addBar(mesh, from, point, 0.008, 0.008, 0, 3);
    from = point;
    if (random() < 0.94) addBar(mesh, [point[0], y - 0.11, 0], [point[0], y - 0.03, 0], 0.036, 0.026, 1, 6);
  }
  return mesh;
}
