import { deriveSeed } from '@backlot/kernels';
import { defineFamily, type Backdrop, type RenderRequest } from '../family.ts';
import { renderScene } from '../photo/path-tracer/render.ts';
import { tracerSettings } from '../photo/path-tracer/settings.ts';
import { flatLaySet } from '../photo/sets/flat-lay-set.ts';
import { createRig } from '../photo/sets/rig.ts';
import { setPalette } from '../photo/sets/set-palette.ts';
import { composeStage } from '../photo/sets/stage.ts';
import { chooseStudioLayout } from '../photo/sets/studio-layouts.ts';
import { buildStudioSet } from '../photo/sets/studio-set.ts';
import { subjectStandIn } from '../photo/sets/subject-stand-in.ts';
import { develop } from '../photo/tone/develop.ts';
import { meterExposure } from '../photo/tone/exposure.ts';
import { softShoulder } from '../photo/tone/tone-curve.ts';

/** Where floor and wall meet lies at least this share of the height above the subject's foot. */
const CLEAR_OF_FOOT = 0.07;
const HIGHLIGHT = 1.25;
const GRAIN = 0.009;
const VIGNETTE = 0.1;

/** A photographer's studio: seamless paper, walls, podiums and their lights, path-traced. */
export const studio = defineFamily({ name: 'studio', photo: paintStudio });

function paintStudio(request: RenderRequest): Backdrop {
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
    { widthPx, heightPx, seed: spec.seed, settings: tracerSettings(quality, widthPx, heightPx) },
  );
  const picture = develop(rendering.picture, {
    exposure: meterExposure(rendering.picture, rendering.incident, { key: rig.exposureKey, highlight: HIGHLIGHT }),
    curve: softShoulder,
    bloom: { share: rig.bloom, sigmaPx: 14 },
    grain: GRAIN,
    vignette: VIGNETTE,
    saturation: 1,
    seed: deriveSeed(spec.seed, 'grain'),
  });
  return { picture, shadow: stage.stance === 'portrait' ? 'none' : subject ? 'rendered' : 'contact' };
}
