import type { Point } from '../../plane/point.ts';
import type { Effect, ToolSettings } from './tool.ts';

/** Marks what a line encloses, as one step. */
export function outlineEffects(corners: readonly Point[], { mode }: ToolSettings): readonly Effect[] {
  return [{ kind: 'apply', command: { kind: 'polygon', corners, mode } }, { kind: 'commit' }];
}
