import { drawCard } from '../cards/draw-card.ts';
import { sunThrough } from '../light/canopy-shade.ts';
import { hazeAt } from '../light/haze.ts';
import { addLamps, fogBetween, type WoodsLight } from '../light/woods-light.ts';
import type { Stage } from './stage.ts';
import type { Sprig } from './woods.ts';

/** Shares of the sun's light on the lit side of a leaf and through it, beyond what the angle gives: leaves of a spray face every way. */
const SPREAD_LIT = 0.3;
const SPREAD_THROUGH = 0.35;

/** How much darker the side away from the sun is. */
const ROUND_SLANT = 0.7;

const first = new Float64Array(3);
const second = new Float64Array(3);
const through = new Float64Array(3);
const lamplight = new Float64Array(3);
const cardLight = {
  first,
  second,
  through,
  hazeAmount: 0,
  haze: new Float64Array(3),
  hazeAtTip: new Float64Array(3),
  slant: 0,
};

/** Paints a spray over a layer, lit where it hangs. */
export function drawSprig({ layer, view, light, haze, nearM }: Stage, sprig: Sprig): void {
  const { x, y, z, along, across, card } = sprig;
  const rootX = view.centreX + (x / z) * view.focalPx;
  const rootY = view.horizonPx - ((y - view.eyeM) / z) * view.focalPx;
  const tipZ = Math.max(z * 0.5, z + along[2]);
  const alongX = view.centreX + ((x + along[0]) / tipZ) * view.focalPx - rootX;
  const alongY = view.horizonPx - ((y + along[1] - view.eyeM) / tipZ) * view.focalPx - rootY;
  const scale = view.focalPx / z;
  lightOf(sprig, light);
  cardLight.slant = sprig.isRound === true ? ROUND_SLANT * light.sunDirection[0] * (Math.sign(across[0]) || 1) : 0;
  cardLight.hazeAmount = 1 - fogBetween(light.fog, nearM, z, y);
  hazeAt(haze, rootX, rootY, cardLight.haze);
  hazeAt(haze, rootX + alongX, rootY + alongY, cardLight.hazeAtTip);
  drawCard(
    layer,
    card,
    { rootX, rootY, alongX, alongY, acrossX: across[0] * scale, acrossY: -across[1] * scale },
    cardLight,
  );
}

function lightOf({ x, y, z, along, across, foliage, open }: Sprig, light: WoodsLight): void {
  const { sun, sunDirection, above, ahead, below, shade } = light;
  const nx = along[1] * across[2] - along[2] * across[1];
  const ny = along[2] * across[0] - along[0] * across[2];
  const nz = along[0] * across[1] - along[1] * across[0];
  const length = Math.sqrt(nx * nx + ny * ny + nz * nz) || 1;
  const toSun = (nx * sunDirection[0] + ny * sunDirection[1] + nz * sunDirection[2]) / length;
  // The camera is near the origin: a card shows the side that looks that way.
  const toCamera = -(nx * x + ny * (y - 1.5) + nz * z);
  const facing = Math.abs(toSun);
  const isLitSide = toSun > 0 === toCamera > 0;
  const reach =
    (sunThrough(shade, x + along[0] * 0.35, y + along[1] * 0.35, z + along[2] * 0.35) +
      sunThrough(shade, x + along[0] * 0.8, y + along[1] * 0.8, z + along[2] * 0.8)) /
    2;
  const ahead2 = sunDirection[2] > 0 ? sunDirection[2] : 0;
  const reflected = (reach / Math.PI) * (isLitSide ? SPREAD_LIT + 0.7 * facing : SPREAD_LIT * (1 - 0.7 * ahead2));
  const transmitted = (reach / Math.PI) * (isLitSide ? SPREAD_THROUGH * ahead2 : SPREAD_THROUGH + 0.65 * facing);
  const up = 0.45 + 0.45 * Math.abs(ny / length);
  lamplight.fill(0);
  if (light.lamps !== undefined) addLamps(light.lamps, x, y + along[1] * 0.3, z, lamplight);
  for (let c = 0; c < 3; c++) {
    const around = (above[c]! * up + ahead[c]! * 0.14 + below[c]! * 0.2) * open;
    const received = sun[c]! * reflected + around + lamplight[c]! / Math.PI;
    first[c] = foliage.first[c]! * received;
    second[c] = foliage.second[c]! * received;
    through[c] = foliage.through[c]! * (sun[c]! * transmitted + (ahead[c]! * 0.3 + above[c]! * 0.22) * open);
  }
}
