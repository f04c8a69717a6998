import {
  createLinearRaster,
  createPlane,
  deriveSeed,
  type LinearRaster,
  type Matte,
  type Plane,
} from '@backlot/kernels';
import { denoise } from './denoise.ts';
import { smoothEdges } from './edges.ts';
import { createLightFetch } from './fetch-light.ts';
import { createCover } from './cover.ts';
import { createLightField } from './light-field.ts';
import { paintFrame } from './frame.ts';
import { prepareScene, type TracerScene } from './scene.ts';
import type { TracerSettings } from './settings.ts';
import { createShader } from './shade.ts';
import { traceLightField } from './trace-light-field.ts';

/** A finished rendering, scene-referred. */
export interface Rendering {
  /** Radiance, linear, unbounded, premultiplied; alpha is 1 except where an open scene shows nothing. */
  readonly picture: LinearRaster;
  /** Distance from the camera, metres; Infinity where nothing stands. */
  readonly distance: Plane;
  /** Luminance of the light that falls on what is seen (what an incident meter reads); 0 where nothing stands. */
  readonly incident: Plane;
}

interface RenderOptions {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly seed: number;
  readonly settings: TracerSettings;
  /** What will be laid over the picture, of its size: deep inside it every fourth pixel of a row is painted four times. */
  readonly hiddenBy?: Matte;
}

const DIRECT_FILTER = { passes: 2, tolerance: 0.26 };
const BOUNCED_FILTER = { passes: 4, tolerance: 0.4 };
const GLOSS_FILTER = { passes: 3, tolerance: 0.8 };

/** Renders in four passes: light field (A), denoise (B), every pixel (C), edges again (D). Same scene, size, settings and seed: same pixels. */
export function renderScene(
  scene: TracerScene,
  { widthPx, heightPx, seed, settings, hiddenBy }: RenderOptions,
): Rendering {
  const prepared = prepareScene(scene);
  const cover = hiddenBy && createCover(hiddenBy);
  const field = createLightField(widthPx, heightPx, settings.fieldScale);
  traceLightField(prepared, field, { ...settings, seed: deriveSeed(seed, 'light'), ...(cover && { cover }) }, [
    0,
    field.height,
  ]);
  const irradiance = denoise(field, field.bounced, BOUNCED_FILTER);
  const direct = denoise(field, field.direct, DIRECT_FILTER);
  for (let i = 0; i < direct.length; i++) irradiance[i] = irradiance[i]! + direct[i]!;
  const gloss = denoise(field, field.gloss, GLOSS_FILTER);
  const shader = createShader(prepared, createLightFetch(field, irradiance, gloss));
  const picture = createLinearRaster(widthPx, heightPx);
  const frame = paintFrame(shader, picture, prepared.sun ? settings.sunSamples : 0, cover);
  smoothEdges(shader, picture, frame, {
    samples: settings.edgeSamples,
    sun: prepared.sun !== undefined,
    ...(cover && { cover }),
  });
  return {
    picture,
    distance: createPlane(widthPx, heightPx, frame.distance),
    incident: createPlane(widthPx, heightPx, frame.incident),
  };
}
