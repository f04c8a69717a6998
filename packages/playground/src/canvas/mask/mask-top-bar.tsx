import type { Signal } from '@preact/signals';
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
import { Button, IconButton } from '../../ui/button.tsx';
import { Toolbar } from '../controls/toolbar.tsx';
import type { MaskEditorModel } from './mask-editor-model.ts';
import type { MaskLook } from './mask-look.ts';
import type { MaskStage } from './mask-stage.ts';

interface TopBarProps {
  readonly model: MaskEditorModel;
  readonly look: MaskLook;
  readonly stage: Signal<MaskStage | undefined>;
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
        <IconButton icon={Undo2} label="Undo (Ctrl+Z)" aria-disabled={!canUndo} onClick={model.undo} />
        <IconButton icon={Redo2} label="Redo (Ctrl+Shift+Z)" aria-disabled={!canRedo} onClick={model.redo} />
        <span class="mask-gap" />
        <IconButton icon={ZoomOut} label="Smaller (-)" onClick={() => stage.value?.view.zoomBy(1 / ZOOM_STEP)} />
        <ZoomButton stage={stage} />
        <IconButton icon={ZoomIn} label="Larger (+)" onClick={() => stage.value?.view.zoomBy(ZOOM_STEP)} />
        <IconButton icon={Maximize} label="Fit the window (0)" onClick={() => stage.value?.view.fit()} />
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
  const percent = Math.round((stage.value?.view.view.value.scale ?? 1) * 100);
  return (
    <Button
      kind="quiet"
      title="Actual size (1)"
      aria-label={`Zoom ${percent} %, show actual size`}
      onClick={() => stage.value?.view.zoomTo(1)}
    >
      <span class="mask-zoom">{percent} %</span>
    </Button>
  );
}
