import { describe, expect, it } from 'vitest';
import { createRig } from './rig.ts';
import { setPalette } from './set-palette.ts';
import { composeStage } from './stage.ts';
import { blockSubject, sceneRequest } from './testing/scene-request.ts';

const WALL_DEPTH = 1.75;

function rigOf(wishes: Parameters<typeof sceneRequest>[0], subject?: Parameters<typeof sceneRequest>[1]) {
  const { spec, ...request } = sceneRequest(wishes, subject);
  const stage = composeStage({ spec, ...request });
  return createRig({ spec, stage, palette: setPalette(spec), wallDepth: WALL_DEPTH, floorY: 0 });
}

describe('createRig', () => {
  it('keeps the softboxes off the wall, wherever the light is to come from', () => {
    const sitter = blockSubject(64, { left: 0.2, right: 0.8, top: 0.2, bottom: 1 });
    for (let azimuthDeg = 0; azimuthDeg < 360; azimuthDeg += 24)
      for (const subject of [undefined, sitter])
        for (const light of rigOf({ seed: azimuthDeg, light: { key: 'soft', azimuthDeg } }, subject).lights) {
          if (light.kind !== 'soft-box') continue;
          const reach = Math.abs(light.halfAcross[2]) + Math.abs(light.halfUp[2]);

          expect(light.centre[2] - reach).toBeGreaterThan(-WALL_DEPTH);
        }
  });

  it('lights a white set more evenly and brighter than a coloured one', () => {
    const white = rigOf({ palette: { named: ['white'], hex: ['#f7f6f3'] } });
    const coloured = rigOf({ palette: { named: ['teal'], hex: ['#147a78'] } });

    expect(white.exposureKey).toBeGreaterThan(coloured.exposureKey);
    expect(white.ambient[1]).toBeGreaterThan(coloured.ambient[1]);
  });
});
