import { dropAttachments } from '#actions/files/drop_files'
import type { Owner } from '#actions/files/attach_files'
import { noteAttached } from '#actions/files/note_attached'
import type { AttachedFile } from '#actions/files/read_attachments'
import { transaction } from '#tenancy/transaction'

/** Deletes an attached file for good; the history keeps its name. */
export class DeleteAttachment {
  async handle(attached: AttachedFile): Promise<void> {
    const { fileId, name, owner } = attached
    const action = owner.key === 'comment' ? 'comment_file_delete' : 'file_delete'
    await transaction(async (trx) => {
      await dropAttachments(trx, [fileId])
      noteAttached(trx, ownerOf(attached), { action, before: { files: [name] } })
    })
  }
}

const ownerOf = ({ owner, ownerId, customerId }: AttachedFile): Owner => ({
  customerId,
  workOrderId: owner.key === 'work_order' ? ownerId : undefined,
  serviceRecordId: owner.key === 'service_record' ? ownerId : undefined,
})
