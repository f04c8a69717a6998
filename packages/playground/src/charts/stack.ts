/** The values of one thing, one for each day (or whatever the places are). Not negative. */
export interface Series {
  readonly name: string;
  readonly values: readonly number[];
}

/** How many things are told apart by colour; the last of the colours is for all others. */
export const MAX_SERIES = 8;

/** Values laid on each other: the top of each series' bars, the first at the bottom; null where a series has nothing to show. */
export function stackSeries(series: readonly Series[]): readonly (readonly (number | null)[])[] {
  const heights = series[0]?.values.map(() => 0) ?? [];
  return series.map(({ values }) =>
    values.map((value, place) => {
      const top = (heights[place] ?? 0) + value;
      heights[place] = top;
      return value === 0 ? null : top;
    }),
  );
}

/** As many series as there are colours, in their order: all that are too many are added up at the end as `rest`. */
export function limitSeries(series: readonly Series[], rest: string): readonly Series[] {
  if (series.length <= MAX_SERIES) return series;
  const others = series.slice(MAX_SERIES - 1);
  const values = others[0]?.values.map((_, place) => others.reduce((sum, one) => sum + (one.values[place] ?? 0), 0));
  return [...series.slice(0, MAX_SERIES - 1), { name: rest, values: values ?? [] }];
}
