import type { Made } from '../providers/provider.ts';

/** Several calls as one: their pictures in order, what they said once, their times together. At least one part. */
export function mergeMade(parts: readonly Made[], more: Made['warnings'] = []): Made {
  const [first] = parts;
  if (first === undefined) throw new Error('nothing was made');
  if (parts.length === 1 && more.length === 0) return first;
  const warnings = [...parts.flatMap((part) => part.warnings), ...more];
  return {
    ...first,
    images: parts.flatMap(({ images }) => images),
    warnings: warnings.filter(
      ({ code, message }, index) =>
        warnings.findIndex((other) => other.code === code && other.message === message) === index,
    ),
    timingsMs: sums(parts.map(({ timingsMs }) => timingsMs)),
  };
}

function sums(timings: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const total: Record<string, number> = {};
  for (const timing of timings)
    for (const [stage, ms] of Object.entries(timing)) total[stage] = (total[stage] ?? 0) + ms;
  return total;
}
