import Operation from '#models/operation'
import { orderIn } from '#operations/import/date_evidence'
import { guessColumns, wordOf } from '#operations/import/guess_columns'
import { importableFields } from '#operations/import/importable'
import type { FileFacts, ImportChoices, ImportPlan } from '#operations/import/plan'
import { current } from '#tenancy/current'

const LOOKED_AT = 10

/**
 * What to propose for a file: all that was chosen for the last one with the same columns, in whatever order; otherwise
 * each column as it was last read under its name, or guessed.
 */
export async function proposedChoices({ header, dates }: FileFacts): Promise<ImportChoices> {
  const earlier = await startedPlans()
  const words = header.map(wordOf)
  const same = earlier.find((plan) => setOf(plan.header.map(wordOf)) === setOf(words))
  const chosen = same ? [same] : earlier
  const columns = withoutUnknown(words.map((word) => chosen.map((plan) => columnOf(plan, word)).find(Boolean) ?? null))
  const dateOrder = orderIn(dates) ?? same?.dateOrder ?? 'unknown'
  if (!same)
    return { ...firstChoices(header), dateOrder, columns: filled(columns, guessColumns(header, importableFields())) }
  const { constants, type, mode, match, newValues } = same
  return { columns, constants, type, mode, match, dateOrder, newValues }
}

/** Of everybody here: whoever imported such a file first has said what its columns hold. */
async function startedPlans(): Promise<ImportPlan[]> {
  const started = Operation.query().where('kind', 'import').whereNot('status', 'planned')
  return (await started.orderBy('id', 'desc').limit(LOOKED_AT)).map(({ plan }) => plan as ImportPlan)
}

const setOf = (words: string[]) => words.toSorted().join('\n')

function columnOf({ header, columns }: ImportPlan, word: string): string | null {
  return columns[header.findIndex((title) => wordOf(title) === word)] ?? null
}

/** Fields that are gone, or are not this person's to write; none twice. */
function withoutUnknown(columns: (string | null)[]) {
  const known = new Set(importableFields().map(({ key }) => key))
  return columns.map((key, at) => (key && known.has(key) && columns.indexOf(key) === at ? key : null))
}

const filled = (columns: (string | null)[], guessed: (string | null)[]) =>
  columns.map((key, at) => key ?? (columns.includes(guessed[at]) ? null : guessed[at]))

function firstChoices(header: string[]): Omit<ImportChoices, 'columns' | 'dateOrder'> {
  const usual = { type: 'auto' as const, mode: 'both' as const, newValues: [] }
  if (isOurs(header)) return { ...usual, constants: {}, match: ['number'] }
  return { ...usual, constants: { manager: current.user!.id }, match: ['phone', 'email'] }
}

/** What no file made by an export for imports is without, where it says who its customers are. */
const TELLING = ['number', 'type', 'manager']

/**
 * Whether an export made this file for an import (see as_imports_read.ts): its customers are told apart by their numbers,
 * where others may share a phone. A list of somebody else's could number its rows instead.
 */
function isOurs(header: string[]): boolean {
  const keys = new Set(importableFields().map(({ key }) => key))
  return header.every((title) => keys.has(title)) && TELLING.every((key) => header.includes(key))
}
