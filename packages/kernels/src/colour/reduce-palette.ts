import { oklabDistance2, oklabOfBytes, type RgbBytes } from '../trace/oklab-of-bytes.ts';
import type { Oklab } from './oklab.ts';

/** A colour of a palette with how much it counts: its share of the area, or any other measure >= 0. */
export interface WeightedColour {
  readonly rgb: RgbBytes;
  readonly weight: number;
}

/** Rounds of refinement; a palette of a thousand colours comes to rest in fewer. */
const MAX_ROUNDS = 32;

/**
 * For each colour, in order, the one of at most `limit` (>= 1) of the palette's own colours that stands for it, chosen so that
 * the weighted squared Oklab distances add up to little: Ward's clustering (1963, "Hierarchical grouping to optimize an objective
 * function"), then k-medoids. A palette of few enough different colours comes back as it is. Deterministic.
 */
export function reducePalette(colours: readonly WeightedColour[], limit: number): RgbBytes[] {
  const points = mergeEqual(colours);
  if (points.length <= limit) return colours.map(({ rgb }) => rgb);
  const standIns = settle(points, ward(points, limit));
  const answers = new Map(points.map((point, index) => [keyOf(point.rgb), points[standIns[index]!]!.rgb]));
  return colours.map(({ rgb }) => answers.get(keyOf(rgb)) ?? rgb);
}

interface Point extends WeightedColour {
  readonly lab: Oklab;
}

function keyOf([red, green, blue]: RgbBytes): number {
  return (red << 16) | (green << 8) | blue;
}

/** Each colour once. Where nothing weighs anything, everything weighs the same. */
function mergeEqual(colours: readonly WeightedColour[]): Point[] {
  const sum = colours.reduce((total, { weight }) => total + weight, 0);
  const merged = new Map<number, Point>();
  for (const { rgb, weight } of colours) {
    const known = merged.get(keyOf(rgb));
    const lab: Oklab = known?.lab ?? [0, 0, 0];
    if (known === undefined) oklabOfBytes(...rgb, lab);
    merged.set(keyOf(rgb), { rgb, lab, weight: (known?.weight ?? 0) + (sum > 0 ? weight / sum : 1) });
  }
  return [...merged.values()];
}

interface Group {
  readonly lab: Oklab;
  readonly weight: number;
  readonly members: readonly number[];
  /** Of the groups behind it in the list, the one that is cheapest to join, and what that costs. */
  partner: number;
  cost: number;
}

/** What joining two groups adds to the sum of weighted squared distances from the means. */
function costOf(one: Group, other: Group): number {
  const weight = one.weight + other.weight;
  // Weightless colours are joined first, to whatever: in the end they go to the nearest.
  return weight === 0 ? 0 : ((one.weight * other.weight) / weight) * oklabDistance2(one.lab, other.lab);
}

/** Joins the cheapest pair until only `limit` groups are left: for each, the indices of its points. */
function ward(points: readonly Point[], limit: number): (readonly number[])[] {
  const groups: (Group | undefined)[] = points.map(({ lab, weight }, index) => ({
    lab,
    weight,
    members: [index],
    partner: -1,
    cost: Infinity,
  }));
  groups.forEach((group, index) => group && findPartner(groups, index, group));
  for (let left = groups.length; left > limit; left--) {
    let at = -1;
    groups.forEach((group, index) => {
      if (group && group.partner >= 0 && (at < 0 || group.cost < groups[at]!.cost)) at = index;
    });
    const one = groups[at]!;
    const gone = one.partner;
    groups[at] = joined(one, groups[gone]!);
    groups[gone] = undefined;
    groups.forEach((group, index) => {
      if (!group || index > Math.max(at, gone)) return;
      if (index === at || group.partner === at || group.partner === gone) findPartner(groups, index, group);
      else if (index < at) offer(group, at, costOf(group, groups[at]!));
    });
  }
  return groups.flatMap((group) => (group ? [group.members] : []));
}

function findPartner(groups: readonly (Group | undefined)[], index: number, group: Group): void {
  group.partner = -1;
  group.cost = Infinity;
  for (let other = index + 1; other < groups.length; other++) {
    const candidate = groups[other];
    if (candidate) offer(group, other, costOf(group, candidate));
  }
}

function offer(group: Group, partner: number, cost: number): void {
  if (group.partner >= 0 && cost >= group.cost) return;
  group.partner = partner;
  group.cost = cost;
}

function joined(one: Group, other: Group): Group {
  const weight = one.weight + other.weight;
  const share = weight === 0 ? 0.5 : one.weight / weight;
  const mix = (channel: 0 | 1 | 2) => one.lab[channel] * share + other.lab[channel] * (1 - share);
  return {
    lab: [mix(0), mix(1), mix(2)],
    weight,
    members: [...one.members, ...other.members],
    partner: -1,
    cost: Infinity,
  };
}

/** For each point the index of the one that stands for it: groups choose their middle, points the nearest middle, until both agree. */
function settle(points: readonly Point[], groups: readonly (readonly number[])[]): number[] {
  let middles = groups.map((members) => middleOf(points, members));
  for (let round = 0; ; round++) {
    const homes = points.map(({ lab }) => nearest(points, middles, lab));
    const next = middles.map((_, group) =>
      middleOf(
        points,
        homes.flatMap((home, index) => (home === group ? [index] : [])),
      ),
    );
    if (round === MAX_ROUNDS || next.every((middle, group) => middle === middles[group]))
      return homes.map((home) => middles[home]!);
    middles = next;
  }
}

/** The member that the others are least far from; of equals the first. */
function middleOf(points: readonly Point[], members: readonly number[]): number {
  let best = members[0]!;
  let least = Infinity;
  for (const candidate of members) {
    const { lab } = points[candidate]!;
    let sum = 0;
    for (const member of members) sum += points[member]!.weight * oklabDistance2(points[member]!.lab, lab);
    if (sum >= least) continue;
    least = sum;
    best = candidate;
  }
  return best;
}

function nearest(points: readonly Point[], middles: readonly number[], lab: Oklab): number {
  let best = 0;
  for (let group = 1; group < middles.length; group++)
    if (oklabDistance2(points[middles[group]!]!.lab, lab) < oklabDistance2(points[middles[best]!]!.lab, lab))
      best = group;
  return best;
}
