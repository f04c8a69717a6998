const KILO = 1000;
const UNITS = ['B', 'kB', 'MB', 'GB'] as const;
const TENTHS_BELOW = 10;

/** The size of a file: `812 B`, `4.2 kB`, `310 kB`. */
export function sayBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= KILO && unit < UNITS.length - 1) {
    value /= KILO;
    unit++;
  }
  const figure = unit > 0 && value < TENTHS_BELOW ? value.toFixed(1) : String(Math.round(value));
  return `${figure} ${UNITS[unit] ?? ''}`;
}
