type Triple = readonly [number, number, number];

/** What grows, lies and sticks out where: colours are albedos in linear light, heights metres over the valley. */
export interface Biome {
  readonly rock: Triple;
  /** Of weathered faces, where water runs. */
  readonly stain: Triple;
  /** Strength and thickness (m) of the layers that show in the rock. */
  readonly strata: { readonly strength: number; readonly thicknessM: number };
  readonly scree: Triple;
  readonly grass: Triple;
  readonly dryGrass: Triple;
  /** How much of the grass is dry, 0..1. */
  readonly dryness: number;
  readonly conifer: Triple;
  /** Share of the ground below the treeline that is wood, 0..1. */
  readonly forest: number;
  readonly treelineM: number;
  /** No woods nearer to the camera than this, m. */
  readonly woodsFromM: number;
  /** Height up to which the shore is stones, m; 0 = there is no shore. */
  readonly shoreM: number;
  /** Height above which half of the ground that can hold snow is under it; below 0 = snow down to the water. */
  readonly snowlineM: number;
}
