import { exact, nearest, type StyleTable } from './style-entry.ts';

/** Recraft's `vector_illustration` and `icon` with their substyles, V3, V2 and the ones that ComfyUI still offers. */
export const RECRAFT_VECTOR_STYLES: StyleTable = {
  vector_illustration: exact('flat'),
  'vector_illustration/bold_stroke': exact('bold-stroke'),
  'vector_illustration/cartoon': nearest('bold-stroke', { scale: 0.7, strength: 0.8 }),
  'vector_illustration/chemistry': nearest('thin', { palette: ['#16423c', '#2aa198', '#e9f5db'] }),
  'vector_illustration/colored_stencil': exact('stencil'),
  'vector_illustration/contour_pop_art': nearest('bold-stroke', {
    palette: ['#171428', '#e4002b', '#1f7ae0', '#ffd400', '#fff7e6'],
    scale: 1.5,
  }),
  'vector_illustration/cosmics': nearest('gradient', {
    palette: ['#0b1033', '#3b1d8f', '#8a4fff', '#ff7ad9', '#ffe9a8'],
  }),
  'vector_illustration/cutout': exact('cutout'),
  'vector_illustration/depressive': nearest(
    'flat',
    { palette: ['#1c2126', '#39434d', '#66737d', '#96a0a6', '#c5c9c8'] },
    { weather: 'cloudy', mood: 'dark' },
  ),
  'vector_illustration/doodle_line_art': nearest('marker-outline', { scale: 0.8, strength: 0.5 }),
  'vector_illustration/editorial': nearest('flat', {
    grain: 0.3,
    palette: ['#1f2a44', '#d1495b', '#edae49', '#f4efe6'],
  }),
  'vector_illustration/emotional_flat': nearest('flat', { tint: '#e07a5f', strength: 0.6 }),
  'vector_illustration/engraving': exact('engraving-vector'),
  'vector_illustration/flat_2': exact('flat', { strength: 0.8 }),
  'vector_illustration/infographical': nearest('roundish-flat', {
    palette: ['#22313f', '#2a9d8f', '#e9c46a', '#f1faee'],
  }),
  'vector_illustration/kawaii': nearest('roundish-flat', {
    palette: ['#5b4b6b', '#ff9eb5', '#ffd1dc', '#c7f0db', '#fff4d6'],
  }),
  'vector_illustration/line_art': exact('line-art'),
  'vector_illustration/line_circuit': nearest('thin', { scale: 1.6 }),
  'vector_illustration/linocut': exact('linocut'),
  'vector_illustration/marker_outline': exact('marker-outline'),
  'vector_illustration/mosaic': exact('mosaic'),
  'vector_illustration/naivector': nearest('marker-outline', {
    palette: ['#2b2d42', '#e85d75', '#f2b134', '#4fb0a5', '#fbf3e4'],
    scale: 1.3,
  }),
  'vector_illustration/roundish_flat': exact('roundish-flat'),
  'vector_illustration/seamless': nearest('flat', { scale: 0.7 }),
  'vector_illustration/segmented_colors': nearest('stencil', { scale: 0.6, strength: 0.6 }),
  'vector_illustration/sharp_contrast': exact('sharp-contrast'),
  'vector_illustration/thin': exact('thin'),
  'vector_illustration/vector_photo': nearest('gradient', { strength: 0.6, grain: 0.15 }),
  'vector_illustration/vivid_shapes': nearest('gradient', {
    palette: ['#1b1464', '#e0218a', '#ff7a00', '#ffd400', '#22d3c5'],
    strength: 1,
  }),
  icon: nearest('roundish-flat', { scale: 1.5 }),
  'icon/broken_line': nearest('line-art', { scale: 1.8, strength: 0.6 }),
  'icon/colored_outline': nearest('line-art', { palette: ['#2a4bd7', '#ffffff'], scale: 1.5 }),
  'icon/colored_shapes': nearest('flat', { scale: 1.5 }),
  'icon/colored_shapes_gradient': nearest('gradient', { scale: 1.5 }),
  'icon/doodle_fill': nearest('marker-outline', { scale: 1.6 }),
  'icon/doodle_offset_fill': nearest('marker-outline', { scale: 1.6, strength: 0.6 }),
  'icon/offset_fill': nearest('bold-stroke', { scale: 1.6, strength: 0.6 }),
  'icon/outline': exact('line-art', { scale: 1.5 }),
  'icon/outline_gradient': nearest('line-art', { palette: ['#5b2be0', '#ff5fa2', '#ffffff'], scale: 1.5 }),
  'icon/pictogram': nearest('sharp-contrast', { palette: ['#111111', '#ffffff'], scale: 1.5 }),
};
