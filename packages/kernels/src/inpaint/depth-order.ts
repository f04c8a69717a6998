import { HOLE, type Level } from './level.ts';

/** Missing pixels (indices into the level's image) from the rim inwards, in raster order at equal depth, with their depths. */
export function orderByDepth({ width, hole, box, distance }: Level): { order: Int32Array; depth: Uint16Array } {
  let deepest = 0;
  for (let i = 0; i < distance.length; i++) if (distance[i] > deepest) deepest = distance[i];
  // Counting sort: `start[d]` is the place of the next pixel of depth d.
  const start = new Int32Array(deepest + 2);
  forEachMissing((_, d) => start[d + 1]++);
  for (let d = 0; d <= deepest; d++) start[d + 1] += start[d];
  const count = start[deepest + 1];
  const order = new Int32Array(count);
  const depth = new Uint16Array(count);
  forEachMissing((pixel, d) => {
    const place = start[d]++;
    order[place] = pixel;
    depth[place] = d;
  });
  return { order, depth };

  function forEachMissing(visit: (pixel: number, depth: number) => void): void {
    for (let by = 0; by < box.height; by++)
      for (let bx = 0; bx < box.width; bx++) {
        const pixel = (box.y + by) * width + box.x + bx;
        if (hole[pixel] === HOLE) visit(pixel, distance[by * box.width + bx]);
      }
  }
}
