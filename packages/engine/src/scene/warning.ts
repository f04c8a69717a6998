/** Something the caller must be able to read in the record: the work was done, but not quite as asked. */
export interface Warning {
  /** Stable, kebab-case, e.g. `style-approximated`. */
  readonly code: string;
  /** One clear sentence. */
  readonly message: string;
}
