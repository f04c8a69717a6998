import { createRandom, deriveSeed, type Random } from '@backlot/kernels';
import type { RenderRequest } from '../family.ts';
import type { SceneSpec } from '../spec.ts';
import { PLAIN_FRAMING, type Framing } from './framing.ts';
import { pathBounds } from './path-data.ts';
import { createPen, type Pen } from './pen.ts';
import { scenePalette, type ScenePalette } from './scene-palette.ts';
import { LAYER_NAMES, type LayerName, type VectorScene, type VectorShape } from './vector-scene.ts';

/** Looks of a shape besides its outline. */
export type ShapeLook = Omit<VectorShape, 'role' | 'layer' | 'd' | 'colour'>;

/** A drawing under way: where the parts put their shapes. */
export interface Sketch {
  readonly spec: SceneSpec;
  readonly widthPx: number;
  readonly heightPx: number;
  /** One hundredth of the shorter side, at most a 75th of the geometric mean: the measure of everything with a size of its own. */
  readonly unitPx: number;
  /** How far shapes that leave the frame must reach beyond it, so that no outline shows at the border. */
  readonly bleedPx: number;
  readonly palette: ScenePalette;
  /** A stream of its own for one purpose: adding details never moves others. */
  random(purpose: string): Random;
  /** One of the items, by seed. */
  pick<T>(purpose: string, items: readonly T[]): T;
  /** Something by any of these words must not be drawn. */
  forbids(...words: readonly string[]): boolean;
  /** Something by any of these words was asked for. */
  wants(...words: readonly string[]): boolean;
  pen(): Pen;
  /** Adds a shape; one wholly outside the frame is dropped. */
  add(role: string, layer: LayerName, pen: Pen, colour: string, look?: ShapeLook): void;
  /** The finished scene, shapes in order of their layers. */
  finish(): VectorScene;
}

/** Opens a sketch for a request, seen through a framing. */
export function createSketch(request: RenderRequest, { mapX, mapY, zoom }: Framing = PLAIN_FRAMING): Sketch {
  const { spec, widthPx, heightPx } = request;
  const shapes: VectorShape[] = [];
  const negative = spec.negative.map((word) => word.toLowerCase());
  const wanted = spec.objects.map((object) => object.lemma.toLowerCase());
  const random = (purpose: string): Random => createRandom(deriveSeed(seedFor(spec, purpose), `vector/${purpose}`));
  return {
    spec,
    widthPx,
    heightPx,
    unitPx: Math.min(Math.min(widthPx, heightPx) / 100, Math.sqrt(widthPx * heightPx) / 75),
    bleedPx: Math.ceil(Math.max(widthPx, heightPx) * 0.04),
    palette: scenePalette(spec),
    random,
    pick: (purpose, items) => items[Math.floor(random(purpose)() * items.length)]!,
    forbids: (...words) => words.some((word) => negative.some((said) => sameThing(said, word))),
    wants: (...words) => words.some((word) => wanted.some((said) => sameThing(said, word))),
    pen: () => createPen(mapX, mapY),
    add(role, layer, pen, colour, look = {}) {
      if (!isInFrame(pen.d, widthPx, heightPx)) return;
      const line = look.linePx === undefined ? {} : { linePx: look.linePx * zoom };
      shapes.push({ role, layer, d: pen.d, colour, ...look, ...line });
    },
    finish: () => ({
      widthPx,
      heightPx,
      shapes: LAYER_NAMES.flatMap((layer) => shapes.filter((shape) => shape.layer === layer)),
    }),
  };
}

/** The choice of a layout and of how a part is drawn keep to the scene's own seed; positions and small things may be sown anew. */
function seedFor({ seed, detailSeed }: SceneSpec, purpose: string): number {
  return detailSeed === undefined || /^layout|manner$/.test(purpose) ? seed : detailSeed;
}

function isInFrame(d: string, widthPx: number, heightPx: number): boolean {
  const { left, top, right, bottom } = pathBounds(d);
  return right > 0 && bottom > 0 && left < widthPx && top < heightPx;
}

/** `palm trees` and `palm`, `bird` and `birds`: one contains the other's word, plural or not. */
function sameThing(said: string, word: string): boolean {
  const words = said.split(/[^a-z]+/).filter((part) => part.length > 0);
  return words.some((part) => part === word || part === `${word}s` || part === `${word}es`);
}
