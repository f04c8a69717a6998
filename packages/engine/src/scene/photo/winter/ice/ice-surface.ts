/** Ice or water as far as the eye reaches. */
export interface IceSurface {
  /** `lake`: one dark sheet with cracks and blown snow; `floes`: broken plates with water between them. */
  readonly kind: 'lake' | 'floes';
  readonly seed: number;
  readonly nearM: number;
  readonly farM: number;
  /** Share that snow (or plates) covers, 0..1. */
  readonly cover: number;
  /** Size of cells between large cracks, or of plates, m. */
  readonly plateM: number;
}
