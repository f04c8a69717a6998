import { createPlane, type Plane } from '@backlot/kernels';

/** Light from the upper left over a height field: positive on slopes that face the light, negative behind them. */
export function reliefLight(heightField: Float32Array, width: number, height: number): Plane {
  const light = createPlane(width, height);
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      const slopeX = heightField[i + 1]! - heightField[i - 1]!;
      const slopeY = heightField[i + width]! - heightField[i - width]!;
      light.data[i] = (slopeX + slopeY) * 0.5;
    }
  return light;
}
