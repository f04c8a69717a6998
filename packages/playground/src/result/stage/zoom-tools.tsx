import { Maximize, ZoomIn, ZoomOut } from 'lucide';
import { IconButton } from '../../ui/button.tsx';
import type { StageView } from './stage-view.ts';
import './zoom-tools.css';

const PERCENT = 100;

/** Buttons for what the wheel and the fingers do; the figure is px of the screen to px of the picture. */
export function ZoomTools({ view }: { readonly view: StageView }) {
  const percent = Math.round(view.placement.value.scale * devicePixelRatio * PERCENT);
  return (
    <div class="zoom-tools" role="group" aria-label="Zoom">
      <IconButton icon={ZoomOut} label="Smaller" onClick={() => view.step(-1)} />
      <span class="zoom-percent small" role="status">
        {percent} %
      </span>
      <IconButton icon={ZoomIn} label="Larger" onClick={() => view.step(1)} />
      <button
        type="button"
        class="button icon-button"
        title="One px of the picture on one px of the screen"
        aria-pressed={percent === PERCENT}
        onClick={() => view.zoom(1 / devicePixelRatio)}
      >
        1:1
      </button>
      <IconButton icon={Maximize} label="All of it" isPressed={view.isFitted.value} onClick={view.fit} />
    </div>
  );
}
