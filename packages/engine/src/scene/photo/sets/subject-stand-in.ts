import type { Matte } from '@backlot/kernels';
import type { SubjectProxy } from '../../family.ts';
import { standIn, type Body } from '../path-tracer/body.ts';
import { pointOnLevel, pointOnUpright } from '../path-tracer/camera.ts';
import { cutout } from '../path-tracer/shapes/cutout.ts';
import { stack, type StackSlice } from '../path-tracer/shapes/stack.ts';
import { plainSurface } from '../path-tracer/surface.ts';
import type { Stage } from './stage.ts';

/** Nothing is known of the subject's colour: a middle grey keeps its reflection and bounce neutral. */
const GREY = plainSurface([0.24, 0.235, 0.23]);
const SOLID = 0.5;
const SLICES = 14;
/** Runs of the silhouette narrower than this share of its width are hairs and wires. */
const LEAST_RUN = 0.03;
/** Things are rarely deeper than this share of their height, however wide they are. */
const DEEPEST = 0.42;
/** The widest cylinder that fits behind a silhouette whose base is seen from above. */
const ROUNDNESS = 0.94;

/** What stands for the subject in the light: unseen by the camera, but it throws shadow, blocks skylight and is mirrored. */
export function subjectStandIn(subject: SubjectProxy, stage: Stage, wallDepth: number): readonly Body[] {
  if (stage.stance === 'flat') return flatLayers(subject, stage);
  if (stage.stance === 'portrait') return [portraitCard(subject, stage, wallDepth)];
  const slices = silhouetteSlices(subject, stage);
  return slices.length > 0 ? [standIn(stack(slices), GREY)] : [];
}

/** Slices of the silhouette turned about upright axes: their edges meet the outline, their feet the ground. */
function silhouetteSlices({ matte, bounds }: SubjectProxy, stage: Stage): StackSlice[] {
  const { camera, unitsPerPx } = stage;
  // Seen from above, the lowest row is the front of the base: its middle lies half the base's depth behind.
  const baseWidth = widestRun(matte, bounds.y + bounds.height * 0.86, bounds.y + bounds.height) * unitsPerPx;
  const deepest = Math.max(0.06, stage.subjectHeight * DEEPEST);
  const baseDepth = Math.min(baseWidth, deepest * 2) / 2;
  const zAxis = -baseDepth - footInset(stage);
  const slices: StackSlice[] = [];
  const step = bounds.height / SLICES;
  const height = (row: number): number => pointOnUpright(camera, stage.baseX, row, zAxis)[1];
  let lowest = Infinity;
  for (let i = 0; i < SLICES; i++) {
    const top = bounds.y + i * step;
    const y1 = height(top);
    const y0 = Math.max(0, height(top + step));
    if (y1 <= 0.004) continue;
    lowest = Math.min(lowest, y0);
    for (const run of runsOfRow(matte, Math.min(matte.height - 1, Math.round(top + step / 2)))) {
      if (run.end - run.start < bounds.width * LEAST_RUN) continue;
      slices.push(sliceOf(run, [y0, y1], zAxis, deepest, stage));
    }
  }
  // Rows below the middle of the base show its front edge: they widen the foot.
  const footRow = Math.min(matte.height - 1, Math.round(bounds.y + bounds.height - step * 0.45));
  for (const run of runsOfRow(matte, footRow)) {
    if (run.end - run.start < bounds.width * LEAST_RUN) continue;
    slices.push(sliceOf(run, [0, Math.max(0.012, Math.min(lowest, 0.05))], zAxis, deepest, stage));
  }
  return slices;
}

/** The light field's cells are about this part of the picture's size (root of its area). */
const CELL_SHARE = 1 / 256;

/** Depth by which the foot stays behind the lowest row: cells in its full shadow must lie behind the subject, or they show below it as a row of dashes. */
function footInset({ widthPx, heightPx, unitsPerPx, viewDown }: Stage): number {
  return (CELL_SHARE * Math.sqrt(widthPx * heightPx) * unitsPerPx) / Math.sin(viewDown);
}

interface Run {
  readonly start: number;
  readonly end: number;
}

