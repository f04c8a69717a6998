import { createRandom, deriveSeed, type Random, type Rect } from '@backlot/kernels';
import type { FamilyName, SceneObject, SceneSpec } from '../spec.ts';
import { pathBounds } from '../vector/path-data.ts';
import type { VectorScene } from '../vector/vector-scene.ts';
import type { Glyph } from './glyph.ts';
import { glyphBounds } from './glyph-shapes.ts';
import { objectSize } from './object-size.ts';
import { hovers, isClose, zoneOf, type Zone } from './zones.ts';

/** Families on whose plain ground a group is centred upright too. */
const GROUNDLESS: ReadonlySet<FamilyName> = new Set(['spot', 'abstract', 'space']);

/** An object with its glyph. */
export interface Drawable {
  readonly object: SceneObject;
  readonly glyph: Glyph;
}

/** One piece with its place. */
export interface Placement extends Drawable {
  readonly box: Rect;
  readonly isMirrored: boolean;
}

/** Height of a single subject, parts of the shorter side. */
const SUBJECT = { close: 0.6, far: 0.42 };
/** Height of props beside no subject. */
const PROP = 0.3;
/** How much of the differences between kinds of things remains when one stands alone. */
const ALONE = 0.35;
/** More pieces are not drawn, of one object and of all. */
const MOST_OF_ONE = 9;
const MOST_PIECES = 20;
/** Free rim of the picture, and between pieces, parts of the shorter side. */
const RIM = 0.035;
const GAP = 0.015;
/** Shapes of the front layers that are narrower than this part of the width are things to keep clear of. */
const OBSTACLE_WIDTH = 0.4;
const CANDIDATES = 90;
const SHRINK = 0.92;
/** Smaller than this part of what they should be, pieces may overlap. */
const LEAST_SCALE = 0.25;

/** Places for all pieces: inside the frame, apart from each other, subjects first and near the middle, off what is drawn in front. */
export function planObjects(drawables: readonly Drawable[], scene: VectorScene, spec: SceneSpec): readonly Placement[] {
  const random = createRandom(deriveSeed(spec.seed, 'objects'));
  const pieces = piecesOf(drawables, scene, spec);
  const setting = {
    scene,
    spec,
    focus: focusOf(scene, spec, random),
    obstacles: obstaclesIn(scene),
    random,
    pieces: pieces.length,
  };
  let placements: readonly Placement[] | undefined;
  // When there is no room all get smaller together: what belongs together keeps its proportions.
  for (let scale = 1; placements === undefined; scale *= SHRINK) placements = placeAll(pieces, scale, setting);
  // Who stands lower stands nearer.
  return (isClose(spec.family) ? centred(placements, scene, spec) : placements).toSorted(
    (a, b) => a.box.y + a.box.height - (b.box.y + b.box.height),
  );
}

function placeAll(pieces: readonly Piece[], scale: number, setting: Setting): readonly Placement[] | undefined {
  const placements: Placement[] = [];
  for (const piece of pieces) {
    const taken = placements.map(({ box }) => box);
    const isLast = scale < LEAST_SCALE;
    const box = findPlace({ ...setting, piece, scale, taken: isLast ? [] : taken });
    if (box === undefined) return undefined;
    const isMirrored = piece.index > 0 && setting.random() < 0.5;
    placements.push({ object: piece.object, glyph: piece.glyph, box, isMirrored });
  }
  return placements;
}

/** Moves a group to the middle: of a close picture's width, and without a ground of its height too. */
function centred(
  placements: readonly Placement[],
  { widthPx, heightPx }: VectorScene,
  { family }: SceneSpec,
): Placement[] {
  const boxes = placements.map(({ box }) => box);
  const left = Math.min(...boxes.map(({ x }) => x));
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const top = Math.min(...boxes.map(({ y }) => y));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  const across = (widthPx - left - right) / 2;
  const down = GROUNDLESS.has(family) ? (heightPx - top - bottom) / 2 : 0;
  return placements.map((placement) => {
    const { box } = placement;
    return { ...placement, box: { ...box, x: box.x + across, y: box.y + down } };
  });
}

interface Piece extends Drawable {
  /** Among the pieces of its object. */
  readonly index: number;
  readonly heightPx: number;
  readonly widthPx: number;
}

