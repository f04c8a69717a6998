import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Point } from '../../canvas/plane/point.ts';
import type { StageView } from './stage-view.ts';

interface GestureOptions {
  readonly element: RefObject<HTMLElement | null>;
  readonly view: StageView;
  /** Told where a pointer presses or drags while the whole picture is seen: whether it is taken for something else than panning. */
  readonly onDrag?: ((at: Point) => void) | undefined;
}

/** Of the wheel: a notch of a mouse (some 100 px) is a quarter more. */
const ZOOM_PER_WHEEL_PX = 0.0022;

/** Pointers, pinches and the wheel: drag to pan, two fingers or Ctrl and the wheel to zoom, twice to go to 1:1 and back. */
export function useGestures({ element, view, onDrag }: GestureOptions): void {
  useEffect(() => {
    const target = element.current;
    if (target === null) return;
    const pointers = new Map<number, Point>();
    const pointOf = ({ clientX, clientY }: MouseEvent): Point => {
      const { left, top } = target.getBoundingClientRect();
      return { x: clientX - left, y: clientY - top };
    };
    const press = (event: PointerEvent) => {
      if (event.button !== 0 || isControl(event.target)) return;
      target.setPointerCapture(event.pointerId);
      pointers.set(event.pointerId, pointOf(event));
      if (pointers.size === 1 && !view.canPan.value) onDrag?.(pointOf(event));
    };
    const move = (event: PointerEvent) => {
      const last = pointers.get(event.pointerId);
      if (last === undefined) return;
      const now = pointOf(event);
      const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
      pointers.set(event.pointerId, now);
      if (other !== undefined) pinch({ view, other, last, now });
      else if (view.canPan.value) view.pan({ x: now.x - last.x, y: now.y - last.y });
      else onDrag?.(now);
    };
    const release = ({ pointerId }: PointerEvent) => void pointers.delete(pointerId);
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      view.zoom(view.placement.value.scale * Math.exp(-event.deltaY * ZOOM_PER_WHEEL_PX), pointOf(event));
    };
    const twice = (event: MouseEvent) => {
      if (isControl(event.target)) return;
      if (view.isFitted.value) view.zoom(1 / devicePixelRatio, pointOf(event));
      else view.fit();
    };
    const controller = new AbortController();
    const { signal } = controller;
    target.addEventListener('pointerdown', press, { signal });
    target.addEventListener('pointermove', move, { signal });
    target.addEventListener('pointerup', release, { signal });
    target.addEventListener('pointercancel', release, { signal });
    target.addEventListener('wheel', wheel, { signal, passive: false });
    target.addEventListener('dblclick', twice, { signal });
    return () => controller.abort();
  }, [view, onDrag]);
}

interface Pinch {
  readonly view: StageView;
  readonly other: Point;
  readonly last: Point;
  readonly now: Point;
}

function pinch({ view, other, last, now }: Pinch): void {
  const spread = Math.hypot(last.x - other.x, last.y - other.y);
  if (spread === 0) return;
  const ratio = Math.hypot(now.x - other.x, now.y - other.y) / spread;
  view.zoom(view.placement.value.scale * ratio, { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
  view.pan({ x: (now.x - last.x) / 2, y: (now.y - last.y) / 2 });
}

/** What lies on the stage has its own use for pointers. */
function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, input, select, [role="slider"]') !== null;
}
