/** Recraft's display names (late 2025 on) that are not simply the substyle in words, as `base/substyle` keys of the style tables. */
const IRREGULAR_NAMES: Readonly<Record<string, string>> = {
  'recraft v3 raw': 'any',
  photorealism: 'realistic_image',
  'studio photo': 'realistic_image/studio_portrait',
  'black & white': 'realistic_image/b_and_w',
  'black and white': 'realistic_image/b_and_w',
  'real-life glow': 'realistic_image/real_life_glow',
  'product photo': 'realistic_image/product_photo',
  illustration: 'digital_illustration',
  'hand-drawn': 'digital_illustration/hand_drawn',
  // Which of the two unnamed sketches is which is not documented.
  'bold sketch': 'digital_illustration/infantile_sketch',
  'pencil sketch': 'digital_illustration/hand_drawn_outline',
  'retro pop': 'digital_illustration/2d_art_poster',
  clay: 'digital_illustration/handmade_3d',
  risograph: 'digital_illustration/2d_art_poster_2',
  'color engraving': 'digital_illustration/engraving_color',
  'grain 2.0': 'digital_illustration/grain_20',
  'seamless digital': 'digital_illustration/seamless',
  '3d render': 'digital_illustration/3d',
  "80's": 'digital_illustration/80s',
  'voxel art': 'digital_illustration/voxel',
  'prestige emblem': 'logo_raster/emblem_graffiti',
  'pop graphic': 'logo_raster/emblem_pop_art',
  stamp: 'logo_raster/emblem_stamp',
  'punk graphic': 'logo_raster/emblem_punk',
  'vintage emblem': 'logo_raster/emblem_vintage',
  'vector art': 'vector_illustration',
  'color blobs': 'vector_illustration/line_circuit',
  'seamless vector': 'vector_illustration/seamless',
  'flat 2.0': 'vector_illustration/flat_2',
  'vector kawaii': 'vector_illustration/kawaii',
  'doodle line art': 'vector_illustration/doodle_line_art',
  icon: 'icon',
  doodle: 'icon/doodle_fill',
  'colored shape': 'icon/colored_shapes',
  'gradient outline': 'icon/outline_gradient',
  'offset doodle': 'icon/doodle_offset_fill',
  'gradient shape': 'icon/colored_shapes_gradient',
};

/**
 * Maps every display name, in lower case, to its `base/substyle` key: the irregular ones first, then each substyle in words. Where
 * two bases share a substyle (engraving, kawaii) the earlier key has it.
 */
export function buildDisplayNames(styleKeys: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map(Object.entries(IRREGULAR_NAMES));
  for (const key of styleKeys) {
    const substyle = key.split('/')[1];
    const words = substyle?.replaceAll('_', ' ');
    if (words !== undefined && !names.has(words)) names.set(words, key);
  }
  return names;
}
