import type DictionaryValue from '#models/dictionary_value'
import type Operation from '#models/operation'
import { isDuplicate, transaction } from '#tenancy/transaction'
import { carriersWith } from '#actions/settings/dictionaries/carriers'
import { mergeConfiguration } from '#actions/settings/dictionaries/merge_configuration'
import { mergeRecords } from '#actions/settings/dictionaries/merge_records'
import { mergeRelations } from '#actions/settings/dictionaries/merge_relations'
import { queueOperation } from '#operations/queue'

/** More records than this are changed by a worker, with progress to look at. */
const AT_ONCE = 2000

type Answer = { customers: number } | { operation: Operation } | { clash: true }

/** All that carries one value carries another one afterwards; the first is retired. */
export class MergeValues {
  async handle(from: DictionaryValue, into: DictionaryValue): Promise<Answer> {
    const carried = (await carriersWith(from, AT_ONCE + 1)).length
    if (carried > AT_ONCE) return { operation: await this.queue(from, into) }
    try {
      return { customers: await this.atOnce(from, into) }
    } catch (error) {
      if (isDuplicate(error)) return { clash: true }
      throw error
    }
  }

  private queue(from: DictionaryValue, into: DictionaryValue) {
    return transaction((trx) =>
      queueOperation(trx, 'merge_values', { from: from.id, into: into.id, name: from.name, target: into.name })
    )
  }

  private async atOnce(from: DictionaryValue, into: DictionaryValue) {
    for (let total = 0; ;) {
      const changed = await transaction((trx) => mergeStep(trx, from, into))
      if (changed === 0) return total
      total += changed
    }
  }
}

/** One batch of relations or records; when none is left, the configuration follows. */
export async function mergeStep(
  trx: Parameters<typeof mergeRecords>[0],
  from: DictionaryValue,
  into: DictionaryValue,
  operationId?: string
): Promise<number> {
  const changed = (await mergeRelations(trx, from, into)) || (await mergeRecords(trx, from, into, operationId))
  if (changed === 0) await mergeConfiguration(trx, from, into)
  return changed
}
