import type { HttpContext } from '@adonisjs/core/http'
import type { RecordProblem } from '#actions/records/draft'
import type { Stayed } from '#actions/records/move_record'
import { personById } from '#dictionaries/people'
import type { Record } from '#fields/field'
import { lanesOf, type Lane } from '#lists/board/lanes'
import { countLanes } from '#lists/board/read_board'
import { followerOf } from '#lists/board/read_lane'
import { boardParts, cardsOf } from '#lists/page/board'
import { readRecord } from '#lists/read_records'
import type { AskedMove } from '#web/customers/move_asked'
import { sayProblems, summaryOf } from '#web/customers/say_problems'
import { flash } from '#web/flash'
import { address } from '#web/list_request'
import { wantsFragment } from '#web/render_page'

/** The card in its new lane, or without JavaScript the board with the message; either offers the way back. */
export async function answerMoved(ctx: HttpContext, { id }: Record, move: AskedMove & { from: string }) {
  const { board, field, to, from } = move
  const record = (await readRecord(id))!
  const lanes = [from, to].flatMap((value) => lanesOf(field).find((lane) => lane.value === value) ?? [])
  const [card] = cardsOf(board, [record])
  const text = ctx.i18n.t('lists.board.moved', { name: card.name, lane: lanes.at(-1)!.label })
  const back = wayBack(ctx, card.move!, record, lanes[0])
  if (!wantsFragment(ctx)) return toBoard(ctx, move, text, back)
  const counts = await countLanes(board.state, lanes)
  const follower = await followerOf(board.state, field, record)
  const shown = { text, back, follower, value: to, counts: lanes.map((lane, at) => ({ ...lane, count: counts[at] })) }
  return ctx.view.render('pages/lists/moved', { ...shown, card, ...boardParts(board) })
}

/** Why it stays where it is, and what to do: fill in what is missing, or look again. */
export async function answerStayed(ctx: HttpContext, { id }: Record, move: AskedMove, stayed: Stayed) {
  const record = (await readRecord(id))!
  const { text, href, label } =
    'stale' in stayed ? told(ctx, record, move) : missing(ctx, record, move, stayed.problems)
  if (!wantsFragment(ctx)) return toBoard(ctx, move, text, { label, href }, 'warning')
  ctx.response.status('stale' in stayed ? 409 : 422)
  return ctx.view.render('pages/lists/stayed', { text, href, label })
}

function toBoard(
  ctx: HttpContext,
  { board: { path, query } }: AskedMove,
  text: string,
  action?: { label: string; href: string; method?: string },
  kind: 'success' | 'warning' = 'success'
) {
  flash(ctx, kind, text, { action })
  return ctx.response.redirect().status(303).toPath(address(path, query))
}

/** Nothing goes back to a value that was retired. */
function wayBack({ i18n }: HttpContext, href: string, { version }: Record, { value, open }: Lane) {
  const path = href.replace('_method=PUT', `to=${encodeURIComponent(value)}&version=${version}`)
  return open ? { label: i18n.t('lists.board.undo'), href: path, method: 'PUT' } : undefined
}

function missing(
  { i18n, params }: HttpContext,
  { id, name }: Record,
  { board, field, to }: AskedMove,
  problems: RecordProblem[]
) {
  const why = Object.values(summaryOf(sayProblems(problems, false))).join(' · ')
  const text = i18n.t('lists.board.held_up', { name: String(name), why })
  if (problems.some(({ problem }) => problem.code === 'retired_value')) return { text, ...lookAgain(i18n, board) }
  const query = new URLSearchParams({ lane: field.key, to })
  const href = `/${params.tenant}/customers/${id}/edit?${query}`
  return { text, href, label: i18n.t('lists.board.fill_in') }
}

function told({ i18n }: HttpContext, { name, updated_by: by }: Record, { board }: AskedMove) {
  const who = personById(String(by))?.name ?? i18n.t('customers.somebody')
  return { text: i18n.t('lists.board.stale', { name: String(name), who }), ...lookAgain(i18n, board) }
}

const lookAgain = (i18n: HttpContext['i18n'], { path, query }: AskedMove['board']) => ({
  href: address(path, query),
  label: i18n.t('lists.board.look_again'),
})
