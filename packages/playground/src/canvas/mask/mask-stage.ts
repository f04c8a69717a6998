import { effect } from '@preact/signals';
import type { Point } from '../plane/point.ts';
import type { ToolEvent } from '../tools/shared/tool.ts';
import { createMaskOverlay } from '../view/mask-overlay.ts';
import { createOutlineShape } from '../view/outline-shape.ts';
import { createPictureStage, type PictureStage } from '../view/picture-stage.ts';
import { listenToPointers } from '../view/pointer-input.ts';
import { tokenColour } from '../view/token-colour.ts';
import { createToolPreview } from '../view/tool-preview.ts';
import { toPicture } from '../view/view-transform.ts';
import type { EditorWorker } from '../work/open-worker.ts';
import { createKeyCursor, type KeyCursor } from './key-cursor.ts';
import type { MaskEditorModel } from './mask-editor-model.ts';
import type { MaskLook } from './mask-look.ts';

/** A mask editor's picture, with what is painted on it. */
export interface MaskStage {
  readonly view: PictureStage;
  readonly keyCursor: KeyCursor;
  /** While Space is held the pointer moves the picture. */
  readonly setSpaceDown: (isDown: boolean) => void;
  readonly destroy: () => void;
}

interface StageParts {
  readonly container: HTMLDivElement;
  readonly picture: ImageBitmap;
  readonly model: MaskEditorModel;
  readonly look: MaskLook;
  readonly worker: Pick<EditorWorker, 'run'>;
}

/** So near to a corner is on it, CSS px. */
const REACH_PX = 12;
/** The edge is traced anew once nothing has changed for so long. */
const OUTLINE_AFTER_MS = 120;

/** Shows a model in an element, and tells the model what the pointer does there. */
export function createMaskStage({ container, picture, model, look, worker }: StageParts): MaskStage {
  const view = createPictureStage(container, picture);
  const colours = {
    light: tokenColour(container, '--on-picture-light'),
    dark: tokenColour(container, '--on-picture-dark'),
  };
  const overlay = createMaskOverlay(
    view.addPictureLayer(),
    model.session.mask,
    tokenColour(container, look.colour.value),
  );
  const outlineLayer = view.addPictureLayer();
  const outline = createOutlineShape(outlineLayer, colours);
  const preview = createToolPreview(view.addScreenLayer(), colours);
  let hover: Point | undefined;
  let isSpaceDown = false;

  const keyCursor = createKeyCursor({
    model,
    view,
    picture,
    reachPx: () => REACH_PX / view.view.value.scale,
    onMove: draw,
  });

  let frame = 0;
  function draw(): void {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      const dirty = model.session.takeDirty();
      if (dirty !== undefined) overlay.paint(dirty);
      const tool = model.tool.value;
      const hasSize = tool.options.includes('size');
      const keyAt = keyCursor.at();
      const at = keyAt ?? (hover && hasSize && !isSpaceDown ? toPicture(view.view.value, hover) : undefined);
      container.style.cursor = cursorFor(hasSize);
      preview.show({
        ...(model.atWork().preview() ?? { points: [], isClosed: false }),
        cursor: at && { at, diameterPx: hasSize ? model.settings.value.sizePx : 0 },
        view: view.view.value,
      });
    });
  }
  function cursorFor(hasSize: boolean): string {
    if (isSpaceDown) return 'grab';
    if (model.busyWith.value !== undefined) return 'progress';
    return hasSize ? 'none' : 'crosshair';
  }

  async function traceAt(step: number): Promise<void> {
    const outlines = await worker.run({ kind: 'outline', mask: model.session.mask });
    if (look.hasOutline.peek() && model.facts.peek().step === step) outline.show(outlines);
  }

  const stopListening = listenToPointers(container, {
    onTool({ kind, at, ...gesture }) {
      if (kind === 'down') keyCursor.hide();
      // A second finger came: a drag never was, a press is taken back.
      const meant = kind === 'cancel' && !model.tool.value.isDragged(model.settings.value) ? 'back' : kind;
      const { scale } = view.view.value;
      const event: ToolEvent = {
        ...gesture,
        kind: meant,
        at: toPicture(view.view.value, at),
        reachPx: REACH_PX / scale,
      };
      model.handle(event);
    },
    onPan: view.panBy,
    onZoom: view.zoomBy,
    onHover(at) {
      hover = at;
      draw();
    },
    isSpaceDown: () => isSpaceDown,
  });

  const stops = [
    effect(() => {
      // Whatever of these changes is to be seen.
      void [model.changes.value, model.settings.value, view.view.value, model.busyWith.value];
      draw();
    }),
    effect(() => overlay.setColour(tokenColour(container, look.colour.value))),
    effect(() => {
      view.setPictureShown(look.isPictureShown.value);
      overlay.setOpacity(look.isPictureShown.value ? look.opacity.value : 1);
    }),
    effect(() => {
      const { step } = model.facts.value;
      if (!look.hasOutline.value) {
        outline.show([]);
        return;
      }
      const waiting = setTimeout(() => {
        void traceAt(step);
      }, OUTLINE_AFTER_MS);
      return () => clearTimeout(waiting);
    }),
  ];

  return {
    view,
    keyCursor,
    setSpaceDown(isDown) {
      isSpaceDown = isDown;
      draw();
    },
    destroy() {
      for (const stop of stops) stop();
      cancelAnimationFrame(frame);
      stopListening();
      outline.destroy();
      view.destroy();
    },
  };
}
