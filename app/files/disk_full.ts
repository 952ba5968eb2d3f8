/** What the file system, the databases and our own file store say when there is no space left. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL', 'ER_DISK_FULL', 'ER_RECORD_FILE_FULL', 'disk_full'])

/** Whether something failed for lack of space: it works again as soon as there is some. */
export const isDiskFull = (error: unknown) => FULL.has((error as { code?: string } | null)?.code ?? '')
