import { useSignal, useSignalEffect, type Signal } from '@preact/signals';
import {
  Eye,
  EyeOff,
  Maximize,
  Redo2,
  SlidersHorizontal,
  SquareDashedMousePointer,
  Undo2,
  ZoomIn,
  ZoomOut,
} from 'lucide';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { Button, IconButton } from '../../ui/button.tsx';
import { Toolbar } from '../controls/toolbar.tsx';
import type { MaskEditorModel } from './mask-editor-model.ts';
import type { MaskLook } from './mask-look.ts';
import type { MaskStage } from './mask-stage.ts';

interface TopBarProps {
  readonly model: MaskEditorModel;
  readonly look: MaskLook;
  readonly stage: RefObject<MaskStage | undefined>;
  readonly isPanelOpen: Signal<boolean>;
}

const ZOOM_STEP = 1.25;

/** Undo and redo, and how the picture is seen. */
export function MaskTopBar({ model, look, stage, isPanelOpen }: TopBarProps) {
  const { canUndo, canRedo } = model.facts.value;
  const { hasOutline, isPictureShown } = look;
  return (
    <div class="mask-top">
      <Toolbar label="History and view">
        <IconButton icon={Undo2} label="Undo (Ctrl+Z)" disabled={!canUndo} onClick={model.undo} />
        <IconButton icon={Redo2} label="Redo (Ctrl+Shift+Z)" disabled={!canRedo} onClick={model.redo} />
        <span class="mask-gap" />
        <IconButton icon={ZoomOut} label="Smaller (-)" onClick={() => stage.current?.view.zoomBy(1 / ZOOM_STEP)} />
        <ZoomButton stage={stage} />
        <IconButton icon={ZoomIn} label="Larger (+)" onClick={() => stage.current?.view.zoomBy(ZOOM_STEP)} />
        <IconButton icon={Maximize} label="Fit the window (0)" onClick={() => stage.current?.view.fit()} />
        <span class="mask-gap" />
        <IconButton
          icon={SquareDashedMousePointer}
          label="Outline (O)"
          isPressed={hasOutline.value}
          onClick={() => (hasOutline.value = !hasOutline.value)}
        />
        <IconButton
          icon={isPictureShown.value ? Eye : EyeOff}
          label="Picture (H)"
          isPressed={isPictureShown.value}
          onClick={() => (isPictureShown.value = !isPictureShown.value)}
        />
        <span class="mask-only-narrow">
          <IconButton
            icon={SlidersHorizontal}
            label="Options"
            isPressed={isPanelOpen.value}
            onClick={() => (isPanelOpen.value = !isPanelOpen.value)}
          />
        </span>
      </Toolbar>
    </div>
  );
}

/** How large the picture is shown; pressed, each pixel as one. */
function ZoomButton({ stage }: Pick<TopBarProps, 'stage'>) {
  const scale = useSignal(1);
  const isThere = useSignal(false);
  useEffect(() => {
    isThere.value = true;
  }, []);
  useSignalEffect(() => {
    if (isThere.value && stage.current) scale.value = stage.current.view.view.value.scale;
  });
  return (
    <Button
      kind="quiet"
      title="Actual size (1)"
      aria-label={`Zoom ${Math.round(scale.value * 100)} %, show actual size`}
      onClick={() => stage.current?.view.zoomTo(1)}
    >
      <span class="mask-zoom">{Math.round(scale.value * 100)} %</span>
    </Button>
  );
}
