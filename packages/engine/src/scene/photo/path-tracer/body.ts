import type { Shape } from './shapes/shape.ts';
import type { Surface } from './surface.ts';

/** One thing in a scene. */
export interface Body {
  readonly shape: Shape;
  readonly surface: Surface;
  /** False for stand-ins that only throw shadows and reflections. */
  readonly seenByCamera: boolean;
  /** False for ground and walls, behind which no light stands: it saves testing them for every shadow. */
  readonly castsShadow: boolean;
}

/** A visible {@link Body} that throws a shadow. */
export function prop(shape: Shape, surface: Surface): Body {
  return { shape, surface, seenByCamera: true, castsShadow: true };
}

/** A visible {@link Body} that encloses the scene and so throws no shadow into it. */
export function ground(shape: Shape, surface: Surface): Body {
  return { shape, surface, seenByCamera: true, castsShadow: false };
}

/** A {@link Body} that the camera does not see but light does. */
export function standIn(shape: Shape, surface: Surface): Body {
  return { shape, surface, seenByCamera: false, castsShadow: true };
}
