/** A photo that the bench reads from an installed Debian package, or from a folder given with `--photos`. */
export interface PhotoSource {
  /** Debian package that holds it. */
  readonly package: string;
  /** Where the package puts it; the last part is its name in a `--photos` folder. */
  readonly path: string;
  readonly licence: string;
  readonly author: string;
  /** The part that is a photo, px; absent: all of it. */
  readonly crop?: readonly [left: number, top: number, width: number, height: number];
}

const LOMIRI = { package: 'lomiri-wallpapers-16.04', licence: 'CC-BY-4.0', author: 'Aitzol Berasategi' };
const PLASMA = { package: 'plasma-workspace-wallpapers', licence: 'GPL-2+', author: 'KDE Visual Design Group' };
const OPENCV = { package: 'opencv-doc', licence: 'Apache-2.0', author: 'OpenCV samples' };
const SKIMAGE = { package: 'python3-skimage', licence: 'CC0', author: 'scikit-image data' };
const SKLEARN = { package: 'python3-sklearn', licence: 'CC-BY-2.0', author: 'scikit-learn sample images' };
const MATE = { package: 'mate-backgrounds', licence: 'GPL-2+' };

const BACKGROUNDS = '/usr/share/backgrounds';
const WALLPAPERS = '/usr/share/wallpapers';
const SAMPLES = '/usr/share/doc/opencv-doc/examples';
const MANUAL = '/usr/share/doc/opencv-doc/opencv4/html';
const DATA = '/usr/lib/python3/dist-packages/skimage/data';
const IMAGES = '/usr/lib/python3/dist-packages/sklearn/datasets/images';
const plasma = (name: string): PhotoSource => ({
  ...PLASMA,
  path: `${WALLPAPERS}/${name}/contents/images/2560x1600.jpg`,
});

