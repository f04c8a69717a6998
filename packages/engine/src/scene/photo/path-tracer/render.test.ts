import { createMatte, type Matte } from '@backlot/kernels';
import { describe, expect, it } from 'vitest';
import { ground, prop, standIn } from './body.ts';
import type { Camera } from './camera.ts';
import { gradientEnvironment } from './environment.ts';
import { createProbes } from './direct-light.ts';
import { createLightField } from './light-field.ts';
import { softBox, sun } from './light.ts';
import { renderScene } from './render.ts';
import { prepareScene, type TracerScene } from './scene.ts';
import { tracerSettings } from './settings.ts';
import { cylinder } from './shapes/cylinder.ts';
import { floor } from './shapes/floor.ts';
import { sphere } from './shapes/sphere.ts';
import { plainSurface } from './surface.ts';
import { defineTracer } from './tracer-work.ts';
import { createTransport } from './transport.ts';

const SIZE = 40;
const CAMERA: Camera = { position: [0, 1, 4], pitchRad: 0.2, focalPx: 60, centreX: SIZE / 2, centreY: SIZE / 2 };
const WHITE_SKY = gradientEnvironment({ above: [1, 1, 1], level: [1, 1, 1], below: [1, 1, 1] });
const SETTINGS = tracerSettings('turbo', SIZE, SIZE);
const OPTIONS = { widthPx: SIZE, heightPx: SIZE, seed: 3, settings: SETTINGS };

function scene(parts: Partial<TracerScene>): TracerScene {
  return {
    bodies: [],
    lights: [],
    environment: WHITE_SKY,
    ambient: [0, 0, 0],
    key: [0, 1, 0],
    camera: CAMERA,
    ...parts,
  };
}

const tracer = defineTracer<TracerScene>(import.meta.url, 'tracer', (recipe) => recipe);

function render(lit: TracerScene, options: typeof OPTIONS & { readonly hiddenBy?: Matte }) {
  return renderScene({ scene: lit, recipe: lit, work: tracer }, options);
}

function redAt(picture: { data: Float32Array }, x: number, y: number): number {
  return picture.data[(y * SIZE + x) * 4]!;
}

describe('renderScene', () => {
  it('makes a white ball in a white furnace invisible', async () => {
    const ball = prop(sphere([0, 0.2, 0], 0.8), plainSurface([1, 1, 1]));

    const { picture } = await render(scene({ bodies: [ball] }), OPTIONS);

    for (let x = 0; x < SIZE; x++) expect(redAt(picture, x, 20)).toBeCloseTo(1, 1);
  });

  it('halves what a grey ball sends back', async () => {
    const ball = prop(sphere([0, 0.2, 0], 0.8), plainSurface([0.5, 0.5, 0.5]));

    const { picture } = await render(scene({ bodies: [ball] }), OPTIONS);

    expect(redAt(picture, 20, 20)).toBeCloseTo(0.5, 1);
  });

  it('gives the same pixels for the same seed', async () => {
    const lit = scene({
      bodies: [
        ground(floor({ y: 0 }), plainSurface([0.7, 0.6, 0.5])),
        prop(sphere([0, 0.4, 0], 0.4), plainSurface([0.5, 0.5, 0.5])),
      ],
      sun: sun({ direction: [1, 1, 1], size: 0.03, strength: [2, 2, 2] }),
    });

    const first = (await render(lit, OPTIONS)).picture.data;

    expect((await render(lit, OPTIONS)).picture.data).toEqual(first);
    expect((await render(lit, { ...OPTIONS, seed: 4 })).picture.data).not.toEqual(first);
  });

  it('darkens the ground beside a stand-in that the camera does not see', async () => {
    const plane = ground(floor({ y: 0 }), plainSurface([0.8, 0.8, 0.8]));
    const hidden = standIn(cylinder({ x: 0, z: 0, radius: 0.4, y: [0, 1] }), plainSurface([0.2, 0.2, 0.2]));

    const without = (await render(scene({ bodies: [plane] }), OPTIONS)).picture;
    const withIt = (await render(scene({ bodies: [plane, hidden] }), OPTIONS)).picture;

    const foot = 25;
    expect(redAt(without, 20, foot)).toBeCloseTo(0.8, 1);
    expect(redAt(withIt, 20, foot)).toBeLessThan(0.72);
    expect(redAt(withIt, 20, foot)).toBeGreaterThan(0.1);
  });

  it('leaves an open scene transparent where nothing stands', async () => {
    const ball = prop(sphere([0, 0.2, 0], 0.5), plainSurface([0.5, 0.5, 0.5]));

    const { picture, distance } = await render(scene({ bodies: [ball], isOpen: true }), OPTIONS);

    expect(Array.from(picture.data.subarray(0, 4))).toEqual([0, 0, 0, 0]);
    expect(distance.data[0]).toBe(Infinity);
    expect(picture.data[(20 * SIZE + 20) * 4 + 3]).toBe(1);
  });

  it('paints one colour a block where something solid will hide it, and the rest as ever', async () => {
    const striped = { ...plainSurface([0.5, 0.5, 0.5]), paint: stripes };
    const plane = scene({ bodies: [ground(floor({ y: 0 }), striped)] });
    const hiddenBy = createMatte(SIZE, SIZE);
    for (let y = 24; y < 36; y++) hiddenBy.data.fill(1, y * SIZE + 8, y * SIZE + 24);

    const seen = (await render(plane, OPTIONS)).picture;
    const half = (await render(plane, { ...OPTIONS, hiddenBy })).picture;

    for (let x = 9; x < 12; x++) expect(redAt(half, x, 26)).toBe(redAt(half, 8, 24));
    expect(redAt(seen, 10, 26)).not.toBe(redAt(seen, 8, 24));
    for (let x = 26; x < SIZE; x++) expect(redAt(half, x, 26)).toBeCloseTo(redAt(seen, x, 26), 1);
  });
});

