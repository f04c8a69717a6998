// Measures what pictures of each treatment look like, for styles that are made of pictures: writes
// packages/engine/src/appearance/treatment-characters.gen.ts. Takes minutes; run it after a treatment has changed:
//   npx tsx -C source scripts/measure-treatments.ts [folder of further photographs ...]
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRaster, resizeRaster, toSrgb, type Raster } from '@backlot/kernels';
import sharp from 'sharp';
import { measureStyle } from '../packages/engine/src/appearance/measure-style.ts';
import { characterOf } from '../packages/engine/src/appearance/character-of.ts';
import { decodeImage } from '../packages/engine/src/codec/decode.ts';
import { DEFAULT_LIMITS } from '../packages/engine/src/codec/limits.ts';
import { renderSvg } from '../packages/engine/src/codec/render-svg.ts';
import { FAMILIES } from '../packages/engine/src/scene/families/index.gen.ts';
import { paintScene } from '../packages/engine/src/scene/paint-scene.ts';
import { parsePrompt } from '../packages/engine/src/scene/parse/parse-prompt.ts';
import { finishRaster } from '../packages/engine/src/scene/styles/finish-raster.ts';
import { RASTER_STYLES } from '../packages/engine/src/scene/styles/raster/index.gen.ts';
import { VECTOR_STYLES } from '../packages/engine/src/scene/vector/styles/index.gen.ts';
import { testRequest } from '../packages/engine/src/scene/vector/testing/request.ts';

const TARGET = 'packages/engine/src/appearance/treatment-characters.gen.ts';
/** Treatments that are photographs with a grade: the colours and tones of a style say as much. */
const GRADES = new Set(
  (
    'black-and-white film noir hdr evening hard-flash motion-blur faded cinematic golden double-exposure glow duotone-red ' +
    'glass-prism'
  ).split(' '),
);
/** Looks like flat colour from afar and like little else from near: nobody's reference. */
const UNUSED = new Set(['stencil']);
/** References come as JPEG as often as not: every picture is measured as this too. */
const JPEG_QUALITY = 82;
const SIDE_PX = 512;
const SCENES = ['tropical beach at noon', 'a podium in a studio', 'a wooden table', 'sunset over the sea', 'a studio'];
const DRAWINGS = [
  { seed: 1, time: 'day' },
  { seed: 1, time: 'sunset' },
] as const;
/** Added to the scatter of every measure: one that never varies must not decide alone. */
const LEAST_SCATTER = 1e-4;

interface Sample {
  readonly treatment: string;
  readonly character: readonly number[];
}

const samples: Sample[] = [...(await measurePhotographs()), ...(await measureDrawings())];
writeFileSync(TARGET, source(samples));
console.log(`${TARGET}: ${samples.length} pictures`);

async function measurePhotographs(): Promise<Sample[]> {
  const treated = [...(await photographsIn('examples')), ...(await scenes())];
  const further = (await Promise.all(process.argv.slice(2).map(photographsIn))).flat();
  const found: Sample[] = [...treated, ...further].map((picture) => sample('photo', picture));
  for (const [treatment, apply] of Object.entries(RASTER_STYLES)) {
    if (treatment === 'photo' || GRADES.has(treatment)) continue;
    for (const picture of treated)
      found.push(...(await samplesOf(treatment, finishRaster(apply(picture, {}, 1), treatment, {}, 1))));
    console.log(treatment);
  }
  return found;
}

async function measureDrawings(): Promise<Sample[]> {
  const found: Sample[] = [];
  for (const { name: family, vector } of Object.values(FAMILIES))
    for (const { seed, time } of DRAWINGS) {
      if (vector === undefined) continue;
      const scene = await vector(testRequest({ seed, time, family }, [SIDE_PX, SIDE_PX]));
      for (const [treatment, draw] of Object.entries(VECTOR_STYLES))
        if (!UNUSED.has(treatment))
          found.push(...(await samplesOf(treatment, renderSvg(draw(scene, {}), SIDE_PX, SIDE_PX))));
    }
  return found;
}

async function samplesOf(treatment: string, picture: Raster): Promise<Sample[]> {
  return [sample(treatment, picture), sample(treatment, await asJpeg(picture))];
}

function sample(treatment: string, picture: Raster): Sample {
  return { treatment, character: measured(picture) };
}

async function asJpeg({ width, height, data }: Raster): Promise<Raster> {
  const jpeg = await sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .jpeg({ quality: JPEG_QUALITY })
    .toBuffer();
  return createRaster(width, height, new Uint8ClampedArray(await sharp(jpeg).ensureAlpha().raw().toBuffer()));
}

