import type { Layer } from 'konva/lib/Layer';
import { Circle } from 'konva/lib/shapes/Circle';
import { Line } from 'konva/lib/shapes/Line';
import type { Point } from '../plane/point.ts';
import { toScreen, type View } from './view-transform.ts';

/** What is shown of a tool while it is used. */
export interface ToolPreviewState {
  readonly points: readonly Point[];
  readonly isClosed: boolean;
  /** Where it is, in px of the picture, and how wide; 0: a cross. */
  readonly cursor: { readonly at: Point; readonly diameterPx: number } | undefined;
  readonly view: View;
}

/** See {@link createToolPreview}. */
export interface ToolPreview {
  readonly show: (state: ToolPreviewState) => void;
}

const CROSS_PX = 10;
/** Narrower brushes are shown as a cross: a circle could not be seen. */
const LEAST_RADIUS_PX = 1.5;

/** Shows the line and the cursor of a tool on a layer of CSS px: a dark line under a light one, so that they are seen on everything. */
export function createToolPreview(
  layer: Layer,
  colours: { readonly light: string; readonly dark: string },
): ToolPreview {
  const styles = [
    { stroke: colours.dark, strokeWidth: 3 },
    { stroke: colours.light, strokeWidth: 1.25 },
  ];
  const lines = styles.map((style) => new Line({ ...style, lineJoin: 'round' }));
  const circles = styles.map((style) => new Circle({ ...style, radius: 1 }));
  const crosses = styles.flatMap((style) => [
    new Line({ ...style, points: [-CROSS_PX, 0, CROSS_PX, 0] }),
    new Line({ ...style, points: [0, -CROSS_PX, 0, CROSS_PX] }),
  ]);
  layer.add(...lines, ...circles, ...crosses);
  return {
    show({ points, isClosed, cursor, view }) {
      const corners = points.flatMap((point) => {
        const { x, y } = toScreen(view, point);
        return [x, y];
      });
      for (const line of lines)
        line
          .points(corners)
          .closed(isClosed)
          .visible(corners.length > 2);
      const radius = ((cursor?.diameterPx ?? 0) * view.scale) / 2;
      for (const circle of circles) circle.radius(radius).visible(cursor !== undefined && radius > LEAST_RADIUS_PX);
      for (const cross of crosses) cross.visible(cursor !== undefined && radius <= LEAST_RADIUS_PX);
      if (cursor !== undefined) for (const node of [...circles, ...crosses]) node.position(toScreen(view, cursor.at));
      layer.batchDraw();
    },
  };
}
