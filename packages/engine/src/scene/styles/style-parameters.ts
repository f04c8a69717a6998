/** How a treatment is tuned: every field is optional and each treatment documents, by its own defaults, which it reads. */
export interface StyleParameters {
  /** `#rrggbb` that the treatment leans towards: the ink of a duotone, the light of a grade, the paper of a print. */
  readonly tint?: string;
  /** 0 = barely noticeable, 1 = as far as the treatment goes; the treatment's own best value when absent. */
  readonly strength?: number;
  /** Film, paper or print grain, 0 = none, 1 = heavy; the treatment's own best value when absent. */
  readonly grain?: number;
  /** `#rrggbb` inks, darkest first, for treatments that print in a few colours. */
  readonly palette?: readonly string[];
  /** Multiplies the size of marks (dots, strokes, pixels, tiles); 1 when absent, useful range 0.5..3. */
  readonly scale?: number;
  /** Lines are broken into strokes so many times as long as they are wide; unbroken when absent. */
  readonly dash?: number;
}
