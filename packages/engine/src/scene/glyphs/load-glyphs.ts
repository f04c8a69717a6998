import { readFile } from 'node:fs/promises';
import type { NotoGlyphs } from '../../models/convert/noto-glyphs.ts';
import { modelFile } from '../../models/model-file.ts';
import { OWN_GLYPH_PX, OWN_GLYPHS } from './own-glyphs.ts';
import { createGlyphSet, type GlyphSet } from './glyph-set.ts';

/** As the manifest names it. */
const GLYPHS_FILE = 'noto-glyphs.json';

/** Reads the glyphs of the models directory (4 MB). Throws `AppError` `model.unavailable` when they are not there yet. */
export async function loadGlyphs(modelsDir: string): Promise<GlyphSet> {
  const json = await readFile(await modelFile(modelsDir, GLYPHS_FILE), 'utf8');
  const { glyphs, sizePx } = JSON.parse(json) as NotoGlyphs; // the converter wrote it, and the installer checked its digest
  if (sizePx !== OWN_GLYPH_PX) throw new Error(`the fetched glyphs are drawn on ${sizePx}, ours on ${OWN_GLYPH_PX}`);
  return createGlyphSet({ ...OWN_GLYPHS, ...glyphs }, sizePx);
}
