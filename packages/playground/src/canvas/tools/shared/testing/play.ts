import type { Effect, Tool, ToolAtWork, ToolEvent, ToolSettings } from '../tool.ts';

/** How the tools are set in tests, unless they say otherwise. */
export const SETTINGS: ToolSettings = {
  sizePx: 10,
  hardness: 1,
  usesPressure: false,
  mode: 'add',
  lasso: 'freehand',
  tolerance: 12,
  isContiguous: true,
};

/** One event: what happens, and where. */
export type Happening = readonly [kind: ToolEvent['kind'], x: number, y: number, more?: Partial<ToolEvent>];

/** Lets a tool go through events; gives what it wanted done in all, and the tool as it is then. */
export function play(
  tool: Tool,
  happenings: readonly Happening[],
  settings: Partial<ToolSettings> = {},
): { readonly effects: readonly Effect[]; readonly tool: ToolAtWork } {
  const atWork = tool.take();
  const effects = happenings.flatMap(([kind, x, y, more]) =>
    atWork.handle(
      { kind, at: { x, y }, pressure: 1, isStraight: false, reachPx: 5, ...more },
      { ...SETTINGS, ...settings },
    ),
  );
  return { effects, tool: atWork };
}
