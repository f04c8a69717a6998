import { effect, type Signal } from '@preact/signals';
import { Layer } from 'konva/lib/Layer';
import { Stage } from 'konva/lib/Stage';
import { Image as ImageNode } from 'konva/lib/shapes/Image';
import { Rect as RectNode } from 'konva/lib/shapes/Rect';
import type { Rect } from '@backlot/kernels';
import { checkerboard } from '../view/checkerboard.ts';
import { tokenColour } from '../view/token-colour.ts';
import { fitArea, toPicture, toScreen, type Size, type View } from '../view/view-transform.ts';
import { HANDLES, draggedTo, frameOf, limited, placeOf, type Handle, type Margins } from './margins.ts';

interface FrameParts {
  readonly container: HTMLDivElement;
  readonly picture: ImageBitmap;
  readonly margins: Signal<Margins>;
  readonly most: number;
}

/** Room around the frame to drag into, share of the longer side of the picture. */
const ROOM = 0.25;
const PADDING_PX = 12;
const ORIGIN = { x: 0, y: 0 };
const HANDLE_PX = 14;
/** What a finger needs, WCAG 2.5.5. */
const TOUCH_PX = 44;

/** Shows a picture in its frame; the frame's corners and edges can be dragged. The result ends it. */
export function createFrameStage({ container, picture, margins, most }: FrameParts): () => void {
  const screen = (): Size => ({ width: container.clientWidth, height: container.clientHeight });
  const stage = new Stage({ container, ...screen() });
  const layer = new Layer();
  stage.add(layer);
  const accent = tokenColour(container, '--accent');
  const ground = new RectNode({ listening: false, ...checkerboard(container) });
  const image = new ImageNode({ image: picture, listening: false });
  const line = new RectNode({ stroke: accent, strokeWidth: 2, listening: false });
  layer.add(ground, image, line);
  let view: View = { scale: 1, x: 0, y: 0 };
  let isDragging = false;

  const draw = (): void => {
    ground.setAttrs(onScreen(view, frameOf(margins.value, picture)));
    line.setAttrs(onScreen(view, frameOf(margins.value, picture)));
    image
      .position(toScreen(view, ORIGIN))
      .size({ width: picture.width * view.scale, height: picture.height * view.scale });
    handles.forEach(({ handle, node }) => node.position(toScreen(view, placeOf(handle, margins.value, picture))));
    layer.batchDraw();
  };
  const look = (): void => {
    const room = ROOM * Math.max(picture.width, picture.height);
    const frame = frameOf(margins.peek(), picture);
    const area = {
      x: frame.x - room,
      y: frame.y - room,
      width: frame.width + 2 * room,
      height: frame.height + 2 * room,
    };
    view = fitArea(area, screen(), PADDING_PX);
    draw();
  };
  const handles = HANDLES.map((handle) => {
    const node = handleNode(handle, { stroke: accent, fill: tokenColour(container, '--surface') });
    node.on('dragstart', () => (isDragging = true));
    node.on('dragmove', () => {
      const to = toPicture(view, node.position());
      margins.value = limited(draggedTo(margins.value, handle, to, picture), most);
      draw();
    });
    node.on('dragend', () => {
      isDragging = false;
      look();
    });
    node.on('mouseenter', () => (container.style.cursor = cursorOf(handle)));
    node.on('mouseleave', () => (container.style.cursor = ''));
    layer.add(node);
    return { handle, node };
  });

  const resized = new ResizeObserver(() => {
    stage.size(screen());
    look();
  });
  resized.observe(container);
  const stop = effect(() => {
    void margins.value;
    // While it is dragged the frame moves under the hand, not the picture.
    if (!isDragging) look();
  });
  return () => {
    stop();
    resized.disconnect();
    stage.destroy();
  };
}

function onScreen(view: View, { x, y, width, height }: Rect): { x: number; y: number; width: number; height: number } {
  return { ...toScreen(view, { x, y }), width: width * view.scale, height: height * view.scale };
}

function handleNode(handle: Handle, colours: { readonly stroke: string; readonly fill: string }): RectNode {
  return new RectNode({
    ...colours,
    name: `${handle.x} ${handle.y}`,
    width: HANDLE_PX,
    height: HANDLE_PX,
    offset: { x: HANDLE_PX / 2, y: HANDLE_PX / 2 },
    cornerRadius: handle.x === 0 || handle.y === 0 ? HANDLE_PX / 2 : 3,
    strokeWidth: 2,
    hitStrokeWidth: TOUCH_PX - HANDLE_PX,
    draggable: true,
  });
}

function cursorOf({ x, y }: Handle): string {
  if (x === 0) return 'ns-resize';
  if (y === 0) return 'ew-resize';
  return x === y ? 'nwse-resize' : 'nesw-resize';
}
