/** What a workbook may be before it is refused: see SECURITY IM-4. Sizes in bytes. */
export const MAX_INFLATED = 200 * 1024 * 1024
export const MAX_ENTRIES = 2_000
export const MAX_RATIO = 100
/** Below this a high ratio harms nobody: a sheet of empty, coloured cells packs well. */
export const RATIO_FROM = 4 * 1024 * 1024
/** Excel's own limits. */
export const MAX_ROW = 1_048_576
export const MAX_COLUMN = 16_384
export const MEMORY_MB = 256
export const SECONDS = 60
