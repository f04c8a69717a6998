import { createRandom, deriveSeed, type Random, type Rect } from '@backlot/kernels';
import type { FamilyName, SceneObject, SceneSpec } from '../spec.ts';
import { pathBounds } from '../vector/path-data.ts';
import type { VectorScene } from '../vector/vector-scene.ts';
import { drawnBox } from './drawn-already.ts';
import { piecesOf, type Drawable, type Piece } from './pieces.ts';
import { relatedPlace } from './relate.ts';
import { hovers, isClose, zoneOf, type Zone } from './zones.ts';

/** Families on whose plain ground a group is centred upright too. */
const GROUNDLESS: ReadonlySet<FamilyName> = new Set(['spot', 'abstract', 'space']);

/** One piece with its place. */
export interface Placement extends Drawable {
  readonly box: Rect;
  readonly isMirrored: boolean;
  /** What is nearer is drawn later. */
  readonly depth: number;
  /** It stands in a relation to another thing, with which it must be drawn. */
  readonly isRelated: boolean;
}

/** Free rim of the picture, and between pieces, parts of the shorter side. */
const RIM = 0.035;
const GAP = 0.015;
/** Shapes of the front layers that are narrower than this part of the width are things to keep clear of. */
const OBSTACLE_WIDTH = 0.4;
const CANDIDATES = 90;
const SHRINK = 0.92;
/** Steps of depth between what is before and behind another. */
const STEP = 0.01;
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
  const isBound = pieces.some(({ object }) => object.side !== undefined || isDrawnTarget(object, pieces, scene));
  return (isClose(spec.family) && !isBound ? centred(placements, scene, spec) : placements).toSorted(
    (a, b) => a.depth - b.depth,
  );
}

/** Whether the thing stands by something that the illustrator drew, and cannot be moved. */
function isDrawnTarget({ relation }: SceneObject, pieces: readonly Piece[], scene: VectorScene): boolean {
  if (relation === undefined || pieces.some(({ object }) => object.lemma === relation.to)) return false;
  return drawnBox(scene, relation.to) !== undefined;
}

function placeAll(pieces: readonly Piece[], scale: number, setting: Setting): readonly Placement[] | undefined {
  const placements: Placement[] = [];
  for (const piece of pieces) {
    const taken = placements.map(({ box }) => box);
    const isLast = scale < LEAST_SCALE;
    const search = { ...setting, piece, scale, taken: isLast ? [] : taken };
    const related = placeRelated(search, placements, isLast);
    if (related === 'no room') return undefined;
    const box = related?.box ?? findPlace(search);
    if (box === undefined) return undefined;
    const isMirrored = piece.index > 0 && setting.random() < 0.5;
    const depth = related?.depth ?? box.y + box.height;
    const { object, glyph } = piece;
    placements.push({ object, glyph, box, isMirrored, depth, isRelated: piece.isRelated });
  }
  return placements;
}

/** The place that a relation gives; undefined without one, or where the other thing is not in the picture. */
function placeRelated(
  search: Search,
  placements: readonly Placement[],
  isLast: boolean,
): { readonly box: Rect; readonly depth: number } | 'no room' | undefined {
  const { piece, scale, scene, taken, random } = search;
  const { relation } = piece.object;
  if (relation === undefined) return undefined;
  const others = placements.filter(({ object }) => object.lemma === relation.to);
  const other = others[piece.index % Math.max(1, others.length)];
  const target = other?.box ?? drawnBox(scene, relation.to);
  if (target === undefined) return undefined;
  const gapPx = GAP * Math.min(scene.widthPx, scene.heightPx);
  const size = { widthPx: piece.widthPx * scale, heightPx: piece.heightPx * scale };
  for (const index of [piece.index, piece.index + 1]) {
    const place = relatedPlace(
      { kind: relation.kind, index, count: piece.count, target, ...size, gapPx, random },
      { lemma: relation.to },
    );
    const box = isLast ? inFrame(place.box, scene) : place.box;
    const isFree = taken.every((each) => each === target || overlap(box, each) === 0);
    const fits = sameBox(box, inFrame(box, scene));
    if (!isFree || !fits) continue;
    const base = other?.depth ?? target.y + target.height;
    return { box, depth: place.isInFront ? Math.max(base + STEP, box.y + box.height) : base - STEP };
  }
  return 'no room';
}

function inFrame(box: Rect, { widthPx, heightPx }: VectorScene): Rect {
  const width = Math.min(box.width, widthPx);
  const height = Math.min(box.height, heightPx);
  return {
    x: Math.min(widthPx - width, Math.max(0, box.x)),
    y: Math.min(heightPx - height, Math.max(0, box.y)),
    width,
    height,
  };
}

function sameBox(a: Rect, b: Rect): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
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
  const near = middleOf(piece.object, focus.x, widthPx);
  const isKept = isLeader || piece.object.side !== undefined;
  const middle = isKept ? near + (random() - 0.5) * (isLeader ? 0.06 : 0.3) * widthPx : anywhere;
  return {
    x: Math.min(widthPx - rimPx - width, Math.max(rimPx, middle - width / 2)),
    y: Math.min(heightPx - rimPx - height, Math.max(rimPx, feet - height)),
    width,
    height,
  };
}

/** Where a side of the picture is, parts of its width. */
const SIDE_MIDDLES: Readonly<Record<NonNullable<SceneObject['side']>, number>> = {
  left: 0.22,
  middle: 0.5,
  right: 0.78,
};

function middleOf({ side }: SceneObject, focusX: number, widthPx: number): number {
  return side === undefined ? focusX : SIDE_MIDDLES[side] * widthPx;
}

/** Subjects keep together, props keep off the focus a little; nobody stands before what is drawn in front. */
function costOf(box: Rect, { piece, scene, focus, obstacles }: Search, zone: Zone): number {
  const away = Math.abs(box.x + box.width / 2 - middleOf(piece.object, focus.x, scene.widthPx)) / scene.widthPx;
  const depth = (zone.bottom - box.y - box.height) / scene.heightPx;
  const hidden = obstacles.reduce((sum, obstacle) => sum + overlap(box, obstacle), 0) / (box.width * box.height);
  return piece.object.role === 'subject' || piece.object.side !== undefined
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
