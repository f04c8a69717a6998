const MS_PER_SECOND = 1000;
const SECONDS_PER_MINUTE = 60;
const TENTHS_BELOW_S = 10;

/** A time as people say it: `480 ms`, `3.8 s`, `24 s`, `2 min 5 s`. */
export function sayDuration(ms: number): string {
  if (ms < MS_PER_SECOND) return `${Math.round(ms)} ms`;
  const seconds = ms / MS_PER_SECOND;
  if (seconds < TENTHS_BELOW_S) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < SECONDS_PER_MINUTE) return `${whole} s`;
  const minutes = Math.floor(whole / SECONDS_PER_MINUTE);
  const rest = whole % SECONDS_PER_MINUTE;
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}
