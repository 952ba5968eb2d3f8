import type { HttpContext } from '@adonisjs/core/http'
import { MoveRecord } from '#actions/records/move_record'
import { laneValueOf } from '#lists/board/read_lane'
import { answerMoved, answerStayed } from '#web/customers/answer_move'
import { findUsable } from '#web/customers/find_customer'
import { moveAsked } from '#web/customers/move_asked'

/** The lane of a board that a customer is in: moving its card sets the field that the board is divided by. */
export default class LanesController {
  async update(ctx: HttpContext) {
    const record = await findUsable(ctx, 'edit')
    const move = moveAsked(ctx)
    const from = laneValueOf(move.field, record)
    const stayed = await new MoveRecord().handle(record, move, move.version)
    return stayed ? answerStayed(ctx, record, move, stayed) : answerMoved(ctx, record, { ...move, from })
  }
}
