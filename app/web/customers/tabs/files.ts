import { attachmentOwners } from '#actions/files/owners'
import { attachmentRows, attachmentsOfCustomer } from '#actions/files/read_attachments'
import { can } from '#permissions/grants'
import { isId } from '#text/ids'
import type { CustomerTab } from '#web/customers/tabs/tab'
import { presentFile } from '#web/files/present_file'
import { uploadForm } from '#web/files/upload_form'

const PAGE = 30

/** Every file of the customer in one place, whatever it is attached to. */
export const filesTab: CustomerTab = {
  name: 'files',
  permission: 'files.view',
  component: 'components/record/tab_files',
  counted: ({ id }) => attachmentRows(id, seenOwners()),
  async content({ record, path, query }) {
    const behind = typeof query.older === 'string' && isId(query.older) ? query.older : undefined
    const { files, next } = await attachmentsOfCustomer(record.id, seenOwners(), { limit: PAGE, older: behind })
    return {
      files: files.map(presentFile),
      open: !record.deleted_at,
      older: next && `${path}?tab=files&older=${next}`,
      newest: behind ? `${path}?tab=files` : null,
      upload: !record.deleted_at && can('files.create') ? uploadForm(`${path}/files`) : null,
    }
  },
}

const seenOwners = () => attachmentOwners.filter(({ view }) => can(view))
