import type { ProducedImage, ResolvedCall } from '@backlot/contract';
import type { Warning } from '../scene/warning.ts';

/** A format that vendors take pictures in. */
export type VendorFormat = 'png' | 'jpeg' | 'webp';

/** What a vendor says that a picture may be. */
export interface PictureLimits {
  /** In any order: which one is best for a picture is decided here. */
  readonly formats: readonly VendorFormat[];
  readonly maxBytes?: number | undefined;
  readonly maxPixels?: number | undefined;
  readonly maxSidePx?: number | undefined;
  /** What the caller's API promises to refuse, not the vendor: a shorter side is `request.invalid`. */
  readonly minSidePx?: number | undefined;
  /** No transparency: the picture is laid on white. */
  readonly isOpaque?: boolean | undefined;
  /** The picture is stretched to a square; {@link Darkroom.finish} stretches what comes of it back. */
  readonly isSquare?: boolean | undefined;
  /**
   * The picture is stretched to just this size, whatever else limits it: for vendors that answer an edit in sizes of their own, so
   * that what they make still lies over its original.
   */
  readonly exactPx?: { readonly widthPx: number; readonly heightPx: number } | undefined;
}

/** A picture ready to be sent. */
export interface PreparedPicture {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** What a vendor takes as "may change": white or black of a grey PNG, or what is clear in the picture itself. */
export type MaskPolarity = 'white' | 'black' | 'transparent';

interface ChoreOptions {
  /** Aborting kills the work; the reason, if an `AppError`, is what the promise rejects with. */
  readonly signal?: AbortSignal | undefined;
}

interface PictureOptions extends ChoreOptions {
  /** What errors call the picture; `image` unless given. */
  readonly field?: string | undefined;
}

/** How a vendor takes a mask. */
export interface MaskOrder {
  readonly polarity: MaskPolarity;
  /** The size of the picture as it is sent: that of the {@link PreparedPicture}. */
  readonly sizePx: { readonly widthPx: number; readonly heightPx: number };
  /** Whether the vendor blends by grey values; otherwise every pixel that may change at all may change wholly. */
  readonly isSoft?: boolean | undefined;
  /** For `transparent`: the picture to cut the mask out of, at any size. Black without it. */
  readonly over?: Uint8Array | undefined;
  /** The picture as it was sent to us: the mask must have its size. Without it a mask of any size is taken. */
  readonly of?: Uint8Array | undefined;
}

/** What is background, or what is the subject, as a mask of ours: 255 = that, between = soft. */
export interface MatteMask extends PreparedPicture {
  /** `no-subject` (everything is background then), `subject-uncertain`. */
  readonly warnings: readonly Warning[];
}

/** An outpaint call's input, resolved. */
export type OutpaintInput = Extract<ResolvedCall, { operation: 'outpaint' }>['input'];

/** An outpaint call as an inpaint. */
export interface ExtendedPicture {
  /** On its enlarged canvas, its edge colours continued. */
  readonly picture: PreparedPicture;
  /** Ours: 255 = margin. */
  readonly mask: PreparedPicture;
  /** Where the picture stands on the canvas, px. */
  readonly placed: {
    readonly left: number;
    readonly top: number;
    readonly widthPx: number;
    readonly heightPx: number;
  };
  /** From the borders of the canvas to those of the picture, px. */
  readonly margins: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

/** A file that a vendor made, and the seed that it says it made it with. */
export interface MadeFile {
  readonly bytes: Uint8Array;
  readonly seed: number | null;
}

/** What a vendor made, held against what was asked: fit to be a `Production`'s. */
export interface Finished {
  readonly images: readonly ProducedImage[];
  readonly warnings: readonly Warning[];
  /** JSON-safe facts for the record: `drift`, as the built-in engine writes it, where pixels had to stay. */
  readonly details: Readonly<Record<string, unknown>>;
}

/**
 * The pixel work around foreign vendors, in the engine's worker processes. Everything rejects with `AppError`: what decoding throws
 * for the caller's pictures (`request.*`, `asset.unreadable`, naming the field), `provider.malformed` for a vendor's, and what
 * `Engine.run` rejects with when a worker dies or the signal is aborted.
 */
export interface Darkroom {
  /**
   * A picture as a vendor takes it: upright, sRGB, in a format of its list, scaled down when it is larger than the limits. The very
   * bytes that came where they fit already. An SVG is drawn. `request.too-large` when no scale fits `maxBytes`.
   */
  readonly prepare: (picture: Uint8Array, limits: PictureLimits, options?: PictureOptions) => Promise<PreparedPicture>;
  /**
   * Our mask (255 = may change) as a vendor's PNG, scaled with the picture so that it covers all that was marked. Throws what
   * decoding a mask throws, naming `mask`; an empty one is taken.
   */
  readonly prepareMask: (mask: Uint8Array, options: MaskOrder & ChoreOptions) => Promise<PreparedPicture>;
  /** A picture that was made or kept here, as a WebP of at most 256 px, never enlarged. An SVG is drawn. */
  readonly thumbnail: (picture: Uint8Array, options?: ChoreOptions) => Promise<PreparedPicture>;
  /** What is background in a picture, found by the built-in segmentation, in the picture's upright size. */
  readonly backgroundMask: (picture: Uint8Array, options?: PictureOptions) => Promise<MatteMask>;
  /** What is the subject of a picture: the other side of {@link Darkroom.backgroundMask}. */
  readonly subjectMask: (picture: Uint8Array, options?: PictureOptions) => Promise<MatteMask>;
  /** An outpaint call as an inpaint, in the geometry of the built-in engine. */
  readonly extend: (input: OutpaintInput, options?: ChoreOptions) => Promise<ExtendedPicture>;
  /**
   * Holds what a vendor made against what was asked: hostile until checked. Decoded within limits, brought to the contract's size
   * (warning `resized-to-contract`), what a mask protects put back to the pixel, in the asked format without metadata: the very file
   * that came, less all that is no pixel, where nothing of it had to change, and written anew otherwise.
   * Pictures that cannot be used are left out (warning `picture-unreadable`); `provider.malformed` when none can.
   */
  readonly finish: (call: ResolvedCall, made: readonly MadeFile[], options?: ChoreOptions) => Promise<Finished>;
}