/** Every photo of the bench with where it comes from. None of them is part of this repository by being named here. */
export const PHOTOS: Readonly<Record<string, PhotoSource>> = {
  meadow: { ...LOMIRI, path: `${BACKGROUNDS}/aitzgorri_by_Aitzol_Berasategi.jpg` },
  mountain: { ...LOMIRI, path: `${BACKGROUNDS}/picosdeeuropa_by_Aitzol_Berasategi.jpg` },
  creek: { ...LOMIRI, path: `${BACKGROUNDS}/life_by_Aitzol_Berasategi.jpg` },
  boards: { ...LOMIRI, path: `${BACKGROUNDS}/friends_by_Aitzol_Berasategi.jpg` },
  sunset: { ...LOMIRI, path: `${BACKGROUNDS}/sunset_by_Aitzol_Berasategi.jpg` },
  dandelion: {
    ...LOMIRI,
    path: `${BACKGROUNDS}/seeding_by_Clements_Engelhardt.jpg`,
    licence: 'CC0',
    author: 'Clemens Engelhardt',
  },
  wine: { ...LOMIRI, path: `${BACKGROUNDS}/Wine_by_Jakkub_Mede.jpg`, author: 'Jakkub Mede' },
  clock: {
    ...LOMIRI,
    path: `${BACKGROUNDS}/greentock_by_Peter_Nerlich.jpg`,
    licence: 'CC-BY-SA-4.0',
    author: 'Peter Nerlich',
  },
  berries: { ...LOMIRI, path: `${BACKGROUNDS}/Dragonfly_by_Bolly.jpg`, licence: 'CC-BY-SA-4.0', author: 'Bolly' },
  bark: {
    package: 'lomiri-wallpapers-20.04',
    path: `${BACKGROUNDS}/Kleiber_by_Lukas_Baubkus.jpg`,
    licence: 'CC-BY-SA-3.0',
    author: 'Lukas Baubkus',
  },
  boats: plasma('EveningGlow'),
  planks: plasma('BytheWater'),
  forest: plasma('Path'),
  pier: plasma('ColdRipple'),
  leaf: plasma('FallenLeaf'),
  facade: plasma('Grey'),
  plants: plasma('OneStandsOut'),
  cups: plasma('ColorfulCups'),
  building: { ...OPENCV, path: `${SAMPLES}/data/building.jpg` },
  leuven: { ...OPENCV, path: `${SAMPLES}/data/leuvenA.jpg` },
  aloe: { ...OPENCV, path: `${SAMPLES}/data/aloeL.jpg` },
  church: { ...OPENCV, path: `${SAMPLES}/data/home.jpg` },
  brickhouse: { ...OPENCV, path: `${SAMPLES}/reg/home.png` },
  circuit: { ...OPENCV, path: `${SAMPLES}/data/board.jpg` },
  graffiti: { ...OPENCV, path: `${SAMPLES}/data/graf1.png` },
  office: { ...OPENCV, path: `${SAMPLES}/data/basketball1.png` },
  whale: { ...OPENCV, path: `${SAMPLES}/data/rubberwhale1.png` },
  desk: { ...OPENCV, path: `${SAMPLES}/data/box_in_scene.png` },
  fruits: { ...OPENCV, path: `${SAMPLES}/data/fruits.jpg` },
  butterfly: { ...OPENCV, path: `${SAMPLES}/data/butterfly.jpg` },
  squirrel: { ...OPENCV, path: `${SAMPLES}/data/squirrel_cls.jpg` },
  pitch: { ...OPENCV, path: `${SAMPLES}/data/messi5.jpg` },
  robin: { ...OPENCV, path: `${SAMPLES}/hfs/data/000.jpg` },
  lake: { ...OPENCV, path: `${SAMPLES}/hfs/data/001.jpg` },
  plant: { ...OPENCV, path: `${SAMPLES}/alphamat/input_images/plant.jpg` },
  city: { ...OPENCV, path: `${MANUAL}/fusion_mertens.jpg` },
  timber: { ...OPENCV, path: `${MANUAL}/03.jpg`, crop: [0, 0, 512, 462] },
  lighthouse: { ...OPENCV, path: `${MANUAL}/04.jpg`, crop: [0, 0, 512, 462] },
  courtyard: { ...OPENCV, path: `${MANUAL}/Background_Subtraction_Tutorial_frame.jpg` },
  books: { ...OPENCV, path: `${MANUAL}/result.jpg` },
  brick: { ...SKIMAGE, path: `${DATA}/brick.png` },
  gravel: { ...SKIMAGE, path: `${DATA}/gravel.png` },
  grass: { ...SKIMAGE, path: `${DATA}/grass.png` },
  coffee: { ...SKIMAGE, path: `${DATA}/coffee.png` },
  cat: { ...SKIMAGE, path: `${DATA}/chelsea.png` },
  astronaut: { ...SKIMAGE, path: `${DATA}/astronaut.png`, licence: 'public domain', author: 'NASA' },
  rocket: { ...SKIMAGE, path: `${DATA}/rocket.jpg`, author: 'SpaceX' },
  coins: { ...SKIMAGE, path: `${DATA}/coins.png`, licence: 'no known restrictions', author: 'Brooklyn Museum' },
  workshop: {
    ...SKIMAGE,
    path: `${DATA}/motorcycle_left.png`,
    licence: 'CC-BY-4.0',
    author: 'Middlebury stereo data, 2014',
  },
  pavilion: { ...SKLEARN, path: `${IMAGES}/china.jpg` },
  dahlia: { ...SKLEARN, path: `${IMAGES}/flower.jpg` },
  dune: { ...MATE, path: `${BACKGROUNDS}/mate/nature/Dune.jpg`, author: 'Marco Cogoni' },
  blades: { ...MATE, path: `${BACKGROUNDS}/mate/nature/GreenMeadow.jpg`, author: 'Timothy Schellhase' },
  road: { ...MATE, path: `${BACKGROUNDS}/mate/nature/Storm.jpg`, author: 'Sergey Nazarov' },
  slats: {
    package: 'gnome-backgrounds',
    path: `${BACKGROUNDS}/gnome/wood-d.webp`,
    licence: 'CC-BY-SA-3.0',
    author: 'GNOME artists',
  },
};
