import type { Face, Prism } from '../model.ts';

/** A prism that counts in light and shadow, with the circle around its footprint. */
interface Mass {
  readonly faces: readonly Face[];
  readonly topM: number;
  readonly prism: Prism;
  readonly x: number;
  readonly z: number;
  readonly radius: number;
}

/** The big blocks of a city, for rays in any direction. */
export interface Masses {
  readonly list: readonly Mass[];
}

/** What a ray met. */
export interface MassHit {
  distance: number;
  mass: Mass | undefined;
  face: Face | undefined;
}

/** The blocks among `prisms` that throw shadows. */
export function createMasses(prisms: readonly Prism[]): Masses {
  const list = prisms
    .filter(({ isThin }) => !isThin)
    .map((prism) => {
      const { faces, topM } = prism;
      const x = faces.reduce((sum, face) => sum + face.x, 0) / faces.length;
      const z = faces.reduce((sum, face) => sum + face.z, 0) / faces.length;
      const radius = Math.max(...faces.map((face) => Math.hypot(face.x - x, face.z - z)));
      return { faces, topM, prism, x, z, radius };
    });
  return { list };
}

/** Finds the nearest block along a unit direction, starting a little off (x, y, z); `any` is content with whatever stops the ray. */
export function traceMasses(
  { list }: Masses,
  x: number,
  y: number,
  z: number,
  dx: number,
  dy: number,
  dz: number,
  any: boolean,
  out: MassHit,
): boolean {
  out.distance = Infinity;
  out.mass = undefined;
  out.face = undefined;
  const flat = Math.sqrt(dx * dx + dz * dz);
  for (let i = 0; i < list.length; i++) {
    const mass = list[i]!;
    const toX = mass.x - x;
    const toZ = mass.z - z;
    if (Math.abs(toX * dz - toZ * dx) > mass.radius * flat) continue;
    const ahead = toX * dx + toZ * dz;
    if (ahead < -mass.radius * flat) continue;
    let near = 1e-3;
    let far = Infinity;
    let entered: Face | undefined;
    const { faces } = mass;
    for (let k = 0; k < faces.length; k++) {
      const face = faces[k]!;
      const away = face.offset - face.normalX * x - face.normalZ * z;
      const speed = face.normalX * dx + face.normalZ * dz;
      if (speed < 0) {
        const t = away / speed;
        if (t > near) {
          near = t;
          entered = face;
        }
      } else if (speed > 0) {
        const t = away / speed;
        if (t < far) far = t;
      } else if (away < 0) far = -1;
    }
    if (entered === undefined || near >= far || near >= out.distance) continue;
    if (y + dy * near > mass.topM && y + dy * far > mass.topM) continue;
    out.distance = near;
    out.mass = mass;
    out.face = entered;
    if (any) return true;
  }
  return out.mass !== undefined;
}

/** Height up to which the blocks keep the sun (unit vector) from an upright line at (x, z), m; -Infinity = nothing does. */
export function shadowHeight({ list }: Masses, x: number, z: number, sunX: number, sunY: number, sunZ: number): number {
  const flat = Math.sqrt(sunX * sunX + sunZ * sunZ);
  const dx = sunX / flat;
  const dz = sunZ / flat;
  const fall = sunY / flat;
  let highest = -Infinity;
  for (let i = 0; i < list.length; i++) {
    const mass = list[i]!;
    const toX = mass.x - x;
    const toZ = mass.z - z;
    if (Math.abs(toX * dz - toZ * dx) > mass.radius) continue;
    const ahead = toX * dx + toZ * dz;
    if (ahead < -mass.radius || mass.topM - (ahead - mass.radius) * fall < highest) continue;
    let near = 1e-3;
    let far = Infinity;
    const { faces } = mass;
    for (let k = 0; k < faces.length; k++) {
      const face = faces[k]!;
      const away = face.offset - face.normalX * x - face.normalZ * z;
      const speed = face.normalX * dx + face.normalZ * dz;
      if (speed < 0) near = Math.max(near, away / speed);
      else if (speed > 0) far = Math.min(far, away / speed);
      else if (away < 0) far = -1;
    }
    if (near < far) highest = Math.max(highest, mass.topM - near * fall);
  }
  return highest;
}
