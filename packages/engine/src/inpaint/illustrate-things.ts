import {
  createMask,
  createMatte,
  createRandom,
  createRaster,
  deriveSeed,
  toLinear,
  toSrgb,
  type LinearRaster,
  type Mask,
  type Matte,
  type Raster,
  type Rect,
} from '@backlot/kernels';
import type { AppearancePlan } from '../appearance/plan-appearance.ts';
import { renderSvg } from '../codec/render-svg.ts';
import { treatPicture } from '../restyle/treat-picture.ts';
import { glyphShapes } from '../scene/glyphs/glyph-shapes.ts';
import { recolourScene } from '../scene/styles/recolour-scene.ts';
import { isVectorTreatment, type Treatment, type VectorTreatment } from '../scene/styles/treatments.ts';
import { VECTOR_STYLES } from '../scene/vector/styles/index.gen.ts';
import { composite } from '../steps/composite.ts';
import { contactShadow } from '../steps/contact-shadow.ts';
import { lightWrap } from '../steps/light-wrap.ts';
import { addGrain, bringIn } from './bring-in.ts';
import { fitGroup } from './fit-group.ts';
import { groupSvg } from './group-svg.ts';
import { layOutThings, type Group } from './lay-out-things.ts';
import { grownBounds, maskBounds } from './mask-bounds.ts';
import type { WantedThing } from './read-request.ts';
import { measureSurroundings } from './surroundings.ts';

/** What is drawn, where, and how. */
export interface Illustration {
  /** The picture with the hole filled. */
  readonly ground: Raster;
  /** The picture as it was: its light is that of what stays. */
  readonly picture: Raster;
  readonly mask: Mask;
  readonly things: readonly WantedThing[];
  readonly plan: AppearancePlan;
  readonly treatment: Treatment;
  readonly seed: number;
}

/** Smaller than this a drawing is a blot, px. */
const LEAST_HEIGHT_PX = 8;
/** How far around the mask light, grain and sharpness are measured, parts of its larger side, and at least. */
const AROUND = 0.6;
const LEAST_AROUND_PX = 32;
/** By seed a drawing is this much smaller than it could be at most. */
const SMALLER = 0.24;

/** Draws things into the mask, in the light of what is around; undefined when there is no room for them. */
export async function illustrateThings(illustration: Illustration): Promise<Raster | undefined> {
  const { ground, mask, things, seed } = illustration;
  const bounds = maskBounds(mask);
  if (bounds === undefined) return undefined;
  const group = layOutThings(things, bounds.width / bounds.height, seed);
  const random = createRandom(deriveSeed(seed, 'things'));
  const isMirrored = random() < 0.5;
  const place = fitGroup(group, mask, { most: 1 - SMALLER * random(), across: random() });
  if (place === undefined || place.height < LEAST_HEIGHT_PX) return undefined;
  const window = grownBounds(bounds, Math.max(LEAST_AROUND_PX, AROUND * Math.max(bounds.width, bounds.height)), ground);
  const inWindow = { ...place, x: place.x - window.x, y: place.y - window.y };
  const painted = await paintWindow(illustration, { group, place: inWindow, window, isMirrored });
  return pasted(ground, painted, window);
}

interface WindowPlan {
  readonly group: Group;
  readonly place: Rect;
  readonly window: Rect;
  readonly isMirrored: boolean;
}

async function paintWindow(illustration: Illustration, windowPlan: WindowPlan): Promise<Raster> {
  const { ground, picture, mask, things, plan, treatment, seed } = illustration;
  const { group, place, window, isMirrored } = windowPlan;
  const { width, height } = window;
  const around = measureSurroundings(cut(picture, window), cutMask(mask, window));
  const drawing = toLinear(renderSvg(groupSvg(group, place, window, isMirrored), width, height));
  const lit = bringIn(
    drawing,
    around,
    things.some(({ isColoured }) => isColoured),
  );
  const matte = matteOf(lit);
  const below = toLinear(cut(ground, window));
  const shaded = group.isAloft ? below : contactShadow(below, matte);
  const content = toSrgb(composite(lightWrap(lit, shaded), shaded));
  if (isVectorTreatment(treatment)) return under(content, drawnInShapes(treatment, plan, windowPlan), matte);
  addGrain(content.data, (p) => matte.data[p] ?? 0, around.grain, deriveSeed(seed, 'grain'));
  return styled(content, matte, { plan, treatment, seed });
}

