import type { Random } from '@backlot/kernels';
import { createPrism, rectangle, scaled, type PlainSkin, type Prism, type Rgb } from '../model.ts';
import type { TowerSkin } from '../facade/tower-skin.ts';

/** A tower before it is cut into blocks. */
export interface TowerShape {
  readonly x: number;
  readonly z: number;
  readonly widthM: number;
  readonly depthM: number;
  readonly heightM: number;
  readonly turn: number;
  readonly skin: TowerSkin;
  readonly seed: number;
  readonly roof?: Rgb;
}

export type Crown = 'flat' | 'setback' | 'spire' | 'slant' | 'pyramid' | 'round' | 'twin';
const MACHINES: PlainSkin = { kind: 'plain', colour: [0.2, 0.2, 0.21] };
const STEEL: PlainSkin = { kind: 'plain', colour: [0.3, 0.31, 0.33] };
const SLICES = 14;
const FLAT_ROOF: Rgb = [0.16, 0.16, 0.155];

/** Cuts a tower with its crown into upright blocks; returns them and where a warning light stands on its top. */
export function buildTower(shape: TowerShape, crown: Crown, random: Random): { prisms: Prism[]; tipM: number } {
  const { widthM, depthM, heightM, skin } = shape;
  const prisms: Prism[] = [];
  const block = (
    width: number,
    depth: number,
    bottomM: number,
    topM: number,
    made: TowerSkin | PlainSkin,
    dx = 0,
  ): void => {
    const points = rectangle(
      shape.x + dx * Math.cos(shape.turn),
      shape.z + dx * Math.sin(shape.turn),
      width,
      depth,
      shape.turn,
    );
    prisms.push(
      createPrism(points, {
        bottomM,
        topM,
        skin: made,
        roof: isTapered ? scaled(made.colour, 0.7) : (shape.roof ?? FLAT_ROOF),
        seed: shape.seed + prisms.length,
        isThin: width < 3,
      }),
    );
  };
  const isTapered = crown === 'spire' || crown === 'pyramid' || crown === 'slant' || crown === 'round';
  const mast = (from: number, lengthM: number): number => {
    block(1.6, 1.6, from, from + lengthM * 0.55, STEEL);
    block(0.8, 0.8, from + lengthM * 0.55, from + lengthM, STEEL);
    return from + lengthM;
  };
  switch (crown) {
    case 'flat': {
      block(widthM, depthM, 0, heightM, skin);
      block(
        widthM * (0.35 + 0.3 * random()),
        depthM * 0.5,
        heightM,
        heightM + 4 + 4 * random(),
        MACHINES,
        (random() - 0.5) * widthM * 0.3,
      );
      if (heightM > 150 && random() < 0.45) return { prisms, tipM: mast(heightM + 4, 25 + 30 * random()) };
      return { prisms, tipM: heightM + 8 };
    }
    case 'setback': {
      const steps = 2 + Math.floor(random() * 4);
      let bottom = 0;
      let size = 1;
      for (let i = 0; i < steps; i++) {
        const top =
          i === steps - 1
            ? heightM
            : bottom + (heightM - bottom) * (i === 0 ? 0.5 + 0.2 * random() : 0.4 + 0.25 * random());
        block(widthM * size, depthM * size, bottom, top, skin);
        bottom = top;
        size *= 0.72 + 0.13 * random();
      }
      if (heightM > 110 && random() < 0.5) return { prisms, tipM: mast(heightM, 20 + 40 * random()) };
      return { prisms, tipM: heightM };
    }
    case 'spire': {
      const base = heightM * (0.7 + 0.1 * random());
      block(widthM, depthM, 0, base, skin);
      for (let i = 0; i < SLICES; i++) {
        const k = 1 - (i + 0.5) / SLICES;
        block(
          widthM * k,
          depthM * k,
          base + ((heightM - base) * i) / SLICES,
          base + ((heightM - base) * (i + 1)) / SLICES,
          skin,
        );
      }
      return { prisms, tipM: mast(heightM, heightM * 0.16) };
    }
    case 'pyramid': {
      const base = heightM * 0.86;
      block(widthM, depthM, 0, base, skin);
      const roof: PlainSkin = { kind: 'plain', colour: random() < 0.5 ? [0.16, 0.27, 0.23] : [0.28, 0.25, 0.22] };
      for (let i = 0; i < SLICES; i++) {
        const k = 1 - (i + 0.5) / SLICES;
        block(
          widthM * k,
          depthM * k,
          base + ((heightM - base) * i) / SLICES,
          base + ((heightM - base) * (i + 1)) / SLICES,
          roof,
        );
      }
      return { prisms, tipM: mast(heightM, 14) };
    }
    case 'slant': {
      const base = heightM * (0.78 + 0.1 * random());
      const side = random() < 0.5 ? -1 : 1;
      block(widthM, depthM, 0, base, skin);
      for (let i = 0; i < SLICES; i++) {
        const k = 1 - (i + 0.5) / SLICES;
        block(
          widthM * k,
          depthM,
          base + ((heightM - base) * i) / SLICES,
          base + ((heightM - base) * (i + 1)) / SLICES,
          skin,
          side * widthM * (1 - k) * 0.5,
        );
      }
      return { prisms, tipM: heightM };
    }
    case 'round': {
      const sides = 14;
      for (let i = 0; i < 10; i++) {
        // A bullet: straight for two thirds, then drawn in.
        const from = i === 0 ? 0 : 0.62 + (0.38 * (i - 1)) / 9;
        const to = 0.62 + (0.38 * i) / 9;
        const t = i === 0 ? 0 : (i - 0.5) / 9;
        const radius = (widthM / 2) * Math.sqrt(Math.max(0.02, 1 - t * t));
        const points = Array.from({ length: sides }, (_, k) => (k / sides) * 2 * Math.PI).flatMap((angle) => [
          shape.x + Math.cos(angle) * radius,
          shape.z + Math.sin(angle) * radius,
        ]);
        prisms.push(createPrism(points, { bottomM: heightM * from, topM: heightM * to, skin, seed: shape.seed }));
      }
      return { prisms, tipM: heightM };
    }
    case 'twin': {
      block(widthM, depthM, 0, heightM * 0.8, skin);
      block(widthM * 0.44, depthM, heightM * 0.8, heightM, skin, -widthM * 0.28);
      block(widthM * 0.44, depthM, heightM * 0.8, heightM * 0.95, skin, widthM * 0.28);
      return { prisms, tipM: heightM };
    }
  }
}
