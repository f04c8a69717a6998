import type { IconNode } from 'lucide';
import type { Command } from '../../mask/command.ts';
import type { Mode } from '../../plane/combine-masks.ts';
import type { Point } from '../../plane/point.ts';

/** What a tool can be told about. */
export type ToolOption = 'size' | 'hardness' | 'pressure' | 'mode' | 'lasso' | 'tolerance' | 'contiguous' | 'subject';

/** How the tools are set. */
export interface ToolSettings {
  /** Diameter of the brush, px of the picture. */
  readonly sizePx: number;
  /** 0 to 1; see `StrokeStyle`. */
  readonly hardness: number;
  /** Whether pens that press less paint narrower. */
  readonly usesPressure: boolean;
  readonly mode: Mode;
  readonly lasso: 'freehand' | 'polygon';
  /** 0 to 100; see `WandOptions`. */
  readonly tolerance: number;
  readonly isContiguous: boolean;
}

/** What the pointer, the pen or the keys do. */
export interface ToolEvent {
  /** `finish`: the gesture is complete (Enter, double-click); `back`: one corner less; `cancel`: it never was. */
  readonly kind: 'down' | 'move' | 'up' | 'finish' | 'back' | 'cancel';
  readonly at: Point;
  /** 0 to 1; 1 for what does not press. */
  readonly pressure: number;
  /** Shift: straight, or with equal sides. */
  readonly isStraight: boolean;
  /** How many px of the picture are as far as a finger is wide. */
  readonly reachPx: number;
}

/** What a tool wants done. */
export type Effect =
  | { readonly kind: 'apply'; readonly command: Command }
  /** What was applied is a step to undo. */
  | { readonly kind: 'commit' }
  /** What was applied never was. */
  | { readonly kind: 'abort' }
  /** Marks what looks like a place of the picture. */
  | { readonly kind: 'select-similar'; readonly at: Point }
  /** Marks the part of the subject at a place; without a place all of it. */
  | { readonly kind: 'select-subject'; readonly at?: Point };

/** A line shown while a gesture goes on. */
export interface Preview {
  readonly points: readonly Point[];
  readonly isClosed: boolean;
}

/** What a state and an event lead to. */
export interface Turn<State> {
  readonly state: State;
  readonly effects?: readonly Effect[];
}

/** A tool, as its folder writes it: a machine of pure functions. */
interface ToolDefinition<State> {
  readonly name: string;
  readonly label: string;
  /** One sentence on how to use it. */
  readonly hint: string;
  readonly icon: IconNode;
  /** The letter that picks it, a capital. */
  readonly key: string;
  readonly options: readonly ToolOption[];
  readonly start: State;
  readonly react: (state: State, event: ToolEvent, settings: ToolSettings) => Turn<State>;
  readonly preview?: (state: State) => Preview | undefined;
  /** Whether it is held down and moved, or only pressed; held unless told. */
  readonly isDragged?: (settings: ToolSettings) => boolean;
}

/** A tool at work: it remembers its state. */
export interface ToolAtWork {
  readonly handle: (event: ToolEvent, settings: ToolSettings) => readonly Effect[];
  readonly preview: () => Preview | undefined;
}

/** A tool as the editor knows it, whatever its states are. */
export interface Tool extends Pick<ToolDefinition<unknown>, 'name' | 'label' | 'hint' | 'icon' | 'key' | 'options'> {
  readonly isDragged: (settings: ToolSettings) => boolean;
  readonly take: () => ToolAtWork;
}

/** Hides a tool's states. */
export function defineTool<State>({ start, react, preview, isDragged, ...facts }: ToolDefinition<State>): Tool {
  return {
    ...facts,
    isDragged: isDragged ?? (() => true),
    take() {
      let state = start;
      return {
        handle(event, settings) {
          const turn = react(state, event, settings);
          state = turn.state;
          return turn.effects ?? [];
        },
        preview: () => preview?.(state),
      };
    },
  };
}
