/** A receipt: what was deleted, when, and for whom. */
export interface Deletion {
  readonly id: string;
  /** The run whose content it was; `null` = uploads that nothing had used for as long as the team keeps things. */
  readonly runId: string | null;
  /** Who asked for it; `null` = the team's retention, or the operator. */
  readonly userId: string | null;
  readonly deletedAt: Date;
  /** Every file that goes, thumbnails too. */
  readonly files: readonly { readonly key: string; readonly sha256: string; readonly sizeBytes: number }[];
  /** Keys of the files that stay, because other runs need them: they go with the last of those. */
  readonly kept: readonly string[];
  /** When the last of the files was removed; `null` = it is about to be. None of them can be read any more either way. */
  readonly filesRemovedAt: Date | null;
}
