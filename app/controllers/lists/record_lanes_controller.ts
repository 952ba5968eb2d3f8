import type { HttpContext } from '@adonisjs/core/http'
import { MoveRecord } from '#actions/records/move_record'
import { laneValueOf } from '#lists/board/read_lane'
import { answerMoved, answerStayed } from '#web/moves/answer'
import { moveAsked } from '#web/moves/asked'
import { findUsableRecord } from '#web/records/find_record'

/** The lane of a board that a record is in: moving its card sets the field that the board is divided by. */
export default class RecordLanesController {
  async update(ctx: HttpContext) {
    const record = await findUsableRecord(ctx, 'edit')
    const move = moveAsked(ctx)
    const from = laneValueOf(move.field, record)
    const stayed = await new MoveRecord().handle(record, move, move.version)
    return stayed ? answerStayed(ctx, record, move, stayed) : answerMoved(ctx, record, { ...move, from })
  }
}
