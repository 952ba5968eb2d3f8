import { fileLimits, MOST_AT_ONCE } from '#actions/files/limits'
import { extensions } from '#files/kinds/kinds'
import { newId } from '#text/ids'
import { UPLOADS } from '#web/files/uploads_of'

/** What a form that takes files needs to know, wherever it sends them. */
export const uploadForm = (action: string) => ({ ...uploadControl(MOST_AT_ONCE), action, submission: newId() })

/** The control that files are chosen with. */
export const uploadControl = (most: number) => ({
  name: `${UPLOADS}[]`,
  accept: extensions.map((extension) => `.${extension}`).join(','),
  most,
  megabytes: fileLimits().fileMegabytes,
})