function sliceOf(run: Run, y: readonly [number, number], zAxis: number, deepest: number, stage: Stage): StackSlice {
  const { camera } = stage;
  const left = pointOnUpright(camera, run.start, stage.baseY, zAxis)[0];
  const right = pointOnUpright(camera, run.end, stage.baseY, zAxis)[0];
  const radiusX = ((right - left) / 2) * ROUNDNESS;
  return {
    x: (left + right) / 2,
    z: zAxis,
    radiusX,
    radiusZ: Math.min(radiusX, deepest),
    y: [y[0], Math.max(y[1], y[0] + 0.004)],
  };
}

function runsOfRow(matte: Matte, row: number): Run[] {
  const runs: Run[] = [];
  const base = row * matte.width;
  let start = -1;
  for (let x = 0; x <= matte.width; x++) {
    const solid = x < matte.width && matte.data[base + x]! > SOLID;
    if (solid && start < 0) start = x;
    if (!solid && start >= 0) {
      runs.push({ start, end: x });
      start = -1;
    }
  }
  return runs;
}

function widestRun(matte: Matte, fromRow: number, toRow: number): number {
  let widest = 0;
  for (let row = Math.max(0, Math.floor(fromRow)); row < Math.min(matte.height, toRow); row++)
    for (const { start, end } of runsOfRow(matte, row)) widest = Math.max(widest, end - start);
  return widest;
}

const CARD_PX = 160;
/** Heights of the layers that give something lying flat its thickness, in units. */
const LAYERS = [0.015, 0.07, 0.15] as const;

/** A few copies of the outline one above the other. */
function flatLayers(subject: SubjectProxy, stage: Stage): readonly Body[] {
  const { bounds } = subject;
  const texels = outline(subject);
  const thickness = Math.min(1, Math.min(stage.subjectWidth, stage.subjectHeight) / 0.5);
  return LAYERS.map((y) => {
    const level = y * thickness;
    const corner = pointOnLevel(stage.camera, bounds.x, bounds.y, level)!;
    const right = pointOnLevel(stage.camera, bounds.x + bounds.width, bounds.y, level)!;
    const below = pointOnLevel(stage.camera, bounds.x, bounds.y + bounds.height, level)!;
    return standIn(
      cutout({
        corner,
        across: [right[0] - corner[0], 0, 0],
        down: [0, 0, below[2] - corner[2]],
        columns: texels.columns,
        rows: texels.rows,
        texels: texels.data,
      }),
      GREY,
    );
  });
}

/** Distance of a sitter from the wall. */
const BEFORE_WALL = 0.75;

/** The sitter's outline as a card before the wall, so that hard light throws a shadow on it. */
function portraitCard(subject: SubjectProxy, stage: Stage, wallDepth: number): Body {
  const { bounds } = subject;
  const z = -wallDepth + BEFORE_WALL;
  const corner = pointOnUpright(stage.camera, bounds.x, bounds.y, z);
  const right = pointOnUpright(stage.camera, bounds.x + bounds.width, bounds.y, z);
  const below = pointOnUpright(stage.camera, bounds.x, bounds.y + bounds.height, z);
  const { columns, rows, data } = outline(subject);
  return standIn(
    cutout({
      corner,
      across: [right[0] - corner[0], 0, 0],
      down: [0, below[1] - corner[1], 0],
      columns,
      rows,
      texels: data,
    }),
    GREY,
  );
}

function outline({ bounds, matte }: SubjectProxy): {
  readonly columns: number;
  readonly rows: number;
  readonly data: Uint8Array;
} {
  const scale = Math.min(1, CARD_PX / Math.max(bounds.width, bounds.height));
  const columns = Math.max(1, Math.round(bounds.width * scale));
  const rows = Math.max(1, Math.round(bounds.height * scale));
  const data = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    const y = Math.min(matte.height - 1, Math.floor(bounds.y + ((row + 0.5) / rows) * bounds.height));
    for (let column = 0; column < columns; column++) {
      const x = Math.min(matte.width - 1, Math.floor(bounds.x + ((column + 0.5) / columns) * bounds.width));
      data[row * columns + column] = matte.data[y * matte.width + x]! > SOLID ? 1 : 0;
    }
  }
  return { columns, rows, data };
}
