/** A body on its way out: of known length, and made anew for every time that it is sent. Nothing of it is copied before it goes. */
export interface OutgoingBody {
  /** The `Content-Type` header. */
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** Its bytes in order, in pieces of {@link PIECE_BYTES} at most, none of them empty; where they exist already, views of them. */
  readonly pieces: () => Iterable<Uint8Array>;
}

/** Large enough to cost no time, small enough that what waits in a socket is little. */
export const PIECE_BYTES = 64 * 1024;

/** Views of bytes. */
export function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.byteLength; start += PIECE_BYTES) yield bytes.subarray(start, start + PIECE_BYTES);
}
