import { effect, type Signal } from '@preact/signals';
import { Group } from 'konva/lib/Group';
import { Layer } from 'konva/lib/Layer';
import { Shape } from 'konva/lib/Shape';
import { Stage } from 'konva/lib/Stage';
import { Circle } from 'konva/lib/shapes/Circle';
import { Image as ImageNode } from 'konva/lib/shapes/Image';
import { Line } from 'konva/lib/shapes/Line';
import { Rect as RectNode } from 'konva/lib/shapes/Rect';
import type { Point } from '../plane/point.ts';
import { tokenColour } from '../view/token-colour.ts';
import { fitArea, toPicture, toScreen, type Size, type View } from '../view/view-transform.ts';
import type { BoxModel } from './box-model.ts';
import { drawWord } from './draw-word.ts';
import { cornerOf, mapped, middleOf, moved, stretched, turned, withCorner, type Quad } from './quad.ts';

interface BoxParts {
  readonly container: HTMLDivElement;
  readonly size: Size;
  readonly picture: ImageBitmap | undefined;
  readonly model: BoxModel;
  /** Whether corners are dragged one by one, into perspective. */
  readonly isPerspective: Signal<boolean>;
}

const ORIGIN = { x: 0, y: 0 };
const PADDING_PX = 32;
const HANDLE_PX = 7;
const TOUCH_PX = 44;
/** How far the handle that turns is above the word. */
const TURN_PX = 28;
/** With Shift a word turns by these steps. */
const TURN_STEP = Math.PI / 12;
const CORNERS = [0, 1, 2, 3];

