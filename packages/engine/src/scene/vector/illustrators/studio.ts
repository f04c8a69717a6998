import type { RenderRequest } from '../../family.ts';
import { mirroredFraming } from '../framing.ts';
import { mixHex } from '../hex-colour.ts';
import { fillFloor, fillFrame } from '../parts/backdrop.ts';
import { setColours, type SetColours } from '../parts/set-colours.ts';
import { drawWallMaterial, drawWindowLight } from '../parts/set-wall.ts';
import { createSketch, type Sketch } from '../sketch.ts';
import { archAndSteps } from '../studio-sets/arch-and-steps.ts';
import { archedPodium } from '../studio-sets/arched-podium.ts';
import { bare } from '../studio-sets/bare.ts';
import { blocks } from '../studio-sets/blocks.ts';
import { colonnade } from '../studio-sets/colonnade.ts';
import { podiumAndDisc } from '../studio-sets/podium-and-disc.ts';
import { FLOOR } from '../studio-sets/set-measures.ts';
import { shelf } from '../studio-sets/shelf.ts';
import { sweep } from '../studio-sets/sweep.ts';
import type { VectorScene } from '../vector-scene.ts';

type Set = (sketch: Sketch, colours: SetColours) => void;

const SETS: readonly Set[] = [podiumAndDisc, archAndSteps, blocks, shelf, sweep, archedPodium, colonnade];
const WITH_ARCH: readonly Set[] = [archAndSteps, archedPodium, colonnade];
const WITH_PODIUM: readonly Set[] = [podiumAndDisc, archAndSteps, archedPodium, colonnade];

/** A product set: wall, floor and a few solids, in seven layouts. */
export function illustrateStudio(request: RenderRequest): VectorScene {
  const sketch = createSketch(request, mirroredFraming(request));
  const colours = setColours(sketch.spec);
  const { heightPx } = sketch;
  fillFrame(sketch, 'wall', mixHex(colours.ground, '#ffffff', 0.12), colours.ground);
  drawWallMaterial(sketch, heightPx * FLOOR);
  if (['window', 'leaf', 'hard'].includes(sketch.spec.light.key)) drawWindowLight(sketch, colours);
  fillFloor(
    sketch,
    heightPx * FLOOR,
    mixHex(colours.ground, colours.deep, 0.65),
    mixHex(colours.ground, '#ffffff', 0.1),
  );
  setFor(sketch)(sketch, colours);
  return sketch.finish();
}

function setFor(sketch: Sketch): Set {
  const { props } = sketch.spec;
  if (props.includes('steps')) return archAndSteps;
  if (props.includes('arch')) return sketch.pick('layout', WITH_ARCH);
  if (props.includes('cube')) return blocks;
  if (props.includes('podium')) return sketch.pick('layout', WITH_PODIUM);
  const { wall } = sketch.spec.material;
  return sketch.pick('layout', wall === undefined ? SETS : [shelf, bare]);
}
