import type { LinearRaster } from '@backlot/kernels';
import { paintInBands } from '../../../../threads/paint-in-bands.ts';
import { createSharedRaster, sharedFloats } from '../../../../threads/shared.ts';
import type { Threads } from '../../../../threads/threads.ts';
import type { LevelCamera } from '../../sea/camera.ts';
import type { SkyDome } from '../../sky/sky-dome.ts';
import { alpineRows, type AlpineView } from '../alpine-rows.ts';
import type { LandView } from '../terrain/paint-land.ts';
import type { WoodsView } from '../trees/paint-woods.ts';

/** What level water reflects: the world seen from as far below its surface as the eye is above it. */
export interface MirrorImage {
  readonly picture: LinearRaster;
  readonly camera: LevelCamera;
}

/** The picture's sky, and the view of the land and the woods that stand on it. */
export interface MirrorScene {
  readonly view: LandView;
  readonly woods: WoodsView;
  readonly dome: SkyDome;
  /** Nearest land that the water may show, m: the shore under the camera is not seen in it. */
  readonly fromM: number;
  /** How much coarser than the picture the mirror image is. */
  readonly coarseness: number;
}

/** Paints the mirror image; `sky` is the picture with nothing but its sky painted yet. */
export async function paintMirrorImage(
  threads: Threads | undefined,
  sky: LinearRaster,
  scene: MirrorScene,
): Promise<MirrorImage> {
  const { view, woods, dome, fromM, coarseness } = scene;
  const { camera } = view;
  const below = Math.max(1, camera.heightPx - camera.horizonPx);
  const width = Math.ceil(camera.widthPx / coarseness);
  const height = Math.ceil((below * 1.15) / coarseness) + 2;
  const mirrored: LevelCamera = {
    widthPx: width,
    heightPx: height,
    focalPx: camera.focalPx / coarseness,
    horizonPx: height,
    eyeM: -camera.eyeM,
  };
  const picture = createSharedRaster(width, height);
  copySky(sky, camera, picture, mirrored, dome);
  const depth = sharedFloats(width * height).fill(Infinity);
  const air = { ...view.light.air, eyeM: camera.eyeM };
  const light = { ...view.light, air };
  const prepared: AlpineView = {
    view: { ...view, light, camera: mirrored, samples: 1, stridePx: view.stridePx * 1.3, isMirrored: true, fromM },
    woods: { ...woods, light, camera: mirrored, fromM: Math.max(woods.fromM, fromM) },
  };
  for (const pass of ['land', 'woods'] as const)
    await paintInBands(threads, alpineRows, { prepared, target: { pass, picture, depth }, rows: width });
  return { picture, camera: mirrored };
}

/** The sky is the same in the mirror; what lies above the frame comes from the dome. */
function copySky(
  sky: LinearRaster,
  camera: LevelCamera,
  picture: LinearRaster,
  mirrored: LevelCamera,
  dome: SkyDome,
): void {
  const colour = new Float64Array(3);
  for (let y = 0; y < picture.height; y++) {
    const tangent = (mirrored.horizonPx - y - 0.5) / mirrored.focalPx;
    const row = Math.floor(camera.horizonPx - tangent * camera.focalPx);
    for (let x = 0; x < picture.width; x++) {
      const k = (y * picture.width + x) * 4;
      const right = (x + 0.5 - mirrored.widthPx / 2) / mirrored.focalPx;
      if (row >= 0 && row < Math.min(sky.height, camera.horizonPx - 1)) {
        const column = Math.min(sky.width - 1, Math.max(0, Math.floor(right * camera.focalPx + camera.widthPx / 2)));
        const from = (row * sky.width + column) * 4;
        for (let c = 0; c < 3; c++) picture.data[k + c] = sky.data[from + c]!;
      } else {
        dome.light(right, Math.max(0.01, tangent), 1, colour);
        for (let c = 0; c < 3; c++) picture.data[k + c] = colour[c]!;
      }
      picture.data[k + 3] = 1;
    }
  }
}
