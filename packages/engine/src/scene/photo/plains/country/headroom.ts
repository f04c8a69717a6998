import { createLinearRaster, type LinearRaster } from '@backlot/kernels';
import type { LevelCamera } from '../../sea/camera.ts';

/** A camera that also sees as far up as it sees down: what water in the picture mirrors. */
export function withHeadroom(camera: LevelCamera): { readonly camera: LevelCamera; readonly extraPx: number } {
  const extraPx = Math.max(0, Math.ceil(camera.heightPx - 2 * camera.horizonPx));
  return {
    camera: { ...camera, heightPx: camera.heightPx + extraPx, horizonPx: camera.horizonPx + extraPx },
    extraPx,
  };
}

/** The picture without its uppermost rows. */
export function cropTop(picture: LinearRaster, rows: number): LinearRaster {
  if (rows === 0) return picture;
  const { width, height, data } = picture;
  return createLinearRaster(width, height - rows, data.slice(rows * width * 4));
}