/** Shows words in their boxes; they can be dragged. The result ends it. */
export function createBoxStage({ container, size, picture, model, isPerspective }: BoxParts): () => void {
  const screen = (): Size => ({ width: container.clientWidth, height: container.clientHeight });
  const stage = new Stage({ container, ...screen() });
  const layer = new Layer();
  stage.add(layer);
  const colours = {
    accent: tokenColour(container, '--accent'),
    surface: tokenColour(container, '--surface'),
    light: tokenColour(container, '--on-picture-light'),
    dark: tokenColour(container, '--on-picture-dark'),
    text: tokenColour(container, '--text'),
    line: tokenColour(container, '--line-strong'),
  };
  let view: View = { scale: 1, x: 0, y: 0 };
  const ground = new RectNode({ fill: colours.surface, stroke: colours.line, strokeWidth: 1 });
  const image = new ImageNode({ image: picture, listening: false });
  const words = new Group();
  layer.add(ground, image, words);
  ground.on('pointerdown', () => model.choose(undefined));

  const draw = (): void => {
    const [origin, extent] = [
      toScreen(view, ORIGIN),
      { width: size.width * view.scale, height: size.height * view.scale },
    ];
    ground.position(origin).size(extent);
    image.position(origin).size(extent);
    words.destroyChildren();
    for (const { id, text, quad } of model.words.value)
      addWord(
        id,
        text,
        mapped(quad, (corner) => toScreen(view, corner)),
      );
    const chosen = model.chosen();
    if (chosen)
      addHandles(
        chosen.id,
        mapped(chosen.quad, (corner) => toScreen(view, corner)),
      );
    layer.batchDraw();
  };

  /** Follows the pointer until it is lifted: `change` says where the word is then. */
  const follow = (id: number, change: (at: Point, isShift: boolean) => Quad): void => {
    const { left, top } = container.getBoundingClientRect();
    const ending = new AbortController();
    const { signal } = ending;
    addEventListener(
      'pointermove',
      ({ clientX, clientY, shiftKey }) =>
        model.place(id, change(toPicture(view, { x: clientX - left, y: clientY - top }), shiftKey)),
      { signal },
    );
    for (const end of ['pointerup', 'pointercancel'] as const) addEventListener(end, () => ending.abort(), { signal });
  };
  const pointer = (): Point => toPicture(view, stage.getPointerPosition() ?? { x: 0, y: 0 });

  function addWord(id: number, text: string, quad: Quad): void {
    const points = quad.flatMap(({ x, y }) => [x, y]);
    const isChosen = model.chosen()?.id === id;
    const outline = new Line({
      points,
      closed: true,
      stroke: isChosen ? colours.accent : colours.line,
      strokeWidth: isChosen ? 2 : 1,
    });
    const body = new Shape({
      sceneFunc: ({ _context }) => {
        // A dark rim under light letters: read on every picture.
        if (picture !== undefined) drawWord(_context, text, moved(quad, 1, 1), colours.dark);
        drawWord(_context, text, quad, picture === undefined ? colours.text : colours.light);
      },
      hitFunc: (context, shape) => {
        context.beginPath();
        quad.forEach(({ x, y }, index) => (index === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
        context.closePath();
        context.fillStrokeShape(shape);
      },
      fill: colours.dark,
    });
    body.on('pointerdown', () => {
      model.choose(id);
      const [from, start] = [pointer(), model.quadOf(id)];
      if (start) follow(id, (at) => moved(start, at.x - from.x, at.y - from.y));
    });
    body.on('mouseenter', () => (container.style.cursor = 'move'));
    body.on('mouseleave', () => (container.style.cursor = ''));
    words.add(outline.listening(false), body);
  }

  function addHandles(id: number, quad: Quad): void {
    const handle = (
      at: Point,
      fill: string,
      drag: (start: Quad, from: Point) => (at: Point, isShift: boolean) => Quad,
    ): void => {
      const node = new Circle({
        ...at,
        radius: HANDLE_PX,
        fill,
        stroke: colours.accent,
        strokeWidth: 2,
        hitStrokeWidth: TOUCH_PX - 2 * HANDLE_PX,
      });
      node.on('pointerdown', () => {
        const start = model.quadOf(id);
        if (start) follow(id, drag(start, pointer()));
      });
      node.on('mouseenter', () => (container.style.cursor = 'crosshair'));
      node.on('mouseleave', () => (container.style.cursor = ''));
      words.add(node);
    };
    const turn = turnHandle(quad);
    words.add(
      new Line({
        points: [turn.foot.x, turn.foot.y, turn.at.x, turn.at.y],
        stroke: colours.accent,
        strokeWidth: 2,
        listening: false,
      }),
    );
    handle(turn.at, colours.surface, (start, from) => (at, isShift) => {
      const middle = middleOf(start);
      const angle = Math.atan2(at.y - middle.y, at.x - middle.x) - Math.atan2(from.y - middle.y, from.x - middle.x);
      return turned(start, isShift ? Math.round(angle / TURN_STEP) * TURN_STEP : angle);
    });
    for (const index of CORNERS) {
      const isPicked = model.corner.value === index;
      handle(
        cornerOf(quad, index),
        isPicked ? colours.accent : colours.surface,
        (start) => (at, isShift) =>
          isPerspective.value ? withCorner(start, index, at) : stretched(start, index, at, isShift),
      );
    }
  }

  const look = (): void => {
    view = fitArea({ x: 0, y: 0, ...size }, screen(), PADDING_PX);
    draw();
  };
  const resized = new ResizeObserver(() => {
    stage.size(screen());
    look();
  });
  resized.observe(container);
  const stop = effect(() => {
    void [model.words.value, model.chosenId.value, model.corner.value, isPerspective.value];
    draw();
  });
  return () => {
    stop();
    resized.disconnect();
    stage.destroy();
  };
}

/** Above the middle of the top edge, away from the word. */
function turnHandle(quad: Quad): { readonly at: Point; readonly foot: Point } {
  const [a, b] = quad;
  const middle = middleOf(quad);
  const foot = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const length = Math.hypot(foot.x - middle.x, foot.y - middle.y) || 1;
  const by = TURN_PX / length;
  return { foot, at: { x: foot.x + (foot.x - middle.x) * by, y: foot.y + (foot.y - middle.y) * by } };
}
