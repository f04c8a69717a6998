// The steps of src/inpaint in SIMD, over one memory that several threads share. Every step takes the address of a level, of its
// parameters and the number of a band; bands of one step touch nothing of each other, so any thread may run any of them. No static
// data: opening the module in another thread would overwrite it.
export { distanceBand } from './fill/distance';
export { halveBand } from './fill/halve';
export { markSourcesBand, markTargetsBand } from './fill/patch-maps';
export { peelBand } from './fill/peel';
export { searchBand } from './fill/search';
export { relaxTile, seamBand, writeSeamBand } from './fill/seams';
export { textureBand } from './fill/texture';
export { voteBand, applyVoteBand } from './fill/vote';
export { weighBand } from './fill/weights';
