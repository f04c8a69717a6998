import type { RecraftStyle, RecraftStyleModel } from './styles.ts';

/** Names that people see, by model and base style; the first of each is the base style itself. Those of Recraft's list of styles. */
const NAMES: Readonly<Record<RecraftStyleModel, Readonly<Record<string, string>>>> = {
  recraftv3: {
    any: 'Recraft V3 Raw',
    realistic_image:
      'Photorealism|Enterprise|Natural light|Studio photo|HDR|Hard flash|Motion blur|Black & white|Evening light|' +
      'Faded Nostalgia|Forest life|Mystic Naturalism|Natural Tones|Organic Calm|Real-Life Glow|Retro Realism|' +
      'Retro Snapshot|Urban Drama|Village Realism|Warm Folk|Product photo',
    digital_illustration:
      'Illustration|Hand-drawn|Grain|Bold Sketch|Pencil sketch|Retro Pop|Clay|Risograph|Color engraving|Pixel art|' +
      'Antiquarian|Bold fantasy|Child book|Cover|Crosshatch|Digital engraving|Expressionism|Freehand details|' +
      'Grain 2.0|Graphic intensity|Hard Comics|Long shadow|Modern Folk|Multicolor|Neon Calm|Noir|Nostalgic pastel|' +
      'Outline details|Pastel gradient|Pastel sketch|Plastic|Pop art|Pop renaissance|Street art|Tablet sketch|' +
      'Urban Glow|Urban sketching|Young adult book|Young adult book 2|Seamless Digital',
    vector_illustration:
      'Vector art|Line art|Linocut|Color blobs|Engraving|Bold stroke|Chemistry|Colored stencil|Cosmics|Cutout|' +
      'Depressive|Editorial|Emotional flat|Marker outline|Mosaic|Naivector|Roundish flat|Segmented Colors|' +
      'Sharp contrast|Thin|Vector Photo|Vivid shapes|Seamless Vector',
    logo_raster: 'Logo raster|Prestige Emblem|Pop Graphic|Stamp|Punk Graphic|Vintage Emblem',
  },
  recraftv2: {
    realistic_image:
      'Photorealism|Enterprise|Natural light|Studio photo|HDR|Hard flash|Motion blur|Black & white|Product photo',
    digital_illustration:
      'Illustration|3D render|Glow|Watercolor|Hand-drawn|Kawaii|Grain|Bold Sketch|Pencil sketch|Retro Pop|Clay|' +
      "Risograph|Psychedelic|Seamless Digital|Color engraving|Pixel art|80's|Voxel art|Plastic",
    vector_illustration:
      'Vector art|Line art|Linocut|Cartoon|Flat 2.0|Color blobs|Vector Kawaii|Doodle Line art|Seamless Vector|Engraving',
    icon:
      'Icon|Outline|Pictogram|Colored outline|Doodle|Colored shape|Gradient outline|Offset doodle|Gradient shape|' +
      'Broken line|Offset fill',
  },
};

/** The substyles that are not simply the name in small letters. Of two unnamed sketches nobody documents which is which. */
const SUBSTYLES: Readonly<Record<string, string>> = {
  'Studio photo': 'studio_portrait',
  'Black & white': 'b_and_w',
  'Bold Sketch': 'infantile_sketch',
  'Pencil sketch': 'hand_drawn_outline',
  'Retro Pop': '2d_art_poster',
  Clay: 'handmade_3d',
  Risograph: '2d_art_poster_2',
  'Color engraving': 'engraving_color',
  'Grain 2.0': 'grain_20',
  'Seamless Digital': 'seamless',
  '3D render': '3d',
  "80's": '80s',
  'Voxel art': 'voxel',
  'Prestige Emblem': 'emblem_graffiti',
  'Pop Graphic': 'emblem_pop_art',
  Stamp: 'emblem_stamp',
  'Punk Graphic': 'emblem_punk',
  'Vintage Emblem': 'emblem_vintage',
  'Color blobs': 'line_circuit',
  'Seamless Vector': 'seamless',
  'Flat 2.0': 'flat_2',
  'Vector Kawaii': 'kawaii',
  Doodle: 'doodle_fill',
  'Colored shape': 'colored_shapes',
  'Gradient outline': 'outline_gradient',
  'Offset doodle': 'doodle_offset_fill',
  'Gradient shape': 'colored_shapes_gradient',
};

/** A style by the name that people see. */
export interface NamedRecraftStyle extends RecraftStyle {
  readonly name: string;
}

/** Every style by its name, V3 before V2: what a caller may choose from. */
export const RECRAFT_STYLE_NAMES: readonly NamedRecraftStyle[] = (['recraftv3', 'recraftv2'] as const).flatMap(
  (model) =>
    Object.entries(NAMES[model]).flatMap(([style, names]) =>
      names.split('|').map((name, index) => ({
        model,
        name,
        style,
        substyle: index === 0 ? null : (SUBSTYLES[name] ?? name.toLowerCase().replaceAll(/[ -]/g, '_')),
      })),
    ),
);
