import type { Condition } from '#fields/condition'
import { queryTerms, type Alternative } from '#text/query_terms'

/** After every string that begins with a prefix: the last code point of Unicode. */
const BEHIND = '\u{10FFFF}'
const MOST_WORDS = 6

/** For each word of the search box, the records that have a term beginning with one of its readings. */
export function searchConditions(q: string): Condition[] {
  return queryTerms(q).slice(0, MOST_WORDS).map(wordCondition)
}

function wordCondition(alternatives: Alternative[]): Condition {
  return {
    table: 'search_terms',
    recordColumn: 'record_id',
    sql: alternatives.map(() => '(x.term >= ? and x.term < ?)').join(' or '),
    bindings: alternatives.flatMap(({ value }) => [value, value + BEHIND]),
    driving: true,
    ordered: false,
    repeats: true,
  }
}
