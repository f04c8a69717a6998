// The whole public surface, one line a file. Grouped by folder.
export { createLinearRaster, type LinearRaster } from './image/linear-raster.ts';
export { createMask, type Mask } from './image/mask.ts';
export { createMatte, type Matte } from './image/matte.ts';
export { createPlane, type Plane } from './image/plane.ts';
export { createRaster, type Raster } from './image/raster.ts';
export type { Rect } from './image/rect.ts';
export { createTrimap, type Trimap } from './image/trimap.ts';
export { toLinear, toSrgb } from './colour/convert.ts';
export { reducePalette, type WeightedColour } from './colour/reduce-palette.ts';
export { colourStatistics, transferColour, type ColourStatistics } from './colour/transfer-colour.ts';
export { SRGB_TO_LINEAR, linearToSrgb, linearToSrgbByte, srgbToLinear } from './colour/srgb.ts';
export { deriveSeed, hash32, hashPoint } from './noise/hash.ts';
export { fbm, octavesAbove, ridgedFbm } from './noise/fbm.ts';
export { gradientNoise } from './noise/gradient-noise.ts';
export { createRandom, type Random } from './noise/random.ts';
export { valueNoise } from './noise/value-noise.ts';
export { createWorleyCell, worley, type WorleyCell } from './noise/worley.ts';
export { resampleChannels, type Channels, type ResampleTarget } from './resample/resample-channels.ts';
export { resampleWhere } from './resample/resample-where.ts';
export { resizeLinear, resizeMatte, resizePlane, resizeRaster } from './resample/resize.ts';
export type { ResampleFilter, Span } from './resample/taps.ts';
export {
  fillHole,
  LEAST_SOURCES_A_PIXEL,
  MOST_HOLE_SHARE,
  type FillCoverage,
  type FillOptions,
  type FillResult,
  type FillWarning,
} from './inpaint/fill-hole.ts';
export type { FillCrew, FillShare } from './inpaint/crew/fill-crew.ts';
export { helpFill } from './inpaint/crew/help-fill.ts';
export { carryDetail, type PicturePlace, type SmallFill } from './inpaint/carry-detail.ts';
export { growMask, type GrownMask } from './inpaint/grow-mask.ts';
export { NothingKnownError } from './inpaint/nothing-known-error.ts';
export { fillHoleOnPlanes, type PlaneFillOptions } from './inpaint/plane/fill-hole-on-planes.ts';
export type { KeptPlace } from './inpaint/place-prior.ts';
export type { FillProfile } from './inpaint/profile.ts';
export { paintLayer, type Canvas, type StrokeLayer } from './stylise/brush-strokes.ts';
export { findPalette, nearestColour, type Palette } from './stylise/colour-quantise.ts';
export { delaunay } from './stylise/delaunay.ts';
export { displace } from './stylise/displace.ts';
export { flowField, type FlowField } from './stylise/flow-field.ts';
export { flowSmooth, flowSmoothRgb } from './stylise/flow-smooth.ts';
export { hatchField, type HatchOptions } from './stylise/hatch.ts';
export { inkLines, type InkLineOptions } from './stylise/ink-lines.ts';
export { kuwahara } from './stylise/kuwahara.ts';
export { noisePlane, type NoisePlaneOptions } from './stylise/noise-plane.ts';
export { createRgbPlanes, fromRgbPlanes, lumaOf, toRgbPlanes, type RgbPlanes } from './stylise/rgb-planes.ts';
export { softBlur, softBlurRgb } from './stylise/soft-blur.ts';
export { percentiles, stretchTone } from './stylise/tone-stretch.ts';
export { cleanAlpha } from './matte/clean-alpha.ts';
export { closedFormMatte } from './matte/closed-form.ts';
export { decideDoubtfulParts } from './matte/decide-doubtful-parts.ts';
export { doubtSamples } from './matte/doubt-samples.ts';
export { estimateForeground } from './matte/estimate-foreground.ts';
export { groundClutter } from './matte/ground-clutter.ts';
export { growByColour } from './matte/grow-by-colour.ts';
export { localLikeness } from './matte/local-likeness.ts';
export { roundInClutter } from './matte/round-in-clutter.ts';
export { sampleAlpha, type SampledAlpha } from './matte/sample-alpha.ts';
export { settleBand } from './matte/settle-band.ts';
export { solidifyMatte } from './matte/solidify.ts';
export { thickParts } from './matte/thick-parts.ts';
export { tightenTrimap, type TightTrimap } from './matte/tighten-trimap.ts';
export { trimapsFromMatte } from './matte/trimap-from-matte.ts';
export { upsampleMatte, type SmallMatte } from './matte/upsample-matte.ts';
export { widenTrimap } from './matte/widen-trimap.ts';
export { boundsAbove } from './morphology/bounds-above.ts';
export { connectedComponents, type Components } from './morphology/components.ts';
export { squaredDistance } from './morphology/distance.ts';
export { atLeast, below } from './morphology/threshold.ts';
export { countColours, PixelRole, type ColourBin } from './trace/colour-bins.ts';
export { findFlatColours, type FlatColours } from './trace/flat-colours.ts';
export { flattenColours } from './trace/flatten-colours.ts';
export { nearestEntry } from './trace/nearest-entry.ts';
export type { RgbBytes } from './trace/oklab-of-bytes.ts';
export { pixelRoles } from './trace/pixel-roles.ts';
export { reduceColours } from './trace/reduce-colours.ts';
export { shareNear } from './trace/share-near.ts';
export { backProject } from './resample/back-project.ts';
export { resizeBytes } from './resample/resize-bytes.ts';
export { bleedColours } from './colour/bleed-colours.ts';
export { createDetailGuide, type DetailGuide } from './detail/detail-guide.ts';
export { enrichDetail } from './detail/enrich-detail.ts';
export { boxBlur } from './filter/box-blur.ts';
export { guidedSmooth } from './filter/guided-smooth.ts';
export { linearToOklab, oklabToLinear, type Oklab } from './colour/oklab.ts';
export { fromOklab, toOklab, type OklabPicture } from './colour/oklab-picture.ts';
export { planPalette, type ColourSample, type Paint, type PalettePlan } from './colour/palette-plan.ts';
export { applyPaints, layPaint, type PaintOptions } from './colour/apply-paints.ts';
export { dominantColour } from './colour/dominant-colour.ts';
export { backdropMatte } from './matte/backdrop-matte.ts';
export { principalColours, type PrincipalColour } from './colour/principal-colours.ts';
export { measureTexture, type Texture } from './measure/texture.ts';
export { textParts, type TextPart } from './text/text-parts.ts';
export { textStrokes } from './text/text-strokes.ts';
export { turnPixels, type Turn } from './text/turn-pixels.ts';
