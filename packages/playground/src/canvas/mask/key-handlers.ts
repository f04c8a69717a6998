import { actionOfKey, type KeyAction } from './key-map.ts';
import { MODES } from '../plane/combine-masks.ts';
import type { MaskEditorModel } from './mask-editor-model.ts';
import type { MaskLook } from './mask-look.ts';
import type { MaskStage } from './mask-stage.ts';

interface HandlerParts {
  readonly model: MaskEditorModel;
  readonly look: MaskLook;
  readonly stage: () => MaskStage | undefined;
  readonly apply: () => void;
}

const ZOOM_STEP = 1.25;
const SIZE_STEP = 1.15;
const HARDNESS_STEP = 0.1;
/** The widest brush, px of the picture. */
export const MOST_SIZE_PX = 1000;
/** A second Escape within so long closes. */
const ESCAPE_AGAIN_MS = 4000;

/** Actions that belong to the picture: elsewhere their keys press buttons and move sliders. */
const ON_PICTURE: ReadonlySet<KeyAction['kind']> = new Set(['move', 'press', 'finish', 'back', 'clear']);

/** What keys do in the mask editor, wherever the focus is in it; in fields for text they write. */
export function createKeyHandlers({ model, look, stage, apply }: HandlerParts) {
  let warnedAt = -Infinity;

  const set = (changes: Partial<typeof model.settings.value>): void => {
    model.settings.value = { ...model.settings.value, ...changes };
  };
  const resize = (factor: number): void => {
    const { sizePx } = model.settings.value;
    const next =
      factor > 1
        ? Math.max(sizePx + 1, Math.round(sizePx * factor))
        : Math.min(sizePx - 1, Math.round(sizePx * factor));
    set({ sizePx: Math.min(MOST_SIZE_PX, Math.max(1, next)) });
    model.said.value = `Size ${model.settings.value.sizePx} px.`;
  };
  const harden = (by: number): void => {
    const hardness = Math.round(Math.min(1, Math.max(0, model.settings.value.hardness + by)) * 10) / 10;
    set({ hardness });
    model.said.value = `Hardness ${Math.round(hardness * 100)} %.`;
  };
  const nextMode = (): void => {
    const mode = MODES[(MODES.indexOf(model.settings.value.mode) + 1) % MODES.length] ?? 'add';
    set({ mode });
    model.said.value = `What is marked next: ${mode}.`;
  };
  /** Whether there was something to cancel, or to warn of: the dialog stays open then. */
  const escape = (timeMs: number): boolean => {
    if (model.atWork().preview() !== undefined || stage()?.keyCursor.isDown()) {
      stage()?.keyCursor.tell('cancel');
      return true;
    }
    if (model.facts.value.step === 0 || timeMs - warnedAt < ESCAPE_AGAIN_MS) return false;
    warnedAt = timeMs;
    model.said.value = 'Press Escape again to close without using the mask.';
    return true;
  };

  const act = (action: KeyAction, event: KeyboardEvent): boolean => {
    const view = stage()?.view;
    const cursor = stage()?.keyCursor;
    switch (action.kind) {
      case 'tool':
        if (cursor?.isDown()) cursor.tell('cancel');
        model.pick(action.name);
        return true;
      case 'move':
        cursor?.move(action.x, action.y, action.isFar);
        return true;
      case 'press':
        if (event.repeat) return true;
        if (cursor?.at() === undefined) stage()?.setSpaceDown(true);
        else cursor.press();
        return true;
      case 'finish':
        if (cursor?.at() === undefined || model.atWork().preview() !== undefined || cursor.isDown())
          cursor?.tell('finish');
        else cursor.press();
        return true;
      case 'back':
        cursor?.tell('back');
        return true;
      case 'cancel':
        return escape(event.timeStamp);
      case 'undo':
        model.undo();
        return true;
      case 'redo':
        model.redo();
        return true;
      case 'smaller':
        resize(1 / SIZE_STEP);
        return true;
      case 'larger':
        resize(SIZE_STEP);
        return true;
      case 'softer':
        harden(-HARDNESS_STEP);
        return true;
      case 'harder':
        harden(HARDNESS_STEP);
        return true;
      case 'zoom-in':
        view?.zoomBy(ZOOM_STEP);
        return true;
      case 'zoom-out':
        view?.zoomBy(1 / ZOOM_STEP);
        return true;
      case 'fit':
        view?.fit();
        return true;
      case 'actual-size':
        view?.zoomTo(1);
        return true;
      case 'invert':
        model.invert();
        return true;
      case 'clear':
        model.fill(0);
        return true;
      case 'fill':
        model.fill(255);
        return true;
      case 'next-mode':
        nextMode();
        return true;
      case 'outline':
        look.hasOutline.value = !look.hasOutline.value;
        return true;
      case 'picture':
        look.isPictureShown.value = !look.isPictureShown.value;
        return true;
      case 'apply':
        apply();
        return true;
    }
  };

  return {
    onKeyDown(event: KeyboardEvent): void {
      if (isTyping(event.target)) return;
      const action = actionOfKey(event);
      if (action === undefined) return;
      if (ON_PICTURE.has(action.kind) && !isPicture(event.target)) return;
      if (act(action, event)) event.preventDefault();
    },
    onKeyUp(event: KeyboardEvent): void {
      if (event.key === ' ') stage()?.setSpaceDown(false);
    },
  };
}

function isPicture(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.mask-picture') !== null;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    (target instanceof HTMLInputElement && (target.type === 'number' || target.type === 'text')) ||
    target instanceof HTMLSelectElement
  );
}
