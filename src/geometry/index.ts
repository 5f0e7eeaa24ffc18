export { heightOf, isAbove, isPlaced, type PlacedBlock, sharedHeight, sharedWidth } from "./boxes.ts";
export { inReadingOrder } from "./in-reading-order.ts";
export { type BlockPlace, type PairGeometry, pageGeometry, pairGeometry } from "./page-geometry.ts";
export { bodyTypeHeightOf } from "./page-measure.ts";
export { type ReadingRegion, readingRegions } from "./reading-regions.ts";
export { regionOrder } from "./region-order.ts";
