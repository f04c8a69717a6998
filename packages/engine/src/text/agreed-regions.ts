import type { TextRegion } from './text-region.ts';

/** What one look found. */
export interface Sighting {
  readonly regions: readonly TextRegion[];
  /** Whether it needs no other look to say so too. */
  readonly isSure: boolean;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A region of which this share is marked already was found before. */
const REPEATED_SHARE = 0.85;
/** An unsure region needs a second look that found this share of it. */
const AGREED_SHARE = 0.5;

/** The regions of all looks, largest first, without those that others cover and those that only one unsure look has seen. */
export function agreedRegions(sightings: readonly Sighting[], picture: Size): TextRegion[] {
  const votes = countVotes(sightings, picture);
  const sure = sightings.flatMap(({ regions, isSure }) =>
    isSure ? regions : regions.filter((region) => shareAt(region, votes, picture, 2) >= AGREED_SHARE),
  );
  const marked = new Uint8Array(votes.length);
  return sure
    .toSorted((a, b) => areaOf(b) - areaOf(a))
    .filter((region) => {
      const isNew = shareAt(region, marked, picture, 1) < REPEATED_SHARE;
      if (isNew) forEachPixel(region, picture, (i) => (marked[i] = 1));
      return isNew;
    });
}

/** How many looks found each pixel. */
function countVotes(sightings: readonly Sighting[], picture: Size): Uint8Array {
  const votes = new Uint8Array(picture.width * picture.height);
  const lastVoter = new Uint16Array(votes.length);
  for (const [index, { regions }] of sightings.entries())
    for (const region of regions)
      forEachPixel(region, picture, (i) => {
        if (lastVoter[i] === index + 1) return;
        lastVoter[i] = index + 1;
        votes[i] = (votes[i] ?? 0) + 1;
      });
  return votes;
}

function shareAt(region: TextRegion, values: Uint8Array, picture: Size, least: number): number {
  let found = 0;
  forEachPixel(region, picture, (i) => {
    if ((values[i] ?? 0) >= least) found++;
  });
  return found / areaOf(region);
}

function areaOf({ inside }: TextRegion): number {
  return inside.reduce((sum, value) => sum + value, 0);
}

function forEachPixel({ box, inside }: TextRegion, { width }: Size, visit: (index: number) => void): void {
  for (let y = 0, i = 0; y < box.height; y++)
    for (let x = 0; x < box.width; x++, i++) if (inside[i] === 1) visit((box.y + y) * width + box.x + x);
}
