/** Throws `RangeError` unless the size is of positive whole pixels and `data`, if given, holds exactly `channels` values a pixel. */
export function assertSize(width: number, height: number, channels: number, data?: { readonly length: number }): void {
  if (!Number.isInteger(width) || !Number.isInteger(height) || width < 1 || height < 1)
    throw new RangeError(`size must be whole pixels of at least 1 x 1, got ${width} x ${height}`);
  if (data !== undefined && data.length !== width * height * channels)
    throw new RangeError(
      `data of ${width} x ${height} x ${channels} must hold ${width * height * channels} values, got ${data.length}`,
    );
}
