import type { Body } from './body.ts';
import type { Camera } from './camera.ts';
import type { Environment } from './environment.ts';
import type { Light, Sun } from './light.ts';
import type { Shape } from './shapes/shape.ts';
import type { Vec3 } from './vector.ts';

/** Everything the path tracer needs to know. About a dozen bodies: they are tested one by one. */
export interface TracerScene {
  readonly bodies: readonly Body[];
  readonly lights: readonly Light[];
  readonly sun?: Sun;
  readonly environment: Environment;
  /** Radiance assumed for the light that the last bounce would still have found. */
  readonly ambient: Vec3;
  /** Unit vector towards the main light: how relief (weave, bricks, sand) is shaded. */
  readonly key: Vec3;
  readonly camera: Camera;
  /** Where the camera looks past every body the picture stays transparent (something is composited behind) instead of showing the environment. */
  readonly isOpen?: boolean;
}

/** A scene sorted for the loops: a body's index in `bodies` is its identity everywhere. */
export interface PreparedScene extends TracerScene {
  readonly shapes: readonly Shape[];
  /** The bodies that the camera sees, and their indices in `bodies`. */
  readonly seen: readonly Shape[];
  readonly seenIndex: readonly number[];
  readonly occluders: readonly Shape[];
}

export function prepareScene(scene: TracerScene): PreparedScene {
  const seenIndex = scene.bodies.flatMap((body, i) => (body.seenByCamera ? [i] : []));
  return {
    ...scene,
    shapes: scene.bodies.map((body) => body.shape),
    seen: seenIndex.map((i) => scene.bodies[i]!.shape),
    seenIndex,
    occluders: scene.bodies.filter((body) => body.castsShadow && !body.surface.emission).map((body) => body.shape),
  };
}
