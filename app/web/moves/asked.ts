import type { HttpContext } from '@adonisjs/core/http'
import type { Move } from '#actions/records/move_record'
import { ListStateError } from '#lists/list_state_error'
import { inputText } from '#web/input_text'
import { laneFieldAsked } from '#web/lane_asked'
import { listRequest, type ListRequest } from '#web/list_request'

export interface AskedMove extends Move {
  /** The board that the card is moved on. */
  board: ListRequest
  version: number
}

/** @throws ListStateError for a field that is not the acting person's to see, or to write */
export function moveAsked(ctx: HttpContext): AskedMove {
  const board = listRequest(ctx)
  const field = laneFieldAsked(board)
  if (!field.editable) throw new ListStateError('lane_closed', { field: field.label })
  const input = ctx.request.all()
  return { board, field, to: inputText(input, 'to') ?? '', version: Number(inputText(input, 'version')) }
}
