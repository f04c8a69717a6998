import type { Point } from '../plane/point.ts';
import type { ToolEvent } from '../tools/shared/tool.ts';
import type { PictureStage } from '../view/picture-stage.ts';
import { toPicture, type Size } from '../view/view-transform.ts';
import type { MaskEditorModel } from './mask-editor-model.ts';

/** A pointer moved by keys. */
export interface KeyCursor {
  /** Where it is, if it is used. */
  readonly at: () => Point | undefined;
  /** Whether it holds the tool down. */
  readonly isDown: () => boolean;
  readonly move: (x: number, y: number, isFar: boolean) => void;
  /** Puts the tool down, or lifts it. */
  readonly press: () => void;
  readonly tell: (kind: 'finish' | 'back' | 'cancel') => void;
  readonly hide: () => void;
}

interface CursorParts {
  readonly model: MaskEditorModel;
  readonly view: PictureStage;
  readonly picture: Size;
  readonly reachPx: () => number;
  readonly onMove: () => void;
}

/** One step, CSS px; and one with Shift. */
const STEP_PX = 8;
const FAR_STEP_PX = 64;
const SAID_AFTER_MS = 500;

/** Makes a pointer for a model; it appears in the middle of what is in sight. */
export function createKeyCursor({ model, view, picture, reachPx, onMove }: CursorParts): KeyCursor {
  let at: Point | undefined;
  let isDown = false;
  let saying = 0;
  const middle = (): Point => {
    const { width, height } = view.stage.size();
    return within(toPicture(view.view.value, { x: width / 2, y: height / 2 }), picture);
  };
  const tell = (kind: ToolEvent['kind']): void =>
    model.handle({ kind, at: at ?? middle(), pressure: 1, isStraight: false, reachPx: reachPx() });
  const lift = (kind: 'up' | 'finish' | 'cancel'): void => {
    isDown = false;
    tell(kind);
  };
  return {
    at: () => at,
    isDown: () => isDown,
    move(x, y, isFar) {
      const step = Math.max(1, Math.round((isFar ? FAR_STEP_PX : STEP_PX) / view.view.value.scale));
      const from = at ?? middle();
      at = at === undefined ? from : within({ x: from.x + x * step, y: from.y + y * step }, picture);
      view.show(at);
      tell('move');
      onMove();
      const place = `${Math.floor(at.x)} across, ${Math.floor(at.y)} down${isDown ? ', tool down' : ''}`;
      clearTimeout(saying);
      saying = window.setTimeout(() => (model.said.value = place), SAID_AFTER_MS);
    },
    press() {
      at ??= middle();
      clearTimeout(saying);
      if (isDown) lift('up');
      else {
        tell('down');
        isDown = model.tool.value.isDragged(model.settings.value);
        if (isDown) model.said.value = `${model.tool.value.label} down. Arrows move it, Space lifts it.`;
        else tell('up');
      }
      onMove();
    },
    tell(kind) {
      if (kind === 'back') tell('back');
      else lift(kind);
    },
    hide() {
      if (isDown) lift('cancel');
      at = undefined;
    },
  };
}

/** In the middle of the nearest pixel. */
function within({ x, y }: Point, { width, height }: Size): Point {
  const clamp = (value: number, most: number): number => Math.min(most - 1, Math.max(0, Math.floor(value))) + 0.5;
  return { x: clamp(x, width), y: clamp(y, height) };
}
