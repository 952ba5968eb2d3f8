import type { I18n } from '@adonisjs/i18n'
import type { AttachmentOwner } from '#actions/files/owners'
import { attachmentsOfThing } from '#actions/files/read_attachments'
import type { Record } from '#fields/field'
import { can } from '#permissions/grants'
import { presentFile } from '#web/files/present_file'
import { uploadForm } from '#web/files/upload_form'

/** What the component `files.card` shows on the page of a work order or a service record; `path` is that page's address. */
export async function filesOf(owner: AttachmentOwner, thing: Record, path: string, i18n: I18n) {
  return {
    files: (await attachmentsOfThing(owner, thing.id)).map((file) => presentFile(file, i18n)),
    upload: !thing.deleted_at && can(owner.attach) ? uploadForm(`${path}/files`) : null,
  }
}
