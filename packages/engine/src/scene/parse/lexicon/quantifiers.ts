/** How many things a word before a noun stands for ("a flock of geese": enough to look like one). */
export const QUANTIFIERS: ReadonlyMap<string, number> = new Map([
  ['one', 1],
  ['single', 1],
  ['stack', 1],
  ['pile', 1],
  ['heap', 1],
  ['two', 2],
  ['pair', 2],
  ['couple', 2],
  ['both', 2],
  ['three', 3],
  ['trio', 3],
  ['few', 3],
  ['some', 3],
  ['four', 4],
  ['several', 4],
  ['five', 5],
  ['group', 5],
  ['bunch', 5],
  ['six', 6],
  ['herd', 6],
  ['pack', 5],
  ['seven', 7],
  ['many', 7],
  ['flock', 7],
  ['school', 9],
  ['swarm', 9],
  ['crowd', 9],
  ['eight', 8],
  ['nine', 9],
  ['row', 5],
  ['rows', 9],
  ['ten', 10],
  ['dozen', 12],
  ['lots', 9],
  ['dozens', 12],
  ['hundreds', 12],
  ['thousands', 12],
]);

/** How many a bare plural stands for. */
export const PLURAL_COUNT = 3;

/** More than this are never drawn one by one. */
export const MOST_COUNT = 24;
