import { isSmallField, type LightField } from './light-field.ts';

/** Neighbours whose normals differ more than this (cosine) do not lie in one plane: between them a point would be under a round surface. */
const SAME_FACE = 0.99999;

/**
 * Writes how far a cell of the field stretches over its surface: the step from its middle to that of the next cell in its row
 * into `out[0..2]`, and in its column into `out[3..5]`. 0 where the face ends, and in a small field.
 */
export function writeCellSpread(field: LightField, cell: number, out: Float64Array): void {
  const { width, height } = field;
  out.fill(0);
  if (isSmallField(field)) return;
  const x = cell % width;
  const y = (cell - x) / width;
  writeStep(field, cell, x > 0 ? cell - 1 : cell, x < width - 1 ? cell + 1 : cell, out, 0);
  writeStep(field, cell, y > 0 ? cell - width : cell, y < height - 1 ? cell + width : cell, out, 3);
}

function writeStep(field: LightField, cell: number, before: number, after: number, out: Float64Array, o: number): void {
  const { position } = field;
  const from = isSameFace(field, cell, before) ? before : cell;
  const to = isSameFace(field, cell, after) ? after : cell;
  const share = from !== cell && to !== cell ? 0.5 : 1;
  for (let axis = 0; axis < 3; axis++) out[o + axis] = (position[to * 3 + axis]! - position[from * 3 + axis]!) * share;
}

function isSameFace({ body, normal }: LightField, a: number, b: number): boolean {
  if (body[a] !== body[b]) return false;
  const i = a * 3;
  const k = b * 3;
  return normal[i]! * normal[k]! + normal[i + 1]! * normal[k + 1]! + normal[i + 2]! * normal[k + 2]! > SAME_FACE;
}

// Golden and silver section: independent of the sequences that choose directions.
const SECTION_X = 0.6180339887498949;
const SECTION_Y = 0.41421356237309515;

/**
 * Writes the position of sample `s` of a cell, somewhere on its surface, into `point[0..2]`. A cell that looked only at its middle
 * would draw the rim of a hard shadow as steps. `a`, `b` (0..1) are random numbers of the cell.
 */
export function writePointOfCell(
  { position }: LightField,
  cell: number,
  spread: Float64Array,
  s: number,
  a: number,
  b: number,
  point: Float64Array,
): void {
  const u = ((b + s * SECTION_X) % 1) - 0.5;
  const v = ((a + s * SECTION_Y) % 1) - 0.5;
  const i = cell * 3;
  point[0] = position[i]! + spread[0]! * u + spread[3]! * v;
  point[1] = position[i + 1]! + spread[1]! * u + spread[4]! * v;
  point[2] = position[i + 2]! + spread[2]! * u + spread[5]! * v;
}
