import { attachFiles, type Owner } from '#actions/files/attach_files'
import { keepUploads } from '#actions/files/keep_uploads'
import { noteAttached } from '#actions/files/note_attached'
import type { Upload, UploadProblem } from '#actions/files/upload'
import { holdLiving } from '#lists/living_customer'
import { isDuplicate, transaction } from '#tenancy/transaction'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

interface Attached {
  /** How many files were attached. */
  count: number
  problems: UploadProblem[]
}

/**
 * Attaches files to a customer or to one of its things, once for each submission: those that are as they should be, while the
 * others are told of.
 */
export class AttachTo {
  async handle(owner: Owner, uploads: Upload[], submission: string | null): Promise<Attached> {
    const { kept, problems } = await keepUploads(uploads)
    try {
      return { count: await this.attach(owner, kept, submission), problems }
    } catch (error) {
      if (!submission || !isDuplicate(error)) throw error
      return { count: kept.length, problems }
    }
  }

  private attach(asked: Owner, kept: string[], submission: string | null): Promise<number> {
    return transaction(async (trx) => {
      const owner = await living(trx, asked)
      const files = (await attachFiles(trx, owner, kept, submission)).map(({ name }) => name)
      if (files.length) noteAttached(trx, owner, { action: 'file_add', after: { files } })
      return files.length
    })
  }
}

/** Who was merged meanwhile is part of another customer. */
async function living(trx: TransactionClientContract, { customerId, ...thing }: Owner): Promise<Owner> {
  return { ...thing, customerId: (await holdLiving(trx, [customerId])).get(customerId) ?? customerId }
}
