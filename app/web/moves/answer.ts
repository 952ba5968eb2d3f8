import type { HttpContext } from '@adonisjs/core/http'
import type { Stayed } from '#actions/records/move_record'
import type { Record } from '#fields/field'
import { lanesOf, type Lane } from '#lists/board/lanes'
import { countLanes } from '#lists/board/read_board'
import { readCards } from '#lists/board/read_cards'
import { followerOf } from '#lists/board/read_lane'
import { boardParts, cardsOf } from '#lists/page/board'
import { readRecordOf } from '#lists/read_records'
import { flash } from '#web/flash'
import { address } from '#web/list_request'
import type { AskedMove } from '#web/moves/asked'
import { whyHeldUp, whyStale } from '#web/moves/words'
import { wantsFragment } from '#web/render_page'

/** The card in its new lane, or without JavaScript the board with the message; either offers the way back. */
export async function answerMoved(ctx: HttpContext, { id }: Record, move: AskedMove & { from: string }) {
  const { board, field, to, from } = move
  const [record] = await readCards(board.state, [id])
  const lanes = [...new Set([from, to])].flatMap((value) => lanesOf(field).find((lane) => lane.value === value) ?? [])
  const [card] = cardsOf(board, [record])
  const text = ctx.i18n.t('lists.board.moved', { name: card.name, lane: lanes.at(-1)!.label })
  const back = wayBack(ctx, card.move!, record, lanes[0])
  if (!wantsFragment(ctx)) return toBoard(ctx, move, text, { action: back })
  const counts = await countLanes(board.state, lanes)
  const follower = await followerOf(board.state, field, record)
  const shown = { text, back, value: to, counts: lanes.map((lane, at) => ({ ...lane, count: counts[at] })) }
  return ctx.view.render('pages/lists/moved', { ...shown, card, follower, ...boardParts(board) })
}

/** Why it stays where it is, and what to do: fill in what is missing, or look again. */
export async function answerStayed(ctx: HttpContext, { list, id }: Record, move: AskedMove, stayed: Stayed) {
  const record = (await readRecordOf(list, id))!
  const { text, ...action } =
    'stale' in stayed ? whyStale(ctx, record, move) : whyHeldUp(ctx, record, move, stayed.problems)
  if (!wantsFragment(ctx)) return toBoard(ctx, move, text, { kind: 'warning', action })
  ctx.response.status('stale' in stayed ? 409 : 422)
  return ctx.view.render('pages/lists/stayed', { text, ...action })
}

interface Told {
  kind?: 'success' | 'warning'
  action?: { label: string; href: string; method?: string }
}

function toBoard(ctx: HttpContext, { board }: AskedMove, text: string, { kind = 'success', action }: Told) {
  flash(ctx, kind, text, { action })
  return ctx.response.redirect().status(303).toPath(address(board.path, board.query))
}

/** Nothing goes back to a value that was retired. */
function wayBack({ i18n }: HttpContext, href: string, { version }: Record, { value, open }: Lane) {
  const path = href.replace('_method=PUT', `to=${encodeURIComponent(value)}&version=${version}`)
  return open ? { label: i18n.t('lists.board.undo'), href: path, method: 'PUT' } : undefined
}
