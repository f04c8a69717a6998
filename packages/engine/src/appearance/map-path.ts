import { parsePath } from '../scene/vector/path-data.ts';
import { formatNumber, type Point } from '../scene/vector/pen.ts';

/** Path data with every point, control points included, moved by an affine map. */
export function mapPath(d: string, map: (x: number, y: number) => Point): string {
  return parsePath(d)
    .map(({ letter, values }) => {
      const points: string[] = [];
      for (let i = 0; i + 1 < values.length; i += 2) {
        const [x, y] = map(values[i] ?? 0, values[i + 1] ?? 0);
        points.push(`${formatNumber(x)} ${formatNumber(y)}`);
      }
      return letter + points.join(' ');
    })
    .join('');
}
