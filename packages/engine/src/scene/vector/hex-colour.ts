/** Three channels of an encoded colour, 0..255. */
export type Rgb = readonly [number, number, number];

/** Channels of `#rrggbb`. Throws `RangeError` on anything else. */
export function hexToRgb(hex: string): Rgb {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new RangeError(`not a #rrggbb colour: ${hex}`);
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** `#rrggbb` of channels, rounded and clamped. */
export function rgbToHex([r, g, b]: Rgb): string {
  const byte = (value: number) => Math.round(Math.min(255, Math.max(0, value)));
  return `#${((byte(r) << 16) | (byte(g) << 8) | byte(b)).toString(16).padStart(6, '0')}`;
}

/** Straight mix of two colours, `amount` 0 = all `from`, 1 = all `to`. */
export function mixHex(from: string, to: string, amount: number): string {
  const a = hexToRgb(from);
  const b = hexToRgb(to);
  return rgbToHex([a[0] + (b[0] - a[0]) * amount, a[1] + (b[1] - a[1]) * amount, a[2] + (b[2] - a[2]) * amount]);
}

/** Luma (Rec. 709 weights on encoded values), 0..1. */
export function lumaOfHex(hex: string): number {
  const [r, g, b] = hexToRgb(hex);
  return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
}

/** Multiplies the distance of a colour from its own grey: 0 = grey, 1 = unchanged, above 1 more vivid. */
export function saturateHex(hex: string, factor: number): string {
  const [r, g, b] = hexToRgb(hex);
  const grey = lumaOfHex(hex) * 255;
  return rgbToHex([grey + (r - grey) * factor, grey + (g - grey) * factor, grey + (b - grey) * factor]);
}

/** The entry of `inks` that looks nearest. */
export function nearestHex(hex: string, inks: readonly string[]): string {
  const [r, g, b] = hexToRgb(hex);
  let best = hex;
  let bestDistance = Infinity;
  for (const ink of inks) {
    const [x, y, z] = hexToRgb(ink);
    const distance = 0.3 * (x - r) ** 2 + 0.59 * (y - g) ** 2 + 0.11 * (z - b) ** 2;
    if (distance < bestDistance) {
      bestDistance = distance;
      best = ink;
    }
  }
  return best;
}
