/** Where a piece is copied from, px: source minus place. */
export interface Displacement {
  readonly dx: number;
  readonly dy: number;
}
