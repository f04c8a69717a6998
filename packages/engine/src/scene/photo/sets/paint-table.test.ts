import { createLinearRaster } from '@backlot/kernels';
import { describe, expect, it } from 'vitest';
import { focusTable } from './table-finish.ts';
import { paintTable, type Surroundings } from './paint-table.ts';
import { composeStage } from './stage.ts';
import { blockSubject, sceneRequest } from './testing/scene-request.ts';

const SIZE = 64;

function evenPlace(level: number): Surroundings {
  const even = (width: number, height: number) => {
    const raster = createLinearRaster(width, height, new Float32Array(width * height * 4).fill(level));
    for (let i = 3; i < raster.data.length; i += 4) raster.data[i] = 1;
    return raster;
  };
  return { backdrop: even(SIZE, SIZE), environment: even(64, 32) };
}

function row(data: Float32Array, y: number): number {
  let sum = 0;
  for (let x = 0; x < SIZE; x++) sum += data[(y * SIZE + x) * 4 + 1]!;
  return sum / SIZE;
}

const TABLE = { family: 'table', camera: { pitchDeg: 10, horizon: 0.55, defocus: 0.5 } } as const;

describe('paintTable', () => {
  it('gives the same pixels for the same seed and others for another', async () => {
    const first = (await paintTable(sceneRequest({ ...TABLE, seed: 3 }), evenPlace(0.2))).picture.data;

    expect((await paintTable(sceneRequest({ ...TABLE, seed: 3 }), evenPlace(0.2))).picture.data).toEqual(first);
    expect((await paintTable(sceneRequest({ ...TABLE, seed: 4 }), evenPlace(0.2))).picture.data).not.toEqual(first);
  });

  it('never lets a dark wood sink into the dark', async () => {
    const wishes = { ...TABLE, seed: 1, material: { surface: 'wood' }, palette: { mood: 'dark' } } as const;

    const { data } = (await paintTable(sceneRequest(wishes), evenPlace(0.2))).picture;

    expect(row(data, 50)).toBeGreaterThan(row(data, 10) * 0.55);
  });

  it('lets the far edge melt into the place behind', () => {
    const request = sceneRequest(TABLE, undefined, 256);
    const layer = createLinearRaster(256, 256);
    layer.data.fill(1, 128 * 256 * 4);

    const { data } = focusTable(layer, { stage: composeStage(request), farEdge: 4, defocus: 1 });
    const alphas = [120, 126, 128, 130, 136].map((y) => data[(y * 256 + 128) * 4 + 3]!);

    expect(alphas[0]).toBeLessThan(0.2);
    expect(alphas[1]).toBeGreaterThan(0.15);
    expect(alphas[3]).toBeLessThan(0.85);
    expect(alphas[4]).toBeGreaterThan(0.8);
    expect(data[(224 * 256 + 128) * 4 + 3]).toBe(1);
  });

  it('is exposed for what can be seen of the table, however much of it the subject hides', async () => {
    const wishes = { ...TABLE, seed: 2, material: { surface: 'marble' } } as const;
    const wide = blockSubject(SIZE, { left: 0.15, right: 0.85, top: 0.3, bottom: 0.9 });

    const empty = (await paintTable(sceneRequest(wishes), evenPlace(0.2))).picture.data;
    const hidden = (await paintTable(sceneRequest(wishes, wide), evenPlace(0.2))).picture.data;

    expect(row(hidden, 62)).toBeLessThan(row(empty, 62) * 1.25);
  });

  it('shows marble paler than oak, and neither burnt out', async () => {
    const brightness = async (surface: 'marble' | 'wood') =>
      row(
        (await paintTable(sceneRequest({ ...TABLE, seed: 3, material: { surface } }), evenPlace(0.2))).picture.data,
        54,
      );

    const marble = await brightness('marble');
    expect(marble).toBeGreaterThan((await brightness('wood')) * 1.15);
    expect(marble).toBeLessThan(0.62);
  });

  it('shadows the table beside the foot of the subject', async () => {
    const subject = blockSubject(SIZE, { left: 0.4, right: 0.6, top: 0.3, bottom: 0.8 });
    const wishes = { ...TABLE, seed: 2, material: { surface: 'marble' } } as const;

    const empty = await paintTable(
      sceneRequest(wishes, { ...subject, matte: { ...subject.matte, data: new Float32Array(SIZE * SIZE) } }),
      evenPlace(0.2),
    );
    const standing = await paintTable(sceneRequest(wishes, subject), evenPlace(0.2));
    // The light comes from the right of the camera.
    const beside = (49 * SIZE + 23) * 4 + 1;

    expect(standing.shadow).toBe('rendered');
    expect(standing.picture.data[beside]!).toBeLessThan(empty.picture.data[beside]! * 0.85);
  });
});
