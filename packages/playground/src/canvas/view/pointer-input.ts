import type { Point } from '../plane/point.ts';

/** What pointers, pens, fingers and wheels ask for; places are CSS px from the element's top left corner. */
export interface PointerHandlers {
  readonly onTool: (gesture: Gesture) => void;
  readonly onPan: (byX: number, byY: number) => void;
  readonly onZoom: (factor: number, about: Point) => void;
  /** Where the pointer is while nothing is pressed; undefined once it has left. */
  readonly onHover: (at: Point | undefined) => void;
  readonly isSpaceDown: () => boolean;
}

/** One pointer on the picture. */
export interface Gesture {
  readonly kind: 'down' | 'move' | 'up' | 'cancel' | 'finish';
  readonly at: Point;
  readonly pressure: number;
  readonly isStraight: boolean;
}

/** A notch of a wheel zooms by about a tenth. */
const ZOOM_PER_PX = 0.001;
/** Pinching on a touch pad sends small steps. */
const PINCH_ZOOM_PER_PX = 0.01;
const LINE_PX = 20;
const MIDDLE_BUTTON = 1;

/** Listens until the result is called. One finger draws, two pan and zoom; once a pen was seen, fingers only pan. */
export function listenToPointers(element: HTMLElement, handlers: PointerHandlers): () => void {
  const pointers = new Map<number, Point>();
  let doing: 'nothing' | 'tool' | 'pan' = 'nothing';
  let hasPen = false;
  const listening = new AbortController();
  const on = <Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (event: HTMLElementEventMap[Type]) => void,
  ): void => element.addEventListener(type, listener, { signal: listening.signal, passive: false });

  const placeOf = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = element.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const tell = (kind: Gesture['kind'], event: PointerEvent | MouseEvent): void =>
    handlers.onTool({ kind, at: placeOf(event), pressure: pressureOf(event), isStraight: event.shiftKey });

  on('pointerdown', (event) => {
    if (event.pointerType === 'pen') hasPen = true;
    element.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, placeOf(event));
    const isFinger = event.pointerType === 'touch';
    const pans = event.button === MIDDLE_BUTTON || handlers.isSpaceDown() || (isFinger && hasPen) || pointers.size > 1;
    if (event.button !== MIDDLE_BUTTON && event.button !== 0) return;
    event.preventDefault();
    element.focus({ preventScroll: true });
    if (pans && doing === 'tool') tell('cancel', event);
    doing = pans ? 'pan' : 'tool';
    if (doing === 'tool') tell('down', event);
  });

  on('pointermove', (event) => {
    const before = pointers.get(event.pointerId);
    const at = placeOf(event);
    handlers.onHover(event.pointerType === 'touch' && before === undefined ? undefined : at);
    if (before === undefined) {
      tell('move', event);
      return;
    }
    if (doing === 'tool') for (const each of coalesced(event)) tell('move', each);
    else if (doing === 'pan') {
      const old = spreadOf(pointers);
      pointers.set(event.pointerId, at);
      const now = spreadOf(pointers);
      handlers.onPan(now.middle.x - old.middle.x, now.middle.y - old.middle.y);
      if (old.width > 0 && now.width > 0) handlers.onZoom(now.width / old.width, now.middle);
    }
    pointers.set(event.pointerId, at);
  });

  const release = (kind: 'up' | 'cancel') => (event: PointerEvent) => {
    if (!pointers.delete(event.pointerId)) return;
    if (event.pointerType === 'touch') handlers.onHover(undefined);
    if (doing === 'tool') tell(kind, event);
    if (pointers.size === 0 || doing === 'tool') doing = 'nothing';
  };
  on('pointerup', release('up'));
  on('pointercancel', release('cancel'));
  on('pointerleave', () => handlers.onHover(undefined));
  on('dblclick', (event) => tell('finish', event));
  // A long press of a pen or a finger is no question for the menu.
  on('contextmenu', (event) => event.preventDefault());
  on('wheel', (event) => {
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : LINE_PX;
    const isPinch = event.ctrlKey || event.metaKey;
    if (!isPinch && (event.shiftKey || event.deltaX !== 0)) handlers.onPan(-event.deltaX * unit, -event.deltaY * unit);
    else handlers.onZoom(Math.exp(-event.deltaY * unit * (isPinch ? PINCH_ZOOM_PER_PX : ZOOM_PER_PX)), placeOf(event));
  });
  return () => listening.abort();
}

function pressureOf(event: PointerEvent | MouseEvent): number {
  return event instanceof PointerEvent && event.pointerType === 'pen' ? event.pressure : 1;
}

/** Everything since the last frame, so that quick strokes stay round. */
function coalesced(event: PointerEvent): readonly PointerEvent[] {
  const events = event.getCoalescedEvents?.() ?? [];
  return events.length === 0 ? [event] : events;
}

/** The middle of all fingers, and how far they are apart. */
function spreadOf(pointers: ReadonlyMap<number, Point>): { middle: Point; width: number } {
  const [one = { x: 0, y: 0 }, other] = pointers.values();
  if (other === undefined) return { middle: one, width: 0 };
  return {
    middle: { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 },
    width: Math.hypot(one.x - other.x, one.y - other.y),
  };
}
