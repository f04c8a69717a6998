import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Point } from '../../canvas/plane/point.ts';
import type { Size, View } from '../../canvas/view/view-transform.ts';
import { fittedView, keepOnStage, nextScale, zoomTo } from './view-transform.ts';

/** How a picture is looked at; several stages may share one. */
export interface StageView {
  readonly placement: ReadonlySignal<View>;
  readonly isFitted: ReadonlySignal<boolean>;
  /** Whether there is more of the picture than the stage shows. */
  readonly canPan: ReadonlySignal<boolean>;
  readonly stage: ReadonlySignal<Size>;
  readonly picture: ReadonlySignal<Size>;
  readonly resize: (stage: Size) => void;
  readonly show: (picture: Size) => void;
  readonly fit: () => void;
  /** CSS px to a px of the picture; around the middle of the stage unless told. */
  readonly zoom: (scale: number, at?: Point) => void;
  readonly step: (direction: 1 | -1, at?: Point) => void;
  readonly pan: (by: Point) => void;
}

/** Rounding must not make a picture larger than the stage. */
const ROUNDING_PX = 0.5;

/** A view that shows the whole of the picture at first. `dpr`: the px of the screen to a CSS px. */
export function createStageView(dpr: () => number): StageView {
  const stage = signal<Size>({ width: 1, height: 1 });
  const picture = signal<Size>({ width: 1, height: 1 });
  /** Undefined: all of it, however large the stage is. */
  const chosen = signal<View | undefined>(undefined);
  const placement = computed(() =>
    chosen.value === undefined
      ? fittedView(picture.value, stage.value)
      : keepOnStage(chosen.value, picture.value, stage.value),
  );
  const middle = (): Point => ({ x: stage.value.width / 2, y: stage.value.height / 2 });
  const zoom = (scale: number, at = middle()) => {
    chosen.value = zoomTo(placement.value, scale, { at, picture: picture.value, stage: stage.value });
  };
  return {
    placement,
    stage,
    picture,
    isFitted: computed(() => chosen.value === undefined),
    canPan: computed(
      () =>
        picture.value.width * placement.value.scale > stage.value.width + ROUNDING_PX ||
        picture.value.height * placement.value.scale > stage.value.height + ROUNDING_PX,
    ),
    resize: (size) => {
      stage.value = size;
    },
    show: (size) => {
      if (size.width === picture.value.width && size.height === picture.value.height) return;
      picture.value = size;
      chosen.value = undefined;
    },
    fit: () => {
      chosen.value = undefined;
    },
    zoom,
    step: (direction, at) => zoom(nextScale(placement.value.scale, direction, dpr()), at),
    pan: ({ x, y }) => {
      const { scale, x: left, y: top } = placement.value;
      chosen.value = keepOnStage({ scale, x: left + x, y: top + y }, picture.value, stage.value);
    },
  };
}
