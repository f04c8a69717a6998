/** What an uploaded picture may be. All checks but the last use the header only, before anything is decoded. */
export interface ImageLimits {
  readonly maxBytes: number;
  readonly maxPixels: number;
  /** Longest allowed side, px. */
  readonly maxSidePx: number;
  /** Shortest allowed side, px, where an API states one. */
  readonly minSidePx?: number;
}

/** The limits of a picture for which a least side may be asked. */
export function limitsOf({ minSidePx }: { readonly minSidePx?: number | undefined }): ImageLimits {
  return minSidePx === undefined ? DEFAULT_LIMITS : { ...DEFAULT_LIMITS, minSidePx };
}

/** 10 MB, 16 megapixels, 4096 px a side: the widest that any dialect promises. */
export const DEFAULT_LIMITS: ImageLimits = {
  maxBytes: 10 * 1024 * 1024,
  maxPixels: 16 * 1024 * 1024,
  maxSidePx: 4096,
};

/** How long the decoding of one picture may take: pathological SVG (deeply nested `use`) must not hold a process. */
export const TIMEOUT_SECONDS = 20;
