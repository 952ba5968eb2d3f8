import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { noteChange } from '#actions/note_change'

type Values = { [attribute: string]: unknown }

interface Noted {
  list: string
  recordId: string
  /** `update`, unless there is a better word. */
  action?: string
  /** Attributes that say which thing it is: they are kept although they didn't change. */
  kept?: string[]
}

/** Notes what of a thing changed, by attribute; nothing where nothing did. Empty values are not kept. */
export async function noteDifference(
  trx: TransactionClientContract,
  { list, recordId, action = 'update', kept = [] }: Noted,
  before: Values,
  after: Values
) {
  const differ = (key: string) => JSON.stringify(before[key] ?? null) !== JSON.stringify(after[key] ?? null)
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  if (!keys.some(differ)) return
  const told = keys.filter((key) => differ(key) || kept.includes(key))
  const of = (values: Values) =>
    Object.fromEntries(told.filter((key) => !isEmpty(values[key])).map((key) => [key, values[key]]))
  await noteChange(trx, { list, recordId, action, before: of(before), after: of(after) })
}

const isEmpty = (value: unknown) => value === null || value === undefined || value === ''
