import type { SceneSpec } from '../../spec.ts';
import type { Lens } from '../forest/lens/depth-slices.ts';
import type { View } from '../forest/world/view.ts';
import type { WinterLight } from './light-winter.ts';
import type { WinterScene } from './winter-plan.ts';

/** A composed place with its light, its camera and how finely far land is modelled. */
export interface WinterShot {
  readonly spec: SceneSpec;
  readonly scene: WinterScene;
  readonly light: WinterLight;
  readonly view: View;
  readonly lens: Lens;
  /** Cells along each side of the grids of far land. */
  readonly cells: number;
}

/** Beyond this nothing is drawn one by one, m. */
export const FARTHEST_M = 3000;
