import { useComputed, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { Point } from '../../canvas/plane/point.ts';
import type { Size } from '../../canvas/view/view-transform.ts';
import { ComparisonSlider } from './comparison-slider.tsx';
import type { Frame } from './place-before.ts';
import { positionAt, xOfPosition } from './slider-position.ts';
import type { StageView } from './stage-view.ts';
import { useGestures } from './use-gestures.ts';
import { isPixelated, visibleSpan } from './view-transform.ts';
import './picture-stage.css';

/** A picture on the stage. */
export interface StagePicture extends Size {
  /** Undefined while it is on its way. */
  readonly url: string | undefined;
  /** What it is, in a word or two: `After`, `Variant 2`. */
  readonly label: string;
  readonly alt: string;
}

interface PictureStageProps {
  readonly view: StageView;
  readonly picture: StagePicture;
  /** What it is compared with by a slider, and where that lies in the picture. */
  readonly compared?: { readonly picture: StagePicture; readonly frame: Frame } | undefined;
  /** Over the picture, in its corners. */
  readonly children?: ComponentChildren;
}

const HALF = 0.5;
/** What the arrow keys move a picture by, CSS px. */
const PAN_PX = 64;

/** A picture to look at closely: zoomed, moved, and compared with another by a slider. */
export function PictureStage({ view, picture, compared, children }: PictureStageProps) {
  const stage = useRef<HTMLDivElement>(null);
  const position = useSignal(HALF);
  const span = useComputed(() => visibleSpan(view.placement.value, view.picture.value, view.stage.value));
  useEffect(() => view.show({ width: picture.width, height: picture.height }), [view, picture.width, picture.height]);
  useEffect(() => watchSize(stage.current, view.resize), [view]);
  const drag = useCallback((at: Point) => {
    position.value = positionAt(at.x, span.value);
  }, []);
  useGestures({ element: stage, view, onDrag: compared === undefined ? undefined : drag });
  const x = xOfPosition(position.value, span.value);
  const whole: Frame = { x: 0, y: 0, width: picture.width, height: picture.height };
  return (
    <div
      ref={stage}
      class={`stage ${view.canPan.value ? 'stage-pannable' : ''} ${compared === undefined ? '' : 'stage-comparing'}`}
      role="group"
      aria-label="Picture. Plus and minus zoom, 0 shows all of it, 1 shows it at its size, arrows move it."
      tabIndex={0}
      onKeyDown={(event) => moveByKey(event, view)}
    >
      <div class="stage-layer" style={{ clipPath: compared === undefined ? 'none' : `inset(0 0 0 ${x}px)` }}>
        <Placed view={view} frame={whole} picture={picture} />
      </div>
      {compared !== undefined && (
        <>
          <div class="stage-layer" style={{ clipPath: `inset(0 ${view.stage.value.width - x}px 0 0)` }}>
            <Placed view={view} frame={compared.frame} picture={compared.picture} />
          </div>
          <ComparisonSlider position={position} span={span.value} left={compared.picture.label} right={picture.label} />
        </>
      )}
      {children}
    </div>
  );
}

interface PlacedProps {
  readonly view: StageView;
  readonly frame: Frame;
  readonly picture: StagePicture;
}

/** A picture where its frame lies; by its own width rather than by a transform, so that vectors stay sharp. */
function Placed({ view, frame, picture }: PlacedProps) {
  const { x, y, scale } = view.placement.value;
  const box = {
    left: `${x + frame.x * scale}px`,
    top: `${y + frame.y * scale}px`,
    width: `${frame.width * scale}px`,
    height: `${frame.height * scale}px`,
  };
  const pixelScale = (scale * frame.width) / picture.width;
  return (
    <div class="stage-picture checkerboard" style={box}>
      {picture.url !== undefined && (
        <img
          src={picture.url}
          alt={picture.alt}
          draggable={false}
          class={!view.isFitted.value && isPixelated(pixelScale, devicePixelRatio) ? 'stage-pixelated' : ''}
        />
      )}
    </div>
  );
}

function moveByKey(event: KeyboardEvent, view: StageView): void {
  if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
  const act = actionOfKey(event.key, view);
  if (act === undefined) return;
  event.preventDefault();
  act();
}

function actionOfKey(key: string, view: StageView): (() => void) | undefined {
  const panning = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[key];
  if (panning !== undefined) {
    const [x = 0, y = 0] = panning;
    return view.canPan.value ? () => view.pan({ x: x * PAN_PX, y: y * PAN_PX }) : undefined;
  }
  switch (key) {
    case '+':
    case '=':
      return () => view.step(1);
    case '-':
      return () => view.step(-1);
    case '0':
      return view.fit;
    case '1':
      return () => view.zoom(1 / devicePixelRatio);
    default:
      return undefined;
  }
}

function watchSize(element: HTMLElement | null, tell: (size: Size) => void): (() => void) | undefined {
  if (element === null) return undefined;
  const look = () => tell({ width: element.clientWidth, height: element.clientHeight });
  const observer = new ResizeObserver(look);
  observer.observe(element);
  look();
  return () => observer.disconnect();
}
