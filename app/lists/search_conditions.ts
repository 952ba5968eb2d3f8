import type { Condition } from '#fields/condition'
import { listNamed } from '#lists/fields_of'
import { searchedKeys } from '#lists/searched_fields'
import { restrictions, seesValues } from '#permissions/field_access'
import { queryTerms, type Alternative } from '#text/query_terms'

/** After every string that begins with a prefix: the last code point of Unicode. */
const BEHIND = '\u{10FFFF}'
const MOST_WORDS = 6

/** For each word of the search box, the records that have a term beginning with one of its readings. */
export function searchConditions(list: string, q: string): Condition[] {
  const unseen = unseenOrigins(list)
  const { mark } = listNamed(list).search
  return queryTerms(q)
    .slice(0, MOST_WORDS)
    .map((alternatives) => kept(wordCondition(alternatives, mark), unseen))
}

function wordCondition(alternatives: Alternative[], mark: string): Condition {
  return {
    table: 'search_terms',
    recordColumn: 'record_id',
    sql: alternatives.map(() => '(x.term >= ? and x.term < ?)').join(' or '),
    bindings: alternatives.flatMap(({ value }) => [mark + value, mark + value + BEHIND]),
    driving: true,
    ordered: false,
    repeats: true,
  }
}

/** Without the terms of fields that the acting person may not see: who sees everything asks as if there were no rules. */
function kept(condition: Condition, unseen: string[]): Condition {
  if (!unseen.length) return condition
  const marks = unseen.map(() => '?').join(', ')
  const sql = `(${condition.sql}) and x.origin not in (${marks})`
  return { ...condition, sql, bindings: [...condition.bindings, ...unseen] }
}

const unseenOrigins = (list: string) =>
  restrictions(list)?.size === 0 ? [] : searchedKeys(list).filter((key) => !seesValues(list, key))