function piecesOf(drawables: readonly Drawable[], scene: VectorScene, spec: SceneSpec): Piece[] {
  const shortPx = Math.min(scene.widthPx, scene.heightPx);
  const subjects = drawables.filter(({ object }) => object.role === 'subject');
  const sizes = (subjects.length > 0 ? subjects : drawables).map(({ object }) => objectSize(object.lemma));
  const largest = Math.max(...sizes);
  const total = drawables.reduce((sum, { object }) => sum + Math.min(object.count, MOST_OF_ONE), 0);
  const subjectPx = shortPx * (isClose(spec.family) ? SUBJECT.close : SUBJECT.far) * largest ** ALONE;
  return drawables
    .toSorted((a, b) => rank(b) - rank(a))
    .flatMap(({ object, glyph }) => {
      const { left, top, right, bottom } = glyphBounds(glyph);
      const aspect = (right - left) / (bottom - top);
      const size = objectSize(object.lemma) / largest;
      const asProp = subjects.length === 0 ? shortPx * PROP : subjectPx * Math.min(0.75, size);
      const single = object.role === 'subject' ? subjectPx * Math.max(0.3, size) : asProp;
      // Many share the room that one would have.
      const wished = single * Math.max(1, total) ** -0.25;
      const heightPx = Math.min(wished, wished / aspect / 0.8, (scene.widthPx * 0.8) / aspect);
      const count = Math.min(object.count, MOST_OF_ONE);
      return Array.from({ length: count }, (_, index) => ({
        object,
        glyph,
        index,
        heightPx,
        widthPx: heightPx * aspect,
      }));
    })
    .slice(0, MOST_PIECES);
}

/** Subjects before props, the large before the small. */
function rank({ object }: Drawable): number {
  return (object.role === 'subject' ? 10 : 0) + objectSize(object.lemma);
}

/** Where subjects gather: the middle of a close picture, a third of a wide one. */
function focusOf({ widthPx, heightPx }: VectorScene, { family }: SceneSpec, random: Random): { x: number; y: number } {
  const third = random() < 0.5 ? 0.36 : 0.64;
  const x = isClose(family) || widthPx < heightPx ? 0.5 : third;
  return { x: x * widthPx, y: 0.85 * heightPx };
}

interface Setting {
  readonly scene: VectorScene;
  readonly spec: SceneSpec;
  readonly focus: { readonly x: number; readonly y: number };
  readonly obstacles: readonly Rect[];
  readonly random: Random;
  /** How many pieces there are in all. */
  readonly pieces: number;
}

interface Search extends Setting {
  readonly piece: Piece;
  readonly scale: number;
  readonly taken: readonly Rect[];
}

/** The best of many seeded places; undefined when all are taken. */
function findPlace(search: Search): Rect | undefined {
  const { piece, scene, spec, taken, random } = search;
  const zone = zoneOf(scene, spec, piece.object, search.pieces);
  const gapPx = GAP * Math.min(scene.widthPx, scene.heightPx);
  let least = Infinity;
  let best: Rect | undefined;
  for (let i = 0; i < CANDIDATES; i++) {
    const box = candidate(search, zone, i === 0 && taken.length === 0 ? () => 0.5 : random);
    if (taken.some((other) => overlap(grown(box, gapPx), other) > 0)) continue;
    const cost = costOf(box, search, zone);
    if (cost < least) [least, best] = [cost, box];
  }
  return best;
}

function candidate({ piece, scale, scene, spec, focus, taken }: Search, zone: Zone, random: Random): Rect {
  const { widthPx, heightPx } = scene;
  const rimPx = RIM * Math.min(widthPx, heightPx);
  const depth = random();
  const feet = zone.top + (zone.bottom - zone.top) * depth;
  // Things farther back are smaller, in wide views only.
  const perspective = isClose(spec.family) || hovers(spec, piece.object) ? 1 : 0.78 + 0.22 * depth;
  const height = Math.min(piece.heightPx * scale * perspective, heightPx - 2 * rimPx);
  const width = Math.min((piece.widthPx / piece.heightPx) * height, widthPx - 2 * rimPx);
  const isLeader = piece.object.role === 'subject' && taken.length === 0;
  const anywhere = rimPx + width / 2 + random() * (widthPx - 2 * rimPx - width);
  const middle = isLeader ? focus.x + (random() - 0.5) * 0.06 * widthPx : anywhere;
  return {
    x: Math.min(widthPx - rimPx - width, Math.max(rimPx, middle - width / 2)),
    y: Math.min(heightPx - rimPx - height, Math.max(rimPx, feet - height)),
    width,
    height,
  };
}

/** Subjects keep together, props keep off the focus a little; nobody stands before what is drawn in front. */
function costOf(box: Rect, { piece, scene, focus, obstacles }: Search, zone: Zone): number {
  const away = Math.abs(box.x + box.width / 2 - focus.x) / scene.widthPx;
  const depth = (zone.bottom - box.y - box.height) / scene.heightPx;
  const hidden = obstacles.reduce((sum, obstacle) => sum + overlap(box, obstacle), 0) / (box.width * box.height);
  return piece.object.role === 'subject'
    ? away * 1.2 + depth * 0.3 + hidden
    : Math.abs(away - 0.3) * 0.6 + hidden * 1.5;
}

function obstaclesIn({ shapes, widthPx }: VectorScene): Rect[] {
  return shapes
    .filter(({ layer, plain }) => (layer === 'near' || layer === 'front') && plain !== true)
    .map(({ d }) => pathBounds(d))
    .filter(({ left, right }) => right - left < widthPx * OBSTACLE_WIDTH)
    .map(({ left, top, right, bottom }) => ({ x: left, y: top, width: right - left, height: bottom - top }));
}

function grown({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** Common area of two boxes. */
function overlap(a: Rect, b: Rect): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}
