import { isDictionary } from '#dictionaries/index'
import { dictionaryIndex, findValue, indexOf, type DictionaryValue } from '#dictionaries/values'
import type { Field } from '#fields/field'
import { entriesOf } from '#fields/types/multi_select'
import { importableFields } from '#operations/import/importable'
import type { ImportPlan } from '#operations/import/plan'
import { can } from '#permissions/grants'
import { loadConfiguration } from '#tenancy/configuration'
import { current, runAs } from '#tenancy/current'
import { fold } from '#text/fold'
import { newId } from '#text/ids'

/** The values of one column that its dictionary does not have. */
export interface NewValues {
  field: Field
  dictionary: string
  names: string[]
  /** Whether the acting person may add values to it. */
  allowed: boolean
}

type Columns = Pick<ImportPlan, 'columns' | 'values'>

/** By column, in the order of the file; columns with too many different cells hold no dictionary's values. */
export function missingValues({ columns, values }: Columns): NewValues[] {
  const fields = new Map(importableFields().map((field) => [field.key, field]))
  return columns.flatMap((key, at) => {
    const field = fields.get(key ?? '')
    const dictionary = field?.options.dictionary
    if (!field || !dictionary || !isDictionary(dictionary)) return []
    const names = namesMissing(values[at] ?? [], field)
    return names.length ? [{ field, dictionary, names, allowed: mayAddTo(dictionary) }] : []
  })
}

/** Those that are to be made before the first row. */
export function chosenValues(plan: Columns & Pick<ImportPlan, 'newValues'>): NewValues[] {
  return missingValues(plan).filter(({ field }) => plan.newValues.includes(field.key))
}

/** An admin's own field has its options in a dictionary of its own: who shapes fields shapes them. */
const mayAddTo = (dictionary: string) =>
  can(dictionary.startsWith('field:') ? 'settings.fields' : 'settings.dictionaries')

/** A retired value is known: to bring it back is not the business of a file. */
function namesMissing(cells: string[], field: Field): string[] {
  const names = new Map<string, string>()
  for (const name of cells.flatMap((cell) => (field.type.many ? entriesOf(cell, field) : [cell]))) {
    if (!findValue(field.options.dictionary!, name) && !names.has(fold(name))) names.set(fold(name), name)
  }
  return [...names.values()]
}

/** Runs `work` as if the chosen values were made already. */
export async function withNewValues<T>(plan: ImportPlan, work: () => Promise<T>): Promise<T> {
  const made = chosenValues(plan).flatMap(({ dictionary, names }) => names.map((name) => tried(dictionary, name)))
  if (made.length === 0) return work()
  return runAs(current.tenant, current.user, async () => {
    await loadConfiguration()
    const values = [...dictionaryIndex().byDictionary.values()].flat()
    current.parts.set('dictionaries', indexOf([...values, ...made]))
    return work()
  })
}

function tried(dictionary: string, name: string): DictionaryValue {
  const id = newId()
  return { id, dictionary, key: id, name, color: null, position: 0, retired: false, extra: {} }
}
