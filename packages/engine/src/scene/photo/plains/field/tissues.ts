import type { PlantTissue } from './plant-light.ts';

/** Leaves, straw and bark of what grows on fields; linear albedo of what they throw back and let through. */
export const TISSUES = {
  meadow: { albedo: [0.083, 0.125, 0.034], through: [0.13, 0.19, 0.022] },
  fresh: { albedo: [0.075, 0.145, 0.03], through: [0.12, 0.22, 0.02] },
  hay: { albedo: [0.3, 0.235, 0.1], through: [0.24, 0.18, 0.06] },
  savanna: { albedo: [0.36, 0.26, 0.11], through: [0.3, 0.2, 0.06] },
  straw: { albedo: [0.4, 0.31, 0.15], through: [0.32, 0.22, 0.08] },
  wheat: { albedo: [0.42, 0.315, 0.15], through: [0.38, 0.27, 0.11] },
  greenWheat: { albedo: [0.12, 0.17, 0.045], through: [0.15, 0.2, 0.03] },
  leaf: { albedo: [0.07, 0.115, 0.03], through: [0.1, 0.15, 0.015] },
  darkLeaf: { albedo: [0.045, 0.075, 0.027], through: [0.05, 0.08, 0.012] },
  greyLeaf: { albedo: [0.12, 0.15, 0.085], through: [0.08, 0.1, 0.04] },
  cropLeaf: { albedo: [0.06, 0.115, 0.025], through: [0.1, 0.17, 0.015] },
  vine: { albedo: [0.075, 0.13, 0.025], through: [0.15, 0.21, 0.015] },
  soil: { albedo: [0.15, 0.1, 0.062], through: [0, 0, 0] },
  paleSoil: { albedo: [0.33, 0.25, 0.17], through: [0, 0, 0] },
  bark: { albedo: [0.1, 0.08, 0.058], through: [0, 0, 0] },
  snow: { albedo: [0.82, 0.85, 0.88], through: [0.02, 0.02, 0.02] },
} as const satisfies Readonly<Record<string, PlantTissue>>;
