import type { HttpContext } from '@adonisjs/core/http'
import type { RecordProblem } from '#actions/records/draft'
import { personById } from '#dictionaries/people'
import { translate } from '#fields/translate'
import type { Record } from '#fields/field'
import { fieldNamed } from '#lists/fields_of'
import { titleOf } from '#lists/title_of'
import { address } from '#web/list_request'
import type { AskedMove } from '#web/moves/asked'

/** What is missing for the move, and the form that asks for it; where nothing helps, the board as it is. */
export function whyHeldUp({ i18n }: HttpContext, record: Record, move: AskedMove, problems: RecordProblem[]) {
  const why = problems.map((problem) => said(record.list, problem)).join(' · ')
  const text = i18n.t('lists.board.held_up', { name: titleOf(record), why })
  if (problems.some(({ problem }) => problem.code === 'retired_value')) return { text, ...lookAgain(i18n, move) }
  const query = new URLSearchParams({ lane: move.field.key, to: move.to })
  return { text, href: `${move.board.path}/${record.id}/edit?${query}`, label: i18n.t('lists.board.fill_in') }
}

/** Who put the card elsewhere meanwhile. */
export function whyStale({ i18n }: HttpContext, record: Record, move: AskedMove) {
  const who = personById(String(record.updated_by))?.name ?? i18n.t('customers.somebody')
  return { text: i18n.t('lists.board.stale', { name: titleOf(record), who }), ...lookAgain(i18n, move) }
}

const said = (list: string, { key, problem }: RecordProblem) =>
  `${fieldNamed(list, key)?.label ?? key}: ${translate(`problems.${problem.code}`, problem.params)}`

const lookAgain = (i18n: HttpContext['i18n'], { board }: AskedMove) => ({
  href: address(board.path, board.query),
  label: i18n.t('lists.board.look_again'),
})
