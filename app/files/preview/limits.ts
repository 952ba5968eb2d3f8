/** Pixels of a picture that a preview is made of: what a header claims is counted before anything is drawn. */
export const MOST_PIXELS = 40_000_000
/** Of the preview's longer side. */
export const SIDE = 960
export const SECONDS = 20
