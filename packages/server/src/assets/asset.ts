/** A stored file of a team, as the database knows it. */
export interface Asset {
  /** `images/YYYY_MM_DD_HH_MM_SS_mmm_name.ext`: unique, URL-safe, never chosen by a caller alone. */
  readonly key: string;
  readonly teamId: string;
  readonly userId: string;
  readonly kind: 'upload' | 'result';
  readonly originalName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** Hex SHA-256 of the bytes. */
  readonly sha256: string;
  readonly createdAt: Date;
}
