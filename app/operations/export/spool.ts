import { fileStore } from '#files/index'
import type { StoredFile } from '#files/store'
import { CancelledError, LostLeaseError } from '#operations/errors'
import type { Content } from '#operations/export/formats'
import { removeLeftoversOf } from '#operations/export/leftovers'
import type { ExportCheckpoint, ExportPlan, ExportResult, FilePlan } from '#operations/export/plan'
import type { Closable, OperationRun, Progress } from '#operations/operation'
import { current } from '#tenancy/current'
import { newId } from '#text/ids'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export type ExportRun = OperationRun<ExportPlan, ExportCheckpoint, ExportResult>
/** Whatever makes a file of parts. */
export type FileRun = OperationRun<FilePlan, ExportCheckpoint, ExportResult>
type Stored = StoredFile & { id: string; trx: TransactionClientContract }
type ExportProgress = Partial<Progress<Partial<ExportCheckpoint>, Partial<ExportResult>>>

/**
 * The stored files of one export in the hands of one worker. The id of the file being written is in the
 * checkpoint before its first byte, so that a killed worker leaves nothing that nobody knows of.
 */
export class Spool implements Closable {
  private constructor(
    private readonly run: FileRun,
    private readonly tenantId: number
  ) {}

  static async takeOver(run: FileRun): Promise<Spool> {
    const spool = new Spool(run, current.tenant.id)
    const { writing } = run.checkpoint
    if (writing) await fileStore.remove(spool.tenantId, writing)
    await run.commit(async () => ({ checkpoint: { ...run.checkpoint, writing: newId() } }))
    return spool
  }

  /** Writes a whole file and, in one transaction with what `work` does, makes it part of the export. */
  async write(content: Content, work: (stored: Stored) => Promise<ExportProgress>) {
    const { run, tenantId } = this
    const id = run.checkpoint.writing!
    const file = await fileStore.write(tenantId, id, content)
    try {
      await run.commit(async (trx) => {
        const { checkpoint, result, ...counts } = await work({ ...file, id, trx })
        return {
          ...counts,
          checkpoint: { ...run.checkpoint, writing: newId(), ...checkpoint },
          result: { ...run.result, ...result },
        }
      })
    } catch (error) {
      if (error instanceof LostLeaseError || error instanceof CancelledError) await fileStore.remove(tenantId, id)
      throw error
    }
  }

  get parts(): number {
    return this.run.checkpoint.parts.length
  }

  /** The bytes of the parts one after the other, or of some of them. Between two of them a cancel is heard. */
  async *read(from = 0, to = this.parts): AsyncGenerator<Buffer> {
    for (const id of this.run.checkpoint.parts.slice(from, to)) {
      yield* await fileStore.openRead(this.tenantId, id)
      await this.run.commit(async () => ({}))
    }
  }

  async removeParts() {
    for (const id of this.run.checkpoint.parts) await fileStore.remove(this.tenantId, id)
  }

  /** An export that ended early keeps nothing. */
  async close() {
    await removeLeftoversOf(this.run.id)
  }
}
