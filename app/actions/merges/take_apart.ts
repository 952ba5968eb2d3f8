import { copyRecord } from '#actions/records/copy_record'
import { derive } from '#actions/records/derive'
import { changesOf } from '#actions/records/changes'
import type { Draft } from '#actions/records/draft'
import { takeBack } from '#actions/records/record_at'
import type { KeptRecord } from '#actions/merges/snapshot'
import { valueById } from '#dictionaries/values'
import type { Record } from '#fields/field'
import { everyFieldNamed, everyFieldOf } from '#lists/fields_of'
import { emptied, partsOf, sameValue, valuesOf } from '#operations/undo/parts'

/** A part of a customer that an unmerge leaves as it is. */
export interface Left {
  recordId: string
  /** The key of a field, `points` or `addresses`. */
  key: string
}

interface Apart {
  drafts: Draft[]
  left: Left[]
}

type Item = { id: string; position: number }
const LISTS = ['points', 'addresses'] as const
type ListName = (typeof LISTS)[number]
const MARKED = ['position', 'primary', 'initial']

/** The customers of a merge as they were before it; what was changed since stays changed. The main one comes first. */
export function takeApart(kept: KeptRecord[], now: Record[]): Apart {
  const parts = kept.map((one, at) => partBack(one, now[at]))
  const [main, ...others] = parts
  for (const [at, other] of others.entries())
    for (const list of LISTS) giveBack(list, movedIn(kept[at + 1], list), { main, other })
  for (const { draft, exact } of parts) if (!exact) derive(draft.after)
  return { drafts: parts.map(({ draft }) => draft), left: parts.flatMap(({ left }) => left) }
}

interface Part {
  draft: Draft
  left: Left[]
  /** Nobody saved it since: it becomes what it was, to the letter. */
  exact: boolean
}

function partBack({ before, version, changed }: KeptRecord, now: Record): Part {
  const gone = [...partsOf(changed.before)].filter(([key, value]) => isLost(key, value)).map(([key]) => key)
  if (now.version === version && gone.length === 0) {
    const stamped = { updated_at: before.updated_at, updated_by: before.updated_by }
    return {
      draft: { before: now, after: { ...copyRecord(before), version: now.version }, stamped },
      left: [],
      exact: true,
    }
  }
  const after = copyRecord(now)
  const differing = changedSince(changed, now)
  const stays = new Set([...gone, ...differing])
  const back = [...partsOf(changed.before)].filter(([part]) => !stays.has(part))
  const away = [...partsOf(changed.after)].filter(([part]) => !stays.has(part))
  const parts = [...back, ...away].map(([part]) => part)
  takeBack(after, valuesOf(back), { ...emptied(parts), ...valuesOf(away) })
  after.merged_into_id = before.merged_into_id
  return { draft: { before: now, after }, left: leftOf(before.id, changed, stays), exact: false }
}

interface Pair {
  main: Part
  other: Part
}

/** Items that came from `other` leave the main one with what was changed of them since; one that was removed stays away. */
function giveBack(list: ListName, given: Item[], { main, other }: Pair) {
  const [there, back] = [main.draft.before![list] as Item[], other.draft.after]
  const at = new Map(there.map((item) => [item.id, item]))
  const went = new Set(given.map(({ id }) => id))
  main.draft.after[list] = (main.draft.after[list] as Item[]).filter(({ id }) => !went.has(id)) as never
  const kept = (back[list] as Item[]).filter(({ id }) => !went.has(id) || at.has(id))
  if (kept.length < back[list].length) Object.assign(other, { exact: false })
  back[list] = kept.map((item) => (went.has(item.id) ? edited(item, at.get(item.id)!) : item)) as never
}

/** What a customer gave away. */
const movedIn = ({ changed }: KeptRecord, list: ListName) => (changed.before[list] ?? []) as Item[]

/** Where it stood, and whether it was the first of its kind, is the other customer's business again. */
function edited(was: Item, is: Item): Item {
  const marks = Object.entries(was).filter(([part]) => MARKED.includes(part))
  return { ...is, ...Object.fromEntries(marks) }
}

/** Parts that are no more what the merge left there. */
function changedSince({ before, after }: KeptRecord['changed'], record: Record): string[] {
  const now = partsOf(changesOf({ before: null, after: record }, everyFieldOf('customers'))!.after)
  const [was, is] = [partsOf(before), partsOf(after)]
  return [...new Set([...was.keys(), ...is.keys()])].filter(
    (part) => isOfRecord(part) && !sameValue(now.get(part), is.get(part))
  )
}

const MARKS = ['deleted', 'disabled']

/** The history says more than the record holds: whom it took over. */
const isOfRecord = (part: string) =>
  part.includes('.') || MARKS.includes(part) || everyFieldNamed('customers', part) !== undefined

/** A value that its dictionary no longer has. */
function isLost(key: string, value: unknown): boolean {
  const dictionary = everyFieldNamed('customers', key)?.options.dictionary
  return dictionary !== undefined && [value ?? []].flat().some((id) => !valueById(String(id)))
}

/** What came from the others goes back with them, whatever became of it. */
function leftOf(recordId: string, { before }: KeptRecord['changed'], stays: Set<string>): Left[] {
  const own = partsOf(before)
  const told = [...stays].filter((part) => !part.includes('.') || own.has(part))
  return [...new Set(told.map((part) => part.split('.')[0]))].map((key) => ({ recordId, key }))
}
