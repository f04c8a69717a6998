import type { RenderRequest } from '../../family.ts';
import { project, type Camera } from '../path-tracer/camera.ts';

/**
 * Where the camera stands and how large things are. The world's origin is the place on the supporting surface (floor,
 * podium top, table) where the subject stands, x to the right, y up, z towards the camera; about three units fill the frame.
 */
export interface Stage {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly camera: Camera;
  /** `standing` on a surface, `portrait` before a wall (cut by the lower edge), `flat` seen from straight above. */
  readonly stance: 'standing' | 'portrait' | 'flat';
  /** Units across the frame at the origin. */
  readonly across: number;
  readonly unitsPerPx: number;
  /** Picture point of the origin. */
  readonly baseX: number;
  readonly baseY: number;
  /** Size of the subject in units; a usual product when there is none. */
  readonly subjectWidth: number;
  readonly subjectHeight: number;
  readonly hasSubject: boolean;
  /** Angle at which the camera looks down on the origin, radians. */
  readonly viewDown: number;
}

/** Distance from camera to origin, units. */
const DISTANCE = 5;
/** Focal length in roots of the picture's area: 32 degrees over a square, a short telephoto, as products are shot. */
const FOCAL = 1.75;
/** A ground seen from lower than this would be a line. */
const LOWEST_VIEW_DEG = 6.5;
/** Up to here the lens is shifted instead of tilted, so that uprights stay upright. */
const SHIFTED_UP_TO_DEG = 14;
/** A product that is not there yet: share of the frame. */
const USUAL_WIDTH = 0.3;
const USUAL_HEIGHT = 0.42;
/** Where it would stand between the horizon and the lower edge. */
const USUAL_BASE = 0.42;

/** Frames the scene round the subject, or round the place where one may be put later. */
export function composeStage(request: RenderRequest): Stage {
  const { widthPx, heightPx, spec, subject } = request;
  const focalPx = FOCAL * Math.sqrt(widthPx * heightPx);
  const unitsPerPx = DISTANCE / focalPx;
  const stance = subject?.touchesBottom ? 'portrait' : spec.camera.pitchDeg === 90 ? 'flat' : 'standing';
  const bounds = subject?.bounds;
  const sizes = {
    widthPx,
    heightPx,
    stance,
    across: widthPx * unitsPerPx,
    unitsPerPx,
    subjectWidth: (bounds?.width ?? widthPx * USUAL_WIDTH) * unitsPerPx,
    subjectHeight: (bounds?.height ?? heightPx * USUAL_HEIGHT) * unitsPerPx,
    hasSubject: subject !== undefined,
  } as const;
  const middleX = bounds ? bounds.x + bounds.width / 2 : widthPx / 2;
  if (stance === 'flat') {
    const middleY = bounds ? bounds.y + bounds.height / 2 : heightPx / 2;
    const camera = {
      position: [0, DISTANCE, 0],
      pitchRad: Math.PI / 2,
      focalPx,
      centreX: middleX,
      centreY: middleY,
    } as const;
    return { ...sizes, camera, baseX: middleX, baseY: middleY, viewDown: Math.PI / 2 };
  }
  const baseY = bounds
    ? bounds.y + bounds.height
    : heightPx * (spec.camera.horizon + (1 - spec.camera.horizon) * USUAL_BASE);
  const pitchDeg = stance === 'portrait' ? LOWEST_VIEW_DEG : Math.max(LOWEST_VIEW_DEG, spec.camera.pitchDeg);
  const viewDown = (pitchDeg * Math.PI) / 180;
  const camera: Camera =
    pitchDeg <= SHIFTED_UP_TO_DEG
      ? {
          position: [0, DISTANCE * Math.tan(viewDown), DISTANCE],
          pitchRad: 0,
          focalPx,
          centreX: middleX,
          centreY: baseY - focalPx * Math.tan(viewDown),
        }
      : {
          position: [0, DISTANCE * Math.sin(viewDown), DISTANCE * Math.cos(viewDown)],
          pitchRad: viewDown,
          focalPx,
          centreX: middleX,
          centreY: baseY,
        };
  return { ...sizes, camera, baseX: middleX, baseY, viewDown };
}

interface DepthRange {
  readonly level: number;
  readonly nearest: number;
  readonly furthest: number;
}

/** Depth (negative z) at which a surface at height `level` reaches picture row `rowPx`, kept within the range: where to put the back wall or the far edge of a table. */
export function depthOfRow(stage: Stage, rowPx: number, { level, nearest, furthest }: DepthRange): number {
  let near = nearest;
  let far = furthest;
  // Rows fall monotonically with depth: a bisection needs no case for tilted or shifted cameras.
  for (let i = 0; i < 40; i++) {
    const middle = (near + far) / 2;
    if (project(stage.camera, [0, level, -middle]).y > rowPx) near = middle;
    else far = middle;
  }
  return (near + far) / 2;
}

/** Half the width of the picture, in units, at depth z and the height of the origin; the larger side when the origin is off-centre. */
export function halfWidthAt(stage: Stage, z: number): number {
  const { depth } = project(stage.camera, [0, 0, z]);
  const side = Math.max(stage.camera.centreX, stage.widthPx - stage.camera.centreX);
  return (side / stage.camera.focalPx) * depth;
}

/** How many times larger something at depth z must be than at the origin to look as large. */
export function distanceScale(stage: Stage, z: number): number {
  return project(stage.camera, [0, 0, z]).depth / project(stage.camera, [0, 0, 0]).depth;
}
