/** Sides, px. */
export interface SidesPx {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The sizes that a vendor works at. */
export interface WorkingRange {
  /** Both sides are multiples of this, px. */
  readonly stepPx: number;
  readonly leastPixels: number;
  readonly mostPixels: number;
  /** The longer side divided by the shorter one. */
  readonly maxRatio: number;
}

/** How much a wrong number of pixels weighs beside wrong proportions, which distort the picture on its way. */
const SIZE_WEIGHT = 0.1;

/** The size of a range for a picture: of its proportions as nearly as can be, then with the wanted number of pixels. */
export function workingSize(own: SidesPx, range: WorkingRange, wantedPixels: number): SidesPx {
  const { stepPx, mostPixels, maxRatio } = range;
  const wanted = Math.min(Math.max(wantedPixels, range.leastPixels), mostPixels);
  const aspect = Math.min(Math.max(own.widthPx / own.heightPx, 1 / maxRatio), maxRatio);
  let best: SidesPx | undefined;
  let least = Infinity;
  for (let widthPx = stepPx; widthPx <= Math.sqrt(mostPixels * maxRatio); widthPx += stepPx) {
    const steps = widthPx / aspect / stepPx;
    for (const heightPx of [Math.floor(steps) * stepPx, Math.ceil(steps) * stepPx]) {
      if (!isWithin({ widthPx, heightPx }, range)) continue;
      const cost =
        Math.abs(Math.log(widthPx / heightPx / aspect)) +
        SIZE_WEIGHT * Math.abs(Math.log((widthPx * heightPx) / wanted));
      if (cost < least) [least, best] = [cost, { widthPx, heightPx }];
    }
  }
  if (best === undefined) throw new RangeError('no size is in the range');
  return best;
}

/** Whether a vendor works at a size. */
export function isWithin({ widthPx, heightPx }: SidesPx, range: WorkingRange): boolean {
  const pixels = widthPx * heightPx;
  return (
    widthPx % range.stepPx === 0 &&
    heightPx % range.stepPx === 0 &&
    pixels >= Math.max(1, range.leastPixels) &&
    pixels <= range.mostPixels &&
    Math.max(widthPx, heightPx) <= range.maxRatio * Math.min(widthPx, heightPx)
  );
}
