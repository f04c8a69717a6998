/** Longest text that is worth comparing: style names are short, and the cost grows with the square. */
const LONGEST_COMPARED = 64;

/** Number of edits (insert, delete, replace) that turn one text into the other (Wagner and Fischer 1974). */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let k = 1; k <= to.length; k++) {
      const replace = (row[k - 1] ?? 0) + (from[i - 1] === to[k - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[k] ?? 0) + 1, (next[k - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}

/** The `count` names that look most like `wanted`, nearest first: a shared beginning counts as likeness too. */
export function nearestNames(wanted: string, names: Iterable<string>, count = 3): string[] {
  const needle = wanted
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_')
    .slice(0, LONGEST_COMPARED);
  return [...names]
    .map((name) => {
      const candidate = name.toLowerCase();
      const contained = needle.length > 2 && (candidate.includes(needle) || needle.includes(candidate));
      return { name, distance: editDistance(needle, candidate) * (contained ? 0.5 : 1) };
    })
    .sort((one, other) => one.distance - other.distance)
    .slice(0, count)
    .map(({ name }) => name);
}
