/** 0 up to `from`, 1 from `to` on, straight between. */
export function rise(value: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}

/** {@link rise} over a range. */
export function within(range: readonly [number, number], value: number): number {
  return rise(value, range[0], range[1]);
}
