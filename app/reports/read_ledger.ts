import { personById } from '#dictionaries/people'
import { readHouseChanges, type HouseChange, type HouseFilter } from '#lists/read_house_changes'
import { fromMoment } from '#database/decorators'
import type { FilePlan } from '#operations/export/plan'
import { downloadsOfAll, type Download } from '#reports/downloads'
import { fileKinds, type FileKind } from '#reports/file_kind'
import type { Sensitivity } from '#fields/field'

const PAGE = 25

type Told = FilePlan & { rows: number; sha256: string; sensitivities: Sensitivity[] }

/** A file that was made, as the history keeps it: nobody can take it out again. */
export interface LedgerEntry {
  operationId: string
  at: ReturnType<typeof fromMoment>
  by: string
  format: FilePlan['format']
  rows: number
  /** Lower-case hexadecimal. */
  sha256: string
  sensitivities: Sensitivity[]
  words: ReturnType<FileKind<unknown>['words']>
  downloads: Download[]
}

/** One page of the files that were made, the newest first; `older` is where the next one begins. */
export async function readLedger(filter: Pick<HouseFilter, 'userId' | 'from' | 'until'>, before?: string) {
  const asked = { ...filter, lists: ['reports'], actions: ['export'] }
  const { changes, next } = await readHouseChanges(asked, PAGE, before)
  const downloads = await downloadsOfAll(changes.map(({ record_id: id }) => id))
  return { entries: changes.map((change) => entryOf(change, downloads.get(change.record_id) ?? [])), older: next }
}

function entryOf(
  { record_id: operationId, user_id: userId, created_at: at, after }: HouseChange,
  downloads: Download[]
) {
  const told = after as unknown as Told
  const kind = fileKinds['state' in told ? 'export' : 'report']
  const entry: LedgerEntry = {
    ...{ operationId, downloads, at: fromMoment(at), by: (userId && personById(userId)?.name) || '–' },
    ...{ format: told.format, rows: told.rows, sha256: told.sha256, words: kind.words(told) },
    sensitivities: told.sensitivities,
  }
  return entry
}
