/** How unlike two pixels of a level are: differences of red, green and blue and half that of texture, summed. A metric. */
export function wordDistance(a: number, b: number): number {
  return (
    Math.abs((a & 255) - (b & 255)) +
    Math.abs(((a >>> 8) & 255) - ((b >>> 8) & 255)) +
    Math.abs(((a >>> 16) & 255) - ((b >>> 16) & 255)) +
    (Math.abs((a >>> 24) - (b >>> 24)) >> 1)
  );
}
