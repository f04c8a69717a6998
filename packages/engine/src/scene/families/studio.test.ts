import { describe, expect, it } from 'vitest';
import type { Backdrop } from '../family.ts';
import { chooseStudioLayout } from '../photo/sets/studio-layouts.ts';
import { SHAPE } from '../photo/path-tracer/shapes/shape.ts';
import { setPalette } from '../photo/sets/set-palette.ts';
import { composeStage } from '../photo/sets/stage.ts';
import { buildStudioSet } from '../photo/sets/studio-set.ts';
import { blockSubject, sceneRequest } from '../photo/sets/testing/scene-request.ts';
import { studio } from './studio.ts';

const SIZE = 64;

async function paint(...request: Parameters<typeof sceneRequest>): Promise<Backdrop> {
  return studio.photo!(sceneRequest(...request));
}

function luminanceAt({ picture }: Backdrop, x: number, y: number): number {
  const i = (Math.round(y * SIZE) * SIZE + Math.round(x * SIZE)) * 4;
  return 0.2126 * picture.data[i]! + 0.7152 * picture.data[i + 1]! + 0.0722 * picture.data[i + 2]!;
}

describe('studio', () => {
  it('paints an opaque picture of the size asked for', async () => {
    const { picture } = await paint();

    expect([picture.width, picture.height]).toEqual([SIZE, SIZE]);
    for (let i = 3; i < picture.data.length; i += 4) expect(picture.data[i]).toBe(1);
  });

  it('gives the same pixels for the same seed and others for another', async () => {
    const first = await paint({ seed: 5 });

    expect((await paint({ seed: 5 })).picture.data).toEqual(first.picture.data);
    expect((await paint({ seed: 6 })).picture.data).not.toEqual(first.picture.data);
  });

  it('has at least five arrangements, with and without a display', () => {
    const arrangements = (props: readonly 'podium'[]): Set<string> =>
      new Set(
        Array.from({ length: 60 }, (_, seed) => {
          const request = sceneRequest({ seed, props });
          return JSON.stringify(chooseStudioLayout(request.spec, composeStage(request)));
        }),
      );

    expect(arrangements([]).size).toBeGreaterThanOrEqual(5);
    expect(arrangements(['podium']).size).toBeGreaterThanOrEqual(5);
  });

  it('keeps a plain background plain, and no architecture behind a sitter', () => {
    const sitter = blockSubject(SIZE, { left: 0.25, right: 0.75, top: 0.25, bottom: 1 });
    for (let seed = 0; seed < 20; seed++) {
      const plain = sceneRequest({ seed, place: 'studio' });
      const portrait = sceneRequest({ seed, props: ['podium', 'arch'], material: { surface: 'marble' } }, sitter);

      expect(chooseStudioLayout(plain.spec, composeStage(plain))).toMatchObject({ backing: 'sweep', decorations: [] });
      expect(['wall', 'sweep']).toContain(chooseStudioLayout(portrait.spec, composeStage(portrait)).backing);
    }
  });

  it('paints a white background white', async () => {
    const { picture } = await paint({ place: 'studio', palette: { named: ['white'], hex: ['#f7f6f3'] } });
    let sum = 0;
    for (let i = 0; i < picture.data.length; i += 4) sum += picture.data[i + 1]!;

    expect(sum / (SIZE * SIZE)).toBeGreaterThan(0.7);
  });

  it('sets balls, blocks and steps apart', () => {
    for (let seed = 0; seed < 40; seed++) {
      const request = sceneRequest({ seed, props: ['podium', 'sphere'] });
      const stage = composeStage(request);
      const layout = chooseStudioLayout(request.spec, stage);
      const set = buildStudioSet({ seed, stage, palette: setPalette(request.spec), layout, junctionRow: SIZE * 0.6 });
      const balls = set.bodies.flatMap(({ shape }) => (shape.kind === SHAPE.sphere ? [shape.numbers] : []));

      for (const one of balls)
        for (const other of balls)
          if (one !== other)
            expect(Math.hypot(one[0]! - other[0]!, one[2]! - other[2]!)).toBeGreaterThan(one[3]! + other[3]!);
    }
  });

  it('answers every prop asked for at once where it can', () => {
    for (let seed = 0; seed < 20; seed++) {
      const request = sceneRequest({ seed, props: ['podium', 'arch'] });
      const layout = chooseStudioLayout(request.spec, composeStage(request));

      expect(layout.support).not.toBe('ground');
      expect(layout.backing === 'niche' || layout.decorations.includes('arch')).toBe(true);
    }
  });

  it('shows a colour as it was named', async () => {
    const { picture } = await paint({ palette: { named: ['pink'], hex: ['#f3b6c4'] } });
    const i = (8 * SIZE + 32) * 4;

    expect(picture.data[i]!).toBeGreaterThan(picture.data[i + 1]! * 1.3);
    expect(picture.data[i]!).toBeGreaterThan(0.3);
  });

  it('shadows the ground beside the foot of the subject and says so', async () => {
    const subject = blockSubject(SIZE, { left: 0.4, right: 0.6, top: 0.3, bottom: 0.8 });
    const wishes = { seed: 2, palette: { named: ['white'], hex: ['#ffffff'] } };

    const empty = await paint(
      wishes,
      { ...subject, matte: { ...subject.matte, data: new Float32Array(SIZE * SIZE) } },
      SIZE,
    );
    const standing = await paint(wishes, subject, SIZE);

    expect(standing.shadow).toBe('rendered');
    // The light comes from the right of the camera.
    expect(luminanceAt(standing, 0.34, 0.765)).toBeLessThan(luminanceAt(empty, 0.34, 0.765) * 0.85);
    expect(luminanceAt(standing, 0.7, 0.765)).toBeGreaterThan(luminanceAt(empty, 0.7, 0.765) * 0.9);
  });

  it('gives a sitter cut by the lower edge no ground', async () => {
    const sitter = blockSubject(SIZE, { left: 0.25, right: 0.75, top: 0.25, bottom: 1 });

    expect((await paint({}, sitter, SIZE)).shadow).toBe('none');
  });

  it.each(['soft', 'hard', 'window', 'leaf', 'neon', 'candle', 'back'] as const)(
    'can be lit by %s light',
    async (key) => {
      const { picture } = await paint({ light: { key } });
      let sum = 0;
      for (let i = 0; i < picture.data.length; i += 4) sum += picture.data[i + 1]!;

      const mean = sum / (SIZE * SIZE);
      expect(mean).toBeGreaterThan(0.01);
      expect(mean).toBeLessThan(0.95);
    },
  );
});
