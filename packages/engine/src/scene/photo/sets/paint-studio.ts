import { createPlane, deriveSeed, type Matte, type Plane } from '@backlot/kernels';
import type { Backdrop, RenderRequest } from '../../family.ts';
import { renderScene } from '../path-tracer/render.ts';
import { tracerSettings } from '../path-tracer/settings.ts';
import { buildStudio, studioTracer, type StudioRecipe } from './studio-scene.ts';
import { developInBands } from '../tone/develop.ts';
import { meterExposure } from '../tone/exposure.ts';
import { softShoulder } from '../tone/tone-curve.ts';

const HIGHLIGHT = 1.25;
const GRAIN = 0.009;
const VIGNETTE = 0.1;
/** Alpha from which the subject covers what is behind. */
const HIDDEN = 0.5;

/** Paints a photographer's studio: seamless paper, walls, podiums and their lights, path-traced. */
export async function paintStudio(request: RenderRequest): Promise<Backdrop> {
  const { spec, widthPx, heightPx, quality, subject, threads } = request;
  const recipe: StudioRecipe = { spec, widthPx, heightPx, quality, ...(subject && { subject }) };
  const { scene, stage, rig } = buildStudio(recipe);
  const rendering = await renderScene(
    { scene, recipe, work: studioTracer },
    {
      widthPx,
      heightPx,
      seed: spec.seed,
      settings: tracerSettings(quality, widthPx, heightPx),
      ...(subject && { hiddenBy: subject.matte }),
      threads,
    },
  );
  const picture = await developInBands(threads, rendering.picture, {
    exposure: meterExposure(
      rendering.picture,
      subject ? unhidden(rendering.incident, subject.matte) : rendering.incident,
      { key: rig.exposureKey, highlight: rig.highlight ?? HIGHLIGHT },
    ),
    curve: softShoulder,
    bloom: { share: rig.bloom, sigmaPx: 14 },
    grain: GRAIN,
    vignette: VIGNETTE,
    saturation: 1,
    seed: deriveSeed(spec.seed, 'grain'),
  });
  return { picture, shadow: stage.stance === 'portrait' ? 'none' : subject ? 'rendered' : 'contact' };
}

/** The light that can be seen: what a large subject hides lies in its own shadow and would brighten the rest. */
function unhidden(incident: Plane, { data }: Matte): Plane {
  const seen = incident.data.map((light, i) => (data[i]! > HIDDEN ? 0 : light));
  return createPlane(incident.width, incident.height, seen);
}
