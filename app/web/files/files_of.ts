import { attachmentOwners } from '#actions/files/owners'
import { attachmentsOfThing } from '#actions/files/read_attachments'
import { seesCustomer } from '#actions/files/sees_customer'
import type { Record } from '#fields/field'
import { can } from '#permissions/grants'
import { presentFile } from '#web/files/present_file'
import { uploadForm } from '#web/files/upload_form'

/** What the component `files.card` shows on the page of a work order or a service record; nothing to who sees no customer. */
export async function filesOf(record: Record, path: string) {
  const owner = attachmentOwners.find(({ list }) => list === record.list)!
  if (!(await seesCustomer(String(record.customer_id)))) return null
  const files = await attachmentsOfThing(owner, record.id)
  return {
    files: files.map((file) => ({ ...presentFile(file), place: null })),
    open: !record.deleted_at,
    upload: !record.deleted_at && can(owner.attach) ? uploadForm(`${path}/files`) : null,
  }
}
