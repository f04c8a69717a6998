import type { Rect } from '@backlot/kernels';
import type { SceneObject, SceneSpec, TimeOfDay } from '../spec.ts';
import { mixHex } from '../vector/hex-colour.ts';
import { ellipse } from '../vector/outlines.ts';
import { createPen } from '../vector/pen.ts';
import { scenePalette, type ScenePalette } from '../vector/scene-palette.ts';
import { LAYER_NAMES, type LayerName, type VectorScene, type VectorShape } from '../vector/vector-scene.ts';
import { drawnAlready, drawnBox } from './drawn-already.ts';
import type { GlyphSet } from './glyph-set.ts';
import { glyphShapes } from './glyph-shapes.ts';
import type { Drawable } from './pieces.ts';
import { mirrorScene } from './mirror-scene.ts';
import { planObjects, type Placement } from './plan-objects.ts';
import { saidGlyph } from './said-glyph.ts';
import { isHead } from './heads.ts';
import { hovers, isClose } from './zones.ts';

/** A drawing with the things that were asked for. */
export interface PlacedObjects {
  readonly scene: VectorScene;
  /** Lemmas that are in the drawing now, by us or by its illustrator. */
  readonly placed: readonly string[];
  /** Lemmas that nobody here can draw. */
  readonly missing: readonly string[];
}

/** How far the colours of a thing go towards the light of the hour. */
const LIGHT: Readonly<Record<TimeOfDay, readonly [string, number]>> = {
  day: ['#ffffff', 0],
  golden: ['#f0a040', 0.1],
  sunset: ['#7a2f7a', 0.2],
  dawn: ['#8a94c8', 0.16],
  night: ['#0e1840', 0.4],
};

/** Puts the objects of a spec into a drawing that lacks them: subjects large, props smaller, each where its kind belongs. Same seed, same places. */
export function placeObjects(drawing: VectorScene, spec: SceneSpec, glyphs: GlyphSet): PlacedObjects {
  const scene = onWantedSides(drawing, spec);
  const placed: string[] = [];
  const missing: string[] = [];
  const drawables: Drawable[] = [];
  for (const object of spec.objects) {
    const drawn = needsOwn(object, scene, spec) ? 0 : drawnAlready(scene, object);
    const glyph = saidGlyph(glyphs, spec.prompt, object);
    (drawn === 0 && glyph === undefined ? missing : placed).push(object.lemma);
    const count = object.count - drawn;
    if (glyph !== undefined && count > 0) drawables.push({ object: { ...object, count }, glyph });
  }
  if (drawables.length === 0) return { scene, placed, missing };
  const palette = scenePalette(spec);
  const shapes = planObjects(drawables, scene, spec).flatMap((placement) => drawPiece(placement, spec, palette));
  return { scene: withShapes(scene, shapes), placed, missing };
}

/** What has a place of its own, or others by it, is drawn there, whatever else the illustrator has put elsewhere. */
function needsOwn(object: SceneObject, scene: VectorScene, { objects }: SceneSpec): boolean {
  const box = drawnBox(scene, object.lemma);
  if (object.side !== undefined) return object.count > 1 || box === undefined || sideOf(box, scene) !== object.side;
  if (object.relation !== undefined) return true;
  return objects.some(
    ({ relation }) => relation?.to === object.lemma && (relation.kind === 'between' || box === undefined),
  );
}

const OTHER_SIDE = { left: 'right', right: 'left' } as const;

/** The drawing the other way round where its illustrator has put a thing on the side that the prompt does not want it on. */
function onWantedSides(scene: VectorScene, { objects }: SceneSpec): VectorScene {
  for (const { lemma, side, count } of objects) {
    if (side === undefined || side === 'middle' || count > 1) continue;
    const box = drawnBox(scene, lemma);
    if (box !== undefined) return sideOf(box, scene) === OTHER_SIDE[side] ? mirrorScene(scene) : scene;
  }
  return scene;
}

function sideOf({ x, width }: Rect, { widthPx }: VectorScene): SceneObject['side'] {
  const middle = (x + width / 2) / widthPx;
  return middle < 0.42 ? 'left' : middle > 0.58 ? 'right' : 'middle';
}

function drawPiece(placement: Placement, spec: SceneSpec, palette: ScenePalette): readonly VectorShape[] {
  const { object, glyph, box, isMirrored, isRelated } = placement;
  const layer = isRelated ? 'front' : layerOf(object, spec);
  const role = object.lemma.replaceAll(' ', '-');
  const [light, amount] = LIGHT[isClose(spec.family) ? 'day' : spec.time];
  const lit = (hex: string) => mixHex(hex, light, amount);
  const shapes = glyphShapes(glyph, box, { role, layer, isMirrored }).map((shape) => ({
    ...shape,
    colour: lit(shape.colour),
    ...(shape.fadesTo !== undefined && { fadesTo: lit(shape.fadesTo) }),
  }));
  if (hovers(spec, object) || object.relation?.kind === 'above' || isHead(glyph.name)) return shapes;
  return object.anchor === 'water'
    ? [
        ...shadow(placement, layer, mixHex(palette.sea[0], palette.ink, 0.4)),
        ...shapes,
        ripple(placement, layer, palette),
      ]
    : [...shadow(placement, layer, palette.ink), ...shapes];
}

function layerOf({ anchor, role, lemma }: SceneObject, { family }: SceneSpec): LayerName {
  if (role === 'subject') return 'front';
  if (hovers({ family }, { anchor, lemma })) return 'far';
  return anchor === 'water' && family !== 'underwater' ? 'mid' : 'near';
}

/** Two ellipses under the feet: a soft one without a filter, so that every style can draw it. */
function shadow({ box }: Placement, layer: LayerName, colour: string): VectorShape[] {
  const [x, y] = [box.x + box.width / 2, box.y + box.height];
  return [0.54, 0.4].map((reach) => ({
    role: 'shadow',
    layer,
    d: ellipse(
      createPen(),
      x,
      y - box.height * 0.012,
      box.width * reach,
      Math.min(box.width, box.height) * reach * 0.13,
    ).d,
    colour,
    plain: true,
    opacity: 0.16,
  }));
}

/** The water closes over the lowest part. */
function ripple({ box }: Placement, layer: LayerName, palette: ScenePalette): VectorShape {
  const { d } = ellipse(createPen(), box.x + box.width / 2, box.y + box.height, box.width * 0.46, box.height * 0.022);
  return { role: 'glint', layer, d, colour: palette.glint, plain: true, opacity: 0.7 };
}

/** Adds shapes at the end of their layers. */
function withShapes(scene: VectorScene, added: readonly VectorShape[]): VectorScene {
  const shapes = LAYER_NAMES.flatMap((layer) => [...scene.shapes, ...added].filter((shape) => shape.layer === layer));
  return { ...scene, shapes };
}
