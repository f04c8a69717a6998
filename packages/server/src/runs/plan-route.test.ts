import type { OperationCall, ProviderName } from '@backlot/contract';
import { describe, expect, it } from 'vitest';
import type { Provider } from '../providers/provider.ts';
import { createGates, type Gates } from './gates.ts';
import { highestPrice, noCandidate, planRoute } from './plan-route.ts';
import type { RoutingPolicy } from './policy.ts';

const CALL: OperationCall = { operation: 'erase', input: { image: 'a.png', mask: 'b.png' } };

interface Traits {
  readonly price?: number;
  readonly unfitness?: string;
  readonly cannot?: boolean;
}

function provider(name: ProviderName, { price = 10, unfitness, cannot = false }: Traits = {}): Provider {
  return {
    name,
    engine: name,
    creditsPerImage: () => price,
    findUnfitness: () => unfitness,
    picturesPerCall: () => 1,
    operations: cannot ? {} : { erase: () => Promise.reject(new Error('not asked')) },
  };
}

function plan(providers: readonly Provider[], policy: RoutingPolicy = {}, gates: Gates = createGates()) {
  const servedBy = ['recraft', 'sd-server', 'builtin'];
  return planRoute({ providers, gates }, { servedBy, call: CALL, model: 'recraftv3', vendorCredits: 5, policy });
}

const namesOf = ({ candidates }: ReturnType<typeof plan>) => candidates.map(({ provider: { name } }) => name);
const ALL = [provider('builtin', { price: 1 }), provider('sd-server', { price: 2 }), provider('recraft')];

describe('a route', () => {
  it('goes by the order of the catalogue', () => {
    expect(namesOf(plan(ALL))).toEqual(['recraft', 'sd-server', 'builtin']);
  });

  it('leaves out whoever is not there, and says so', () => {
    const { skipped } = plan([provider('builtin')]);

    expect(skipped).toEqual([
      { provider: 'recraft', reason: 'is not configured' },
      { provider: 'sd-server', reason: 'is not configured' },
    ]);
  });

  it('never goes to somebody who would ignore what the caller set', () => {
    const route = plan([provider('recraft', { unfitness: 'would ignore `seed`' }), provider('builtin')]);

    expect(namesOf(route)).toEqual(['builtin']);
    expect(route.skipped).toContainEqual({ provider: 'recraft', reason: 'would ignore `seed`' });
  });

  it('sets aside enough for the dearest of them', () => {
    expect(highestPrice(plan(ALL))).toBe(10);
  });

  it.each<[string, RoutingPolicy, string[]]>([
    ['pins one', { order: ['sd-server'] }, ['sd-server']],
    ['gives an order', { order: ['builtin', 'recraft'] }, ['builtin', 'recraft']],
    ['names nobody who could not serve the model', { order: ['clipdrop', 'recraft'] }, ['recraft']],
    ['wants the cheapest', { prefer: 'cheapest' }, ['builtin', 'sd-server', 'recraft']],
    ['bars the built-in engine', { isBuiltinAllowed: false }, ['recraft', 'sd-server']],
  ])('follows a policy that %s', (_what, policy, expected) => {
    expect(namesOf(plan(ALL, policy))).toEqual(expected);
  });

  it('that should be fast goes to whoever was fast of late, and to the unknown last', async () => {
    const gates = createGates();
    const [builtin, local] = ALL as [Provider, Provider];
    const options = { pictures: 1, signal: new AbortController().signal };
    await gates(builtin).pass(() => new Promise((resolve) => setTimeout(resolve, 30)), options);
    await gates(local).pass(() => Promise.resolve(), options);

    expect(namesOf(plan(ALL, { prefer: 'fastest' }, gates))).toEqual(['sd-server', 'builtin', 'recraft']);
  });

  it('that leads to nobody says why', () => {
    const none = plan([]);
    const unfit = plan([provider('recraft', { unfitness: 'takes no mask' }), provider('sd-server', { cannot: true })]);

    expect(noCandidate(none, CALL).code).toBe('model.unavailable');
    expect(noCandidate(unfit, CALL)).toMatchObject({
      code: 'operation.unsupported',
      message: 'Nobody can do exactly what is asked: recraft takes no mask; sd-server cannot do "erase".',
    });
  });
});
