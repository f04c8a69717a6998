import type { SceneObject, SceneSpec } from '../spec.ts';
import type { VectorScene } from '../vector/vector-scene.ts';
import type { Glyph } from './glyph.ts';
import { glyphBounds } from './glyph-shapes.ts';
import { objectSize } from './object-size.ts';
import { isClose } from './zones.ts';

/** An object with its glyph. */
export interface Drawable {
  readonly object: SceneObject;
  readonly glyph: Glyph;
}

/** One of the pieces of an object, with the size that it would like. */
export interface Piece extends Drawable {
  /** Among the pieces of its object. */
  readonly index: number;
  /** How many there are of it. */
  readonly count: number;
  readonly heightPx: number;
  readonly widthPx: number;
  /** It stands by another thing, or another by it. */
  readonly isRelated: boolean;
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
/** Longest chain of things that stand by one another. */
const LONGEST_CHAIN = 4;

/** All pieces with their sizes, in the order in which they are placed: what others stand by first, subjects before props, the large before the small. */
export function piecesOf(asked: readonly Drawable[], scene: VectorScene, spec: SceneSpec): Piece[] {
  const drawables = withNeighbours(asked);
  const shortPx = Math.min(scene.widthPx, scene.heightPx);
  const related = relatedLemmas(drawables);
  const isMain = ({ object }: Drawable): boolean => object.role === 'subject' || related.has(object.lemma);
  const subjects = drawables.filter(isMain);
  const sizes = (subjects.length > 0 ? subjects : drawables).map(({ object }) =>
    objectSize(object.lemma, object.attributes),
  );
  const largest = Math.max(...sizes);
  const total = drawables.reduce((sum, { object }) => sum + Math.min(object.count, MOST_OF_ONE), 0);
  const subjectPx = shortPx * (isClose(spec.family) ? SUBJECT.close : SUBJECT.far) * largest ** ALONE;
  return drawables
    .toSorted((a, b) => chainOf(a, drawables) - chainOf(b, drawables) || rank(b) - rank(a))
    .flatMap((drawable) => {
      const { object, glyph } = drawable;
      const { left, top, right, bottom } = glyphBounds(glyph);
      const aspect = (right - left) / (bottom - top);
      const size = objectSize(object.lemma, object.attributes) / largest;
      const asProp = subjects.length === 0 ? shortPx * PROP : subjectPx * Math.min(0.75, size);
      const single = isMain(drawable) ? subjectPx * Math.max(0.3, size) : asProp;
      // Many share the room that one would have.
      const wished = single * Math.max(1, total) ** -0.25;
      const heightPx = Math.min(wished, wished / aspect / 0.8, (scene.widthPx * 0.8) / aspect);
      const count = Math.min(object.count, MOST_OF_ONE);
      return Array.from({ length: count }, (_, index) => ({
        object,
        glyph,
        index,
        count,
        heightPx,
        widthPx: heightPx * aspect,
        isRelated: related.has(object.lemma),
      }));
    })
    .slice(0, MOST_PIECES);
}

/** What stands between others is placed first, and those at its sides. */
function withNeighbours(drawables: readonly Drawable[]): Drawable[] {
  const middles = drawables.filter(({ object }) => object.relation?.kind === 'between');
  return drawables.map((drawable) => {
    const { object, glyph } = drawable;
    const middle = middles.find((each) => each.object.relation?.to === object.lemma);
    if (middle !== undefined)
      return { glyph, object: { ...object, relation: { kind: 'between', to: middle.object.lemma } } };
    if (!middles.includes(drawable)) return drawable;
    const { relation: _, ...alone } = object;
    return { glyph, object: alone };
  });
}

function relatedLemmas(drawables: readonly Drawable[]): ReadonlySet<string> {
  return new Set(
    drawables.flatMap(({ object }) => (object.relation === undefined ? [] : [object.lemma, object.relation.to])),
  );
}

/** How many things a thing stands by, one by the other. */
function chainOf({ object }: Drawable, drawables: readonly Drawable[]): number {
  let length = 0;
  let lemma = object.relation?.to;
  while (lemma !== undefined && length < LONGEST_CHAIN) {
    length++;
    const to = lemma;
    lemma = drawables.find((other) => other.object.lemma === to)?.object.relation?.to;
  }
  return length;
}

/** Subjects before props, the large before the small. */
function rank({ object }: Drawable): number {
  return (object.role === 'subject' ? 10 : 0) + objectSize(object.lemma, object.attributes);
}
