import { createPlane, deriveSeed, type Matte, type Plane } from '@backlot/kernels';
import type { Backdrop, RenderRequest } from '../../family.ts';
import { renderScene } from '../path-tracer/render.ts';
import { tracerSettings } from '../path-tracer/settings.ts';
import { flatLaySet } from './flat-lay-set.ts';
import { createRig } from './rig.ts';
import { setPalette } from './set-palette.ts';
import { composeStage } from './stage.ts';
import { chooseStudioLayout } from './studio-layouts.ts';
import { buildStudioSet } from './studio-set.ts';
import { subjectStandIn } from './subject-stand-in.ts';
import { develop } from '../tone/develop.ts';
import { meterExposure } from '../tone/exposure.ts';
import { softShoulder } from '../tone/tone-curve.ts';

/** Where floor and wall meet lies at least this share of the height above the subject's foot. */
const CLEAR_OF_FOOT = 0.07;
const HIGHLIGHT = 1.25;
const GRAIN = 0.009;
const VIGNETTE = 0.1;
/** Alpha from which the subject covers what is behind. */
const HIDDEN = 0.5;

/** Paints a photographer's studio: seamless paper, walls, podiums and their lights, path-traced. */
export function paintStudio(request: RenderRequest): Backdrop {
  const { spec, widthPx, heightPx, quality, subject } = request;
  const stage = composeStage(request);
  const palette = setPalette(spec);
  const layout = chooseStudioLayout(spec, stage);
  const junctionRow = Math.min(spec.camera.horizon * heightPx, stage.baseY - CLEAR_OF_FOOT * heightPx);
  const set =
    stage.stance === 'flat'
      ? { bodies: flatLaySet(spec.material.surface ? palette.floor : palette.sweep), wallDepth: 3, floorY: 0 }
      : buildStudioSet({ seed: spec.seed, stage, palette, layout, junctionRow });
  const rig = createRig({ spec, stage, palette, wallDepth: set.wallDepth, floorY: set.floorY });
  const rendering = renderScene(
    {
      ...rig,
      bodies: [...set.bodies, ...rig.bodies, ...(subject ? subjectStandIn(subject, stage, set.wallDepth) : [])],
      camera: stage.camera,
    },
    {
      widthPx,
      heightPx,
      seed: spec.seed,
      settings: tracerSettings(quality, widthPx, heightPx),
      ...(subject && { hiddenBy: subject.matte }),
    },
  );
  const picture = develop(rendering.picture, {
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
