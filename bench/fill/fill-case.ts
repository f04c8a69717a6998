/** What a mask looks like. `frame` and `border` are outpaintings: all sides, or one. */
export type MaskKind = 'person' | 'bird' | 'bottle' | 'car' | 'blob' | 'wires' | 'text' | 'border' | 'frame';

/** What the fill has to go on with: things that people made (straight lines, lattices, parts that belong together), or nature. */
export type Scene = 'made' | 'nature';

/** A photo of known content with a hole in it. */
export interface FillCase {
  readonly name: string;
  /** Key of the photo in the list of photos. */
  readonly photo: string;
  readonly scene: Scene;
  /** Whether anything was ever tuned on this photo; all others are for checking only. */
  readonly isTunedOn: boolean;
  readonly mask: {
    readonly kind: MaskKind;
    /** Middle of the mask as shares of width and height. */
    readonly at: readonly [x: number, y: number];
    /** Height of an object, width of a blob or length of wires, as a share of the shorter side; width of a border or frame. */
    readonly size: number;
  };
}

type Row = readonly [name: string, photo: string, scene: Scene, kind: MaskKind, x: number, y: number, size: number];

/** Cases from rows of figures. */
export function casesOf(rows: readonly Row[], isTunedOn: boolean): FillCase[] {
  return rows.map(([name, photo, scene, kind, x, y, size]) => ({
    name,
    photo,
    scene,
    isTunedOn,
    mask: { kind, at: [x, y], size },
  }));
}
