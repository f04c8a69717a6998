import { noisePlane, type Plane } from '@backlot/kernels';

/** Height of cold-pressed paper, about -1..1: soft tooth with finer fibre on top. `unit` is the mark size of the picture. */
export function paperTooth(width: number, height: number, unit: number, seed: number): Plane {
  const tooth = noisePlane(width, height, { cellPx: Math.max(3.5, 7 * unit), octaves: 2, seed });
  const fibre = noisePlane(width, height, { cellPx: Math.max(1.8, 2.2 * unit), seed: seed ^ 0x77 });
  for (let i = 0; i < tooth.data.length; i++) tooth.data[i] = tooth.data[i]! * 0.62 + fibre.data[i]! * 0.2;
  return tooth;
}
