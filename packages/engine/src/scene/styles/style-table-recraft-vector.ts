import { exact, nearest, type StyleTable } from './style-entry.ts';

/** Recraft's `vector_illustration` and `icon` with their substyles, V3, V2 and the ones that ComfyUI still offers. */
export const RECRAFT_VECTOR_STYLES: StyleTable = {
  vector_illustration: exact('flat'),
  'vector_illustration/bold_stroke': exact('bold-stroke'),
  'vector_illustration/cartoon': nearest('bold-stroke', {
    palette: ['#2b2350', '#ff5d5d', '#3fa7f5', '#6bd06b', '#ffd84d', '#fff8e8'],
  }),
  'vector_illustration/chemistry': nearest('thin', {
    tint: '#16645c',
    strength: 0.75,
    palette: ['#16423c', '#2aa198', '#f0b35e', '#e9f5db'],
  }),
  'vector_illustration/colored_stencil': exact('stencil'),
  'vector_illustration/contour_pop_art': nearest('bold-stroke', {
    palette: ['#171428', '#e4002b', '#1f7ae0', '#ffd400', '#fff7e6'],
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
  'vector_illustration/doodle_line_art': nearest('line-art', { palette: ['#2b2f77', '#fffdf5'], scale: 1.3 }),
  'vector_illustration/editorial': nearest('flat', {
    grain: 0.3,
    palette: ['#1f2a44', '#d1495b', '#edae49', '#f4efe6'],
  }),
  'vector_illustration/emotional_flat': nearest('flat', {
    palette: ['#3d2645', '#b8405e', '#ee8572', '#f6c28b', '#fdf0e0'],
  }),
  'vector_illustration/engraving': exact('engraving-vector'),
  'vector_illustration/flat_2': exact('flat', {
    palette: ['#1b2a49', '#2f6f9f', '#4fb3a5', '#f5b461', '#f0655a', '#fdf6ec'],
  }),
  'vector_illustration/infographical': nearest('roundish-flat', {
    palette: ['#22313f', '#2a9d8f', '#e9c46a', '#f1faee'],
  }),
  'vector_illustration/kawaii': nearest('roundish-flat', {
    palette: ['#5b4b6b', '#ff9eb5', '#ffd1dc', '#c7f0db', '#fff4d6'],
  }),
  'vector_illustration/line_art': exact('line-art'),
  'vector_illustration/line_circuit': nearest('thin', { tint: '#2b2f9e', scale: 1.8 }),
  'vector_illustration/linocut': exact('linocut'),
  'vector_illustration/marker_outline': exact('marker-outline'),
  'vector_illustration/mosaic': exact('mosaic'),
  'vector_illustration/naivector': nearest('marker-outline', {
    palette: ['#2b2d42', '#e85d75', '#f2b134', '#4fb0a5', '#fbf3e4'],
    scale: 1.3,
  }),
  'vector_illustration/roundish_flat': exact('roundish-flat'),
  'vector_illustration/seamless': nearest('flat', { palette: ['#2e4057', '#66a182', '#edae49', '#f6e7cb'] }),
  'vector_illustration/segmented_colors': nearest('stencil', {
    palette: ['#22223b', '#9a3b5a', '#e07a5f', '#f2cc8f', '#81b29a', '#f4f1de'],
  }),
  'vector_illustration/sharp_contrast': exact('sharp-contrast'),
  'vector_illustration/thin': exact('thin'),
  'vector_illustration/vector_photo': nearest('gradient', {
    palette: ['#1d2b36', '#40667a', '#7fa3a0', '#c8b99a', '#efe8dc', '#a5673f'],
  }),
  'vector_illustration/vivid_shapes': nearest('gradient', {
    palette: ['#1b1464', '#e0218a', '#ff7a00', '#ffd400', '#22d3c5'],
  }),
  icon: nearest('roundish-flat', { palette: ['#20304f', '#3d7dd8', '#f2b84b', '#f6f8fb'] }),
  'icon/broken_line': nearest('line-art', { palette: ['#15151a', '#ffffff'], scale: 2.4, dash: 15 }),
  'icon/colored_outline': nearest('line-art', { palette: ['#2a4bd7', '#ffffff'], scale: 1.6 }),
  'icon/colored_shapes': nearest('flat', {
    palette: ['#28324f', '#ef476f', '#118ab2', '#06d6a0', '#ffd166', '#ffffff'],
  }),
  'icon/colored_shapes_gradient': nearest('gradient', {
    palette: ['#3a1c71', '#d76d77', '#ffaf7b', '#6dd5ed', '#ffffff'],
  }),
  'icon/doodle_fill': nearest('marker-outline', { palette: ['#232323', '#ffcf56', '#a0e7e5', '#ffffff'] }),
  'icon/doodle_offset_fill': nearest('marker-outline', { palette: ['#232323', '#ffadad', '#caffbf', '#ffffff'] }),
  'icon/offset_fill': nearest('bold-stroke', { palette: ['#1c1c28', '#9bd1ff', '#ffd6a5', '#ffffff'] }),
  'icon/outline': exact('line-art', { palette: ['#15151a', '#ffffff'], scale: 1.6 }),
  'icon/outline_gradient': nearest('line-art', { palette: ['#7a2be0', '#fff5fb'], scale: 1.6 }),
  'icon/pictogram': nearest('sharp-contrast', { tint: '#111111', palette: ['#111111', '#ffffff'] }),
};
