import type { Signal } from '@preact/signals';
import { ChevronsLeftRight } from 'lucide';
import { useRef } from 'preact/hooks';
import { Icon } from '../../ui/icon.tsx';
import { positionAfterKey, positionAt, xOfPosition } from './slider-position.ts';
import './comparison-slider.css';

interface ComparisonSliderProps {
  /** 0..1 of the span. */
  readonly position: Signal<number>;
  /** What it goes along, CSS px of the stage. */
  readonly span: { readonly from: number; readonly to: number };
  readonly left: string;
  readonly right: string;
}

const PERCENT = 100;
/** Labels are left out of the side that has less room than this, CSS px. */
const LABEL_ROOM_PX = 90;

/** The line between two pictures, to be dragged or moved by keys. */
export function ComparisonSlider({ position, span, left, right }: ComparisonSliderProps) {
  const line = useRef<HTMLDivElement>(null);
  const x = xOfPosition(position.value, span);
  const percent = Math.round(position.value * PERCENT);
  const follow = (event: PointerEvent) => {
    const stage = line.current?.parentElement;
    if (stage == null || !line.current?.hasPointerCapture(event.pointerId)) return;
    position.value = positionAt(event.clientX - stage.getBoundingClientRect().left, span);
  };
  const moveByKey = (event: KeyboardEvent) => {
    const next = positionAfterKey(position.value, event.key);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    position.value = next;
  };
  return (
    <>
      {x - span.from > LABEL_ROOM_PX && <span class="comparison-label comparison-left">{left}</span>}
      {span.to - x > LABEL_ROOM_PX && <span class="comparison-label comparison-right">{right}</span>}
      <div
        ref={line}
        class="comparison-slider"
        style={{ left: `${x}px` }}
        role="slider"
        tabIndex={0}
        aria-label={`${left} and ${right}`}
        aria-valuemin={0}
        aria-valuemax={PERCENT}
        aria-valuenow={percent}
        aria-valuetext={`${percent} % ${left}`}
        onKeyDown={moveByKey}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={follow}
      >
        <span class="comparison-handle">
          <Icon of={ChevronsLeftRight} />
        </span>
      </div>
    </>
  );
}