/** The group in a vector style, on whatever ground the style has. */
function drawnInShapes(
  treatment: VectorTreatment,
  plan: AppearancePlan,
  { group, place, window, isMirrored }: WindowPlan,
): Raster {
  const shapes = group.pieces.flatMap(({ glyph, box }) => {
    const own = {
      x: place.x + box.x * place.height,
      y: place.y + box.y * place.height,
      width: box.width * place.height,
      height: box.height * place.height,
    };
    return glyphShapes(glyph, own, { role: glyph.name, layer: 'front', isMirrored });
  });
  const { parameters } = plan.style;
  const scene = plan.finishShapes(
    recolourScene({ widthPx: window.width, heightPx: window.height, shapes }, parameters),
  );
  return renderSvg(VECTOR_STYLES[treatment](scene, parameters), window.width, window.height);
}

/** The look that was asked for, on what was drawn alone. */
async function styled(
  content: Raster,
  matte: Matte,
  { plan, treatment, seed }: Pick<Illustration, 'plan' | 'treatment' | 'seed'>,
): Promise<Raster> {
  const { parameters } = plan.style;
  const isPlain = treatment === 'photo' && Object.keys(parameters).length === 0;
  const treated = isPlain ? content : await treatPicture(content, { treatment, parameters, seed, coarseness: 0 });
  const linear = toLinear(treated);
  const finished = plan.finishPixels(linear, { seed, style: { output: 'raster', treatment } });
  if (isPlain && finished === linear) return content;
  return under(content, finished === linear ? treated : toSrgb(finished), matte);
}

function under(bottom: Raster, top: Raster, matte: Matte): Raster {
  const out = createRaster(bottom.width, bottom.height, new Uint8ClampedArray(bottom.data));
  for (let p = 0, i = 0; p < matte.data.length; p++, i += 4) {
    const share = matte.data[p]!;
    if (share > 0)
      for (let c = i; c < i + 3; c++) out.data[c] = bottom.data[c]! + (top.data[c]! - bottom.data[c]!) * share;
  }
  return out;
}

function matteOf({ width, height, data }: LinearRaster): Matte {
  const matte = createMatte(width, height);
  for (let p = 0; p < matte.data.length; p++) matte.data[p] = data[p * 4 + 3]!;
  return matte;
}

function cut({ width, data }: Raster, { x, y, width: columns, height: rows }: Rect): Raster {
  const out = createRaster(columns, rows);
  for (let row = 0; row < rows; row++) {
    const from = ((y + row) * width + x) * 4;
    out.data.set(data.subarray(from, from + columns * 4), row * columns * 4);
  }
  return out;
}

function cutMask({ width, data }: Mask, { x, y, width: columns, height: rows }: Rect): Mask {
  const out = createMask(columns, rows);
  for (let row = 0; row < rows; row++) {
    const from = (y + row) * width + x;
    out.data.set(data.subarray(from, from + columns), row * columns);
  }
  return out;
}

function pasted(bottom: Raster, part: Raster, { x, y }: Rect): Raster {
  const out = createRaster(bottom.width, bottom.height, new Uint8ClampedArray(bottom.data));
  for (let row = 0; row < part.height; row++)
    out.data.set(
      part.data.subarray(row * part.width * 4, (row + 1) * part.width * 4),
      ((y + row) * bottom.width + x) * 4,
    );
  return out;
}
