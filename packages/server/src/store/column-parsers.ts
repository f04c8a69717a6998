import { TypeOverrides } from 'pg';

/** The object id of `int8` (`pg_type.dat`). */
const INT8 = 20;

/** How columns are read: as the driver does, but `int8` as a number. */
export function columnParsers(): TypeOverrides {
  const parsers = new TypeOverrides();
  parsers.setTypeParser(INT8, parseInt8);
  return parsers;
}

/** Credits and counts are far below 2^53; a number that is not is a fault, never rounded. */
function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit a number exactly`);
  return value;
}
