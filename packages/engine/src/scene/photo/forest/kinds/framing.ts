import type { Random } from '@backlot/kernels';
import type { Triple } from '../../sky/atmosphere.ts';
import type { Card } from '../cards/card.ts';
import type { Foliage, Sprig } from '../world/woods.ts';
import { spray } from './broadleaf-growth.ts';
import type { WoodLayout } from './wood-kind.ts';

/** Sprays that hang into the picture close to the lens, mostly in one upper corner: far out of focus. */
export function frameWithSprays(
  random: Random,
  layout: WoodLayout,
  cards: readonly Card[],
  foliage: () => Foliage,
  sizeM: number,
): Sprig[] {
  const count = Math.round(34 * layout.framing);
  return Array.from({ length: count }, () => {
    const z = 0.95 + 1.3 * random();
    const isSide = random() < 0.5;
    const corner = random() < 0.72 ? layout.side : -layout.side;
    const reach = z * 0.52;
    const x = corner * reach * (isSide ? 0.85 + 0.4 * random() : 1.2 * random() ** 0.7);
    const y = layout.eyeM + reach * (isSide ? 0.9 - 1.0 * random() : 0.78 + 0.35 * random());
    const turn = corner > 0 ? Math.PI + (random() - 0.5) * 1.6 : (random() - 0.5) * 1.6;
    return spray(
      cards[Math.floor(random() * cards.length)]!,
      x,
      y,
      z,
      turn,
      sizeM * (0.7 + 0.5 * random()),
      sunnier(foliage()),
      random,
    );
  });
}

/** Leaves at the edge of a wood, where the photographer stands, get more light than those inside. */
const EDGE_LIGHT = 1.2;

function sunnier({ first, second, through }: Foliage): Foliage {
  const brighten = ([r, g, b]: Triple): Triple => [r * EDGE_LIGHT, g * EDGE_LIGHT, b * EDGE_LIGHT];
  return { first: brighten(first), second: brighten(second), through: brighten(through) };
}
