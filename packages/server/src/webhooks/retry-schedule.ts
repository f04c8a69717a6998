const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** The pauses that Standard Webhooks 1.0.0 gives as an example: ten tries within 75 hours and a half. */
const PAUSES_MS = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
] as const;

/** Each pause is as much longer or shorter at most: deliveries that failed together do not come back together. */
const JITTER = 0.1;

/** How long to wait after so many tries (1, 2 ...); `undefined`: there is no other. `random` gives 0..1. */
export function pauseAfter(attempts: number, random: () => number): number | undefined {
  const pauseMs = PAUSES_MS[attempts - 1];
  return pauseMs === undefined ? undefined : Math.round(pauseMs * (1 + JITTER * (2 * random() - 1)));
}