/** A surface that is nowhere the same. */
function stripes(at: Float64Array, out: Float64Array): void {
  out.fill(0.5 + 0.4 * Math.sin(at[0]! * 9 + at[1]! * 7), 0, 3);
  out[3] = 1;
}

describe('addLight', () => {
  const lamp = softBox({
    at: [0, 2, 0],
    towards: [0, 0, 0],
    halfWidth: 0.05,
    halfHeight: 0.05,
    radiance: [400, 400, 400],
  });
  const point = Float64Array.from([0, 0, 0, 0, 1, 0]);

  it('lights a point as the formula for a small lamp straight above says', () => {
    const out = new Float64Array(3);

    createTransport(prepareScene(scene({ lights: [lamp] }))).addLight(0, point, 0.5, 0.5, out);

    // L A / (pi d^2) = 400 * .01 / (4 pi).
    expect(out[0]).toBeCloseTo(0.3183, 4);
  });

  it('gives nothing through something that stands in the way', () => {
    const out = new Float64Array(3);
    const ball = prop(sphere([0, 1, 0], 0.3), plainSurface([1, 1, 1]));

    createTransport(prepareScene(scene({ lights: [lamp], bodies: [ball] }))).addLight(0, point, 0.5, 0.5, out);

    expect(out[0]).toBe(0);
  });
});

describe('the light field', () => {
  const lamp = softBox({ at: [1, 2, 1], towards: [0, 0, 0], halfWidth: 0.2, halfHeight: 0.2, radiance: [9, 9, 9] });
  const ball = prop(sphere([0, 0.4, 0], 0.4), plainSurface([0.5, 0.5, 0.5], { specular: 0.04 }));
  const lit = scene({ bodies: [ground(floor({ y: 0 }), plainSurface([0.5, 0.5, 0.5])), ball], lights: [lamp] });

  it('is the same however the rows of each pass are shared out', () => {
    const job = { recipe: lit, seed: 9, settings: SETTINGS };
    const traced = (cut: number) => {
      const field = createLightField(SIZE, SIZE, 2);
      const probes = createProbes(field, 1);
      for (const pass of ['surfaces', 'probes', 'light'] as const) {
        tracer.paint(job, { pass, field, probes }, cut, field.height);
        tracer.paint(job, { pass, field, probes }, 0, cut);
      }
      return field;
    };

    expect(traced(7)).toEqual(traced(0));
  });
});
