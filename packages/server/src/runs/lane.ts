import { PROVIDER_NAMES, type ProviderName } from '@backlot/contract';
import type { RoutePlan } from './plan-route.ts';

/** Where runs wait for workers of a kind: `cpu` for the built-in engine, and one for each vendor, by its name. */
export type Lane = 'cpu' | Exclude<ProviderName, 'builtin'>;

/** Every lane. */
export const LANES: readonly Lane[] = PROVIDER_NAMES.map(laneOf);

/** How many runs of each lane a process takes up at once; it takes up none of a lane that is not named. */
export type LaneSlots = ReadonlyMap<Lane, number>;

const LANE_NAMES = [...LANES.map((lane) => lane.replace('-', '\\-')), '\\*'].join('|');
const SLOTS = `(?:${LANE_NAMES})=[0-9]{1,4}`;
/** What {@link readLanes} reads. */
export const LANES_SETTING = new RegExp(`^${SLOTS}(?:,${SLOTS})*$`);

/** Slots from pairs like `cpu=2,recraft=8,*=16`: `*` stands for every vendor that is not named. */
export function readLanes(text: string): LaneSlots {
  const named = new Map(text.split(',').map((pair) => pair.split('=') as [name: string, slots: string]));
  const slotsOf = (lane: Lane): number => Number(named.get(lane) ?? (lane === 'cpu' ? 0 : named.get('*')) ?? 0);
  return new Map(LANES.map((lane) => [lane, slotsOf(lane)] as const).filter(([, slots]) => slots > 0));
}

/** The lane of a run with this route: that of whoever is asked first. */
export function laneOfPlan({ candidates: [first] }: RoutePlan): Lane {
  return laneOf(first?.provider.name ?? 'builtin');
}

function laneOf(provider: ProviderName): Lane {
  return provider === 'builtin' ? 'cpu' : provider;
}
