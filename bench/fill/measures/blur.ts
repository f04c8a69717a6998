/** How many standard deviations a Gaussian reaches. */
const REACH = 2.5;

/** Gaussian blur of a plane, edges repeated. */
export function blur(values: Float32Array, width: number, height: number, sigmaPx: number): Float32Array {
  const radius = Math.ceil(REACH * sigmaPx);
  const kernel = Float32Array.from({ length: 2 * radius + 1 }, (_, k) =>
    Math.exp(-((k - radius) ** 2) / (2 * sigmaPx ** 2)),
  );
  const sum = kernel.reduce((a, b) => a + b, 0);
  const rows = pass(values, { count: height, across: width, length: width, along: 1 });
  return pass(rows, { count: width, across: 1, length: height, along: width });

  function pass(
    from: Float32Array,
    { count, across, length, along }: { count: number; across: number; length: number; along: number },
  ): Float32Array {
    const out = new Float32Array(from.length);
    for (let line = 0; line < count; line++)
      for (let i = 0; i < length; i++) {
        let total = 0;
        for (let k = -radius; k <= radius; k++) {
          const place = Math.min(length - 1, Math.max(0, i + k));
          total += kernel[k + radius]! * from[line * across + place * along]!;
        }
        out[line * across + i * along] = total / sum;
      }
    return out;
  }
}
