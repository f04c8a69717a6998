import type { Appearance } from '@backlot/contract';
import type { LinearRaster } from '@backlot/kernels';
import type { SceneSpec } from '../scene/spec.ts';
import { resolveStyle, type ResolvedStyle } from '../scene/styles/resolve-style.ts';
import type { VectorScene } from '../scene/vector/vector-scene.ts';
import type { Warning } from '../scene/warning.ts';

/** How content that is made will get the look that was asked for, step by step. */
export interface AppearancePlan {
  /** The treatment that carries out the style. */
  readonly style: ResolvedStyle;
  /** A scene with the wishes that its painter can meet: colours, background, how far from the plain it goes. */
  readonly shapeSpec: (spec: SceneSpec) => SceneSpec;
  /** A drawing with the wishes that its shapes can meet, before a treatment draws it. */
  readonly finishShapes: (scene: VectorScene) => VectorScene;
  /** A painted picture, brought to the colours and tones that were asked for. */
  readonly finishPixels: (picture: LinearRaster) => LinearRaster;
  readonly warnings: readonly Warning[];
}

/** Reads what was asked of the look. Throws `request.invalid` for a style that nobody knows. */
export function planAppearance({ style: choice }: Appearance): AppearancePlan {
  const style = resolveStyle(choice);
  return {
    style,
    shapeSpec: (spec) => spec,
    finishShapes: (scene) => scene,
    finishPixels: (picture) => picture,
    warnings: style.warnings,
  };
}
