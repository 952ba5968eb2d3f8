import { current } from '#tenancy/current'

/** What the company holds attached files to. */
export interface FileLimits {
  /** MB that one file may have. */
  fileMegabytes: number
  /** MB that all files may have together; null: any number. */
  filesMegabytes: number | null
  /** Files that one person may attach within a day; null: any number. */
  dailyFiles: number | null
}

export const MEGABYTE = 1024 * 1024
/** Files of one comment. */
export const MOST_OF_COMMENT = 5
/** Files that one form sends elsewhere. */
export const MOST_AT_ONCE = 10

const USUAL: FileLimits = { fileMegabytes: 25, filesMegabytes: 5_120, dailyFiles: 200 }

export function fileLimits(): FileLimits {
  const { fileMegabytes, filesMegabytes, dailyFiles } = current.tenant.settings
  return {
    fileMegabytes: fileMegabytes ?? USUAL.fileMegabytes,
    filesMegabytes: filesMegabytes === undefined ? USUAL.filesMegabytes : filesMegabytes,
    dailyFiles: dailyFiles === undefined ? USUAL.dailyFiles : dailyFiles,
  }
}
