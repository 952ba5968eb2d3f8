import { dropAttachments } from '#actions/files/drop_files'
import { noteAttached } from '#actions/files/note_attached'
import type { AttachedFile } from '#actions/files/read_attachments'
import { transaction } from '#tenancy/transaction'

/** Deletes an attached file for good; the history keeps its name. */
export class DeleteAttachment {
  async handle({ fileId, customerId, name }: AttachedFile): Promise<void> {
    await transaction(async (trx) => {
      await dropAttachments(trx, [fileId])
      noteAttached(trx, { customerId, action: 'file_delete', before: { files: [name] } })
    })
  }
}
