import type { I18n } from '@adonisjs/i18n'
import { countPairs, MOST_COUNTED } from '#duplicates/count_pairs'
import { readPairs } from '#duplicates/read_pairs'
import { loadReferences } from '#fields/references'
import { fieldsOf } from '#lists/fields_of'
import { readRecord, readRecords } from '#lists/read_records'
import type DuplicatePair from '#models/duplicate_pair'
import { lastScan, scannedRules } from '#operations/duplicates/scans'
import { mayTouch } from '#permissions/row_scope'
import { isId } from '#text/ids'
import { presentPair } from '#web/duplicates/pair_page'
import { inputText } from '#web/input_text'
import { presentOperation } from '#web/operations/present'

const PAGE = 10

export interface Asked {
  state: DuplicatePair['state']
  after?: string
  customer?: string
}

export function pairsAsked(query: { [name: string]: unknown }): Asked {
  const customer = inputText(query, 'customer')
  const after = inputText(query, 'after') || undefined
  const state = inputText(query, 'state') === 'not_duplicate' ? 'not_duplicate' : 'open'
  return { state, after, customer: customer && isId(customer) ? customer : undefined }
}

/** The work-list: pairs side by side, and how the last scan went. */
export async function indexPage(asked: Asked, i18n: I18n) {
  const { pairs, next } = await readPairs(asked, PAGE)
  const records = await readRecords([...new Set(pairs.flatMap(({ low_id: low, high_id: high }) => [low, high]))])
  await loadReferences(records, fieldsOf('customers'))
  const byId = new Map(records.map((record) => [record.id, record]))
  const scan = await lastScan()
  const count = asked.state === 'open' ? await countPairs() : null
  return {
    ...{ asked, next, scan: scan && presentOperation(scan, i18n), canScan: scannedRules() > 0 },
    pairs: pairs.map((pair) => presentPair(pair, byId)),
    count: count && (count > MOST_COUNTED ? `${i18n.formatNumber(MOST_COUNTED)}+` : String(count)),
    customer: asked.customer && (await nameOf(asked.customer)),
  }
}

async function nameOf(id: string) {
  const record = await readRecord(id)
  return record && mayTouch('customers.view', record) ? String(record.name) : undefined
}
