import type { Layer } from 'konva/lib/Layer';
import { Shape } from 'konva/lib/Shape';
import type { Outline } from '../plane/trace-outline.ts';

/** The edge of what is marked, as a line of dashes that walk. */
export interface OutlineShape {
  readonly show: (outlines: readonly Outline[]) => void;
  readonly destroy: () => void;
}

const DASH_PX = 5;
const STEP_MS = 120;
const WIDTH_PX = 1.25;
/** With more corners the dashes stand still: walking would take the time that painting needs. */
const MOST_WALKING_CORNERS = 8000;

/** Shows outlines on a layer of the picture's px, light and dark in turns so that they are seen on everything. */
export function createOutlineShape(
  layer: Layer,
  colours: { readonly light: string; readonly dark: string },
): OutlineShape {
  let path = new Path2D();
  let offset = 0;
  let corners = 0;
  const shape = new Shape({
    listening: false,
    sceneFunc(context) {
      const native = context._context;
      const px = 1 / layer.scaleX();
      native.lineWidth = WIDTH_PX * px;
      native.strokeStyle = colours.light;
      native.setLineDash([]);
      native.stroke(path);
      native.strokeStyle = colours.dark;
      native.setLineDash([DASH_PX * px, DASH_PX * px]);
      native.lineDashOffset = offset * px;
      native.stroke(path);
    },
  });
  layer.add(shape);
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const walk = setInterval(() => {
    if (isCalm || corners === 0 || corners > MOST_WALKING_CORNERS) return;
    offset = (offset + 1) % (2 * DASH_PX);
    layer.batchDraw();
  }, STEP_MS);
  return {
    show(outlines) {
      path = pathOf(outlines);
      corners = outlines.reduce((sum, { length }) => sum + length / 2, 0);
      layer.batchDraw();
    },
    destroy: () => clearInterval(walk),
  };
}

function pathOf(outlines: readonly Outline[]): Path2D {
  const path = new Path2D();
  for (const outline of outlines) {
    path.moveTo(outline[0] ?? 0, outline[1] ?? 0);
    for (let i = 2; i < outline.length; i += 2) path.lineTo(outline[i] ?? 0, outline[i + 1] ?? 0);
    path.closePath();
  }
  return path;
}
