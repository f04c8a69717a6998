/** What is looked for, in the words of `GET /runs` and of the address. */
export interface HistoryFilters {
  readonly q?: string;
  readonly type?: string;
  readonly model?: string;
  readonly provider?: string;
  readonly state?: string;
  readonly member?: string;
  readonly rating?: string;
  readonly batch?: string;
  /** Days in UTC, both included. */
  readonly from?: string;
  readonly to?: string;
}

/** The name of a filter. */
export type FilterName = keyof HistoryFilters;

/** Every filter, in the order in which they stand in the address. */
const NAMES: readonly FilterName[] = [
  'q',
  'type',
  'model',
  'provider',
  'state',
  'member',
  'rating',
  'batch',
  'from',
  'to',
];

/** The filters in an address; what is not one, or is empty, is left out. */
export function readFilters(query: URLSearchParams): HistoryFilters {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = query.get(name)?.trim() ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  );
}

/** The filters as they stand in an address, always in the same order. */
export function writeFilters(filters: HistoryFilters): Readonly<Record<string, string>> {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = filters[name]?.trim() ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  );
}

/** Other filters, one of them changed; an empty value takes it out. */
export function withFilter(filters: HistoryFilters, name: FilterName, value: string): HistoryFilters {
  return writeFilters({ ...filters, [name]: value });
}

/** How many there are, the words that are searched for not among them. */
export function countFilters(filters: HistoryFilters): number {
  return Object.keys(writeFilters(filters)).filter((name) => name !== 'q').length;
}
