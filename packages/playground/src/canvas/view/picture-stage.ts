import { signal, type ReadonlySignal } from '@preact/signals';
import { Layer } from 'konva/lib/Layer';
import { Stage } from 'konva/lib/Stage';
import { Image as ImageNode } from 'konva/lib/shapes/Image';
import { Rect as RectNode } from 'konva/lib/shapes/Rect';
import type { Point } from '../plane/point.ts';
import { checkerboard } from './checkerboard.ts';
import { tokenColour } from './token-colour.ts';
import { centred, fitView, keptInSight, movedBy, showing, zoomedAt, type Size, type View } from './view-transform.ts';

/** A picture on the screen, to be zoomed and moved, and layers over it. */
export interface PictureStage {
  readonly stage: Stage;
  readonly view: ReadonlySignal<View>;
  /** A layer that moves and grows with the picture: its shapes are in px of the picture. */
  readonly addPictureLayer: () => Layer;
  /** A layer that stays: its shapes are in CSS px, and place themselves by `view`. */
  readonly addScreenLayer: () => Layer;
  readonly zoomBy: (factor: number, about?: Point) => void;
  readonly zoomTo: (scale: number) => void;
  readonly panBy: (byX: number, byY: number) => void;
  readonly fit: () => void;
  readonly show: (place: Point) => void;
  readonly setPictureShown: (isShown: boolean) => void;
  readonly destroy: () => void;
}

/** Around the picture when it is fitted, CSS px. */
const PADDING_PX = 24;
/** A picture is drawn from a smaller one while it is shown smaller than that: quicker, and without moiré. */
const SMALL_SIDE_PX = 1536;
/** From here on pixels are shown as squares. */
const SQUARES_SCALE = 3;

/** Shows a picture in an element and follows the element's size. */
export function createPictureStage(container: HTMLDivElement, picture: ImageBitmap): PictureStage {
  const screen = (): Size => ({ width: container.clientWidth, height: container.clientHeight });
  const stage = new Stage({ container, ...screen(), listening: false });
  const view = signal(fitView(picture, screen(), PADDING_PX));
  let isFitted = true;
  const moving: Layer[] = [];
  const add = (layer: Layer): Layer => {
    stage.add(layer);
    return layer;
  };
  const board = new RectNode({
    width: picture.width,
    height: picture.height,
    ...checkerboard(container),
    // Seen while the picture is not.
    fill: tokenColour(container, '--on-picture-dark'),
  });
  const image = new ImageNode({ image: picture, width: picture.width, height: picture.height });
  const addPictureLayer = (): Layer => {
    const layer = add(new Layer({ listening: false }));
    moving.push(layer);
    place();
    return layer;
  };

  let small: ImageBitmap | undefined;
  const smallScale = SMALL_SIDE_PX / Math.max(picture.width, picture.height);
  if (smallScale < 1) void takeSmall();
  async function takeSmall(): Promise<void> {
    small = await shrink(picture, smallScale);
    place();
  }

  function place(): void {
    const { scale, x, y } = view.value;
    for (const layer of moving) {
      layer.setAttrs({ x, y, scaleX: scale, scaleY: scale });
      layer.imageSmoothingEnabled(scale < SQUARES_SCALE);
    }
    // The board's squares keep their size on the screen.
    board.fillPatternScale({ x: 1 / scale, y: 1 / scale });
    image.image(small !== undefined && scale * devicePixelRatio <= smallScale ? small : picture);
    stage.batchDraw();
  }
  const look = (next: View): void => {
    view.value = keptInSight(next, picture, screen());
    place();
  };
  const middle = (): Point => ({ x: screen().width / 2, y: screen().height / 2 });
  const fit = (): void => {
    look(fitView(picture, screen(), Math.min(PADDING_PX, screen().width / 30)));
    isFitted = true;
  };
  const resized = new ResizeObserver(() => {
    const [before, now] = [stage.size(), screen()];
    stage.size(now);
    // What was in the middle stays there.
    if (isFitted) fit();
    else look(movedBy(view.value, (now.width - before.width) / 2, (now.height - before.height) / 2));
  });
  resized.observe(container);
  const ground = addPictureLayer();
  ground.add(board, image);

  const moveTo = (next: View): void => {
    isFitted = false;
    look(next);
  };
  return {
    stage,
    view,
    addPictureLayer,
    addScreenLayer: () => add(new Layer({ listening: false })),
    zoomBy: (factor, about = middle()) => moveTo(zoomedAt(view.value, factor, about)),
    zoomTo: (scale) => moveTo(centred(picture, screen(), scale)),
    panBy: (byX, byY) => moveTo(movedBy(view.value, byX, byY)),
    fit,
    show: (at) => {
      const next = showing(view.value, at, screen());
      if (next.x !== view.value.x || next.y !== view.value.y) moveTo(next);
    },
    setPictureShown(isShown) {
      image.visible(isShown);
      board.fillPriority(isShown ? 'pattern' : 'color');
      ground.batchDraw();
    },
    destroy() {
      resized.disconnect();
      stage.destroy();
      small?.close();
    },
  };
}

function shrink(picture: ImageBitmap, by: number): Promise<ImageBitmap> {
  return createImageBitmap(picture, {
    resizeWidth: Math.max(1, Math.round(picture.width * by)),
    resizeHeight: Math.max(1, Math.round(picture.height * by)),
    resizeQuality: 'high',
  });
}