async function photographsIn(folder: string): Promise<Raster[]> {
  const names = readdirSync(folder).filter((name) => /\.(jpe?g|png)$/.test(name) && !name.includes('mask'));
  return Promise.all(
    names.map(async (name) =>
      fitted((await decodeImage(readFileSync(join(folder, name)), DEFAULT_LIMITS, name)).raster),
    ),
  );
}

async function scenes(): Promise<Raster[]> {
  const painted: Raster[] = [];
  for (const prompt of SCENES) {
    const style = { output: 'raster', treatment: 'photo' } as const;
    const { spec } = parsePrompt({ prompt, seed: 7, purpose: 'background', style });
    const request = { spec, widthPx: SIDE_PX, heightPx: SIDE_PX, quality: 'turbo' } as const;
    painted.push(toSrgb((await paintScene(request, {})).picture));
  }
  return painted;
}

function fitted(raster: Raster): Raster {
  const scale = SIDE_PX / Math.max(raster.width, raster.height);
  if (scale >= 1) return raster;
  return resizeRaster(raster, {
    width: Math.round(raster.width * scale),
    height: Math.round(raster.height * scale),
    filter: 'area',
  });
}

function measured(picture: Raster): number[] {
  const profile = measureStyle(picture, 'any');
  if (profile === undefined) throw new Error('a picture of nothing');
  return characterOf(profile);
}

function source(all: readonly Sample[]): string {
  const names = [...new Set(all.map(({ treatment }) => treatment))].sort();
  const means = new Map(names.map((name) => [name, meanOf(all.filter(({ treatment }) => treatment === name))]));
  const size = all[0]?.character.length ?? 0;
  const scatter = matrix(size, (i, k) => {
    const sum = all.reduce((total, { treatment, character }) => {
      const mean = means.get(treatment) ?? [];
      return total + ((character[i] ?? 0) - (mean[i] ?? 0)) * ((character[k] ?? 0) - (mean[k] ?? 0));
    }, 0);
    return sum / all.length + (i === k ? LEAST_SCATTER : 0);
  });
  const rows = (values: readonly (readonly number[])[]): string =>
    values.map((row) => `  [${row.map((value) => Number(value.toPrecision(5))).join(', ')}],`).join('\n');
  const characters = names.map(
    (name) =>
      `  '${name}': [${means
        .get(name)
        ?.map((value) => Number(value.toFixed(4)))
        .join(', ')}],`,
  );
  return `// Written by scripts/measure-treatments.ts from ${all.length} pictures.

/** Treatments that a style of pictures may be carried out with. */
export const CHARACTER_NAMES = [
${names.map((name) => `  '${name}',`).join('\n')}
] as const;
/** A member of {@link CHARACTER_NAMES}. */
export type CharacterName = (typeof CHARACTER_NAMES)[number];

/** The mean character of pictures of each treatment. */
export const CHARACTERS: Readonly<Record<CharacterName, readonly number[]>> = {
${characters.join('\n')}
};

/** Inverse of the Cholesky factor of how characters scatter within a treatment: makes their distances comparable. */
export const CHARACTER_SCALE: readonly (readonly number[])[] = [
${rows(inverseOfLower(cholesky(scatter)))}
];
`;
}

function meanOf(all: readonly Sample[]): number[] {
  return (all[0]?.character ?? []).map(
    (_, k) => all.reduce((sum, { character }) => sum + (character[k] ?? 0), 0) / all.length,
  );
}

function matrix(size: number, value: (i: number, k: number) => number): number[][] {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (__, k) => value(i, k)));
}

/** Lower triangular factor of a symmetric positive matrix. */
function cholesky(a: readonly (readonly number[])[]): number[][] {
  const lower = matrix(a.length, () => 0);
  for (let i = 0; i < a.length; i++)
    for (let k = 0; k <= i; k++) {
      let sum = a[i]![k]!;
      for (let j = 0; j < k; j++) sum -= lower[i]![j]! * lower[k]![j]!;
      lower[i]![k] = i === k ? Math.sqrt(sum) : sum / lower[k]![k]!;
    }
  return lower;
}

function inverseOfLower(lower: readonly (readonly number[])[]): number[][] {
  const inverse = matrix(lower.length, () => 0);
  for (let column = 0; column < lower.length; column++)
    for (let i = column; i < lower.length; i++) {
      let sum = i === column ? 1 : 0;
      for (let k = column; k < i; k++) sum -= lower[i]![k]! * inverse[k]![column]!;
      inverse[i]![column] = sum / lower[i]![i]!;
    }
  return inverse;
}
