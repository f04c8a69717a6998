import { describe, expect, it } from 'vitest';
import { composeStage } from './stage.ts';
import { tableSun } from './table-sun.ts';
import { sceneRequest } from './testing/scene-request.ts';

type Wishes = NonNullable<Parameters<typeof sceneRequest>[0]>;

function sunOf(wishes: Wishes) {
  const request = sceneRequest({ family: 'table', ...wishes });
  return tableSun({
    spec: request.spec,
    stage: composeStage(request),
    direction: [0.5, 0.6, -0.6],
    strength: [1, 1, 1],
  });
}

describe('tableSun', () => {
  it('shines through a window or leaves, or freely, as the key light says', () => {
    expect(sunOf({ light: { key: 'window' } })?.gobo?.beyond).toBe('dark');
    expect(sunOf({ light: { key: 'leaf' } })?.gobo?.beyond).toBe('mirrored');
    expect(sunOf({ light: { key: 'hard' } })).toBeDefined();
    expect(sunOf({ light: { key: 'hard' } })?.gobo).toBeUndefined();
  });

  it('does not shine in soft light, at night or under cloud', () => {
    expect(sunOf({ light: { key: 'soft' } })).toBeUndefined();
    expect(sunOf({ light: { key: 'window' }, time: 'night' })).toBeUndefined();
    expect(sunOf({ light: { key: 'window' }, weather: ['rain'] })).toBeUndefined();
  });
});
