import type { HttpContext } from '@adonisjs/core/http'
import { begunMove } from '#actions/records/move_record'
import type { Record } from '#fields/field'
import { laneField } from '#lists/board/lanes'
import type { FormState } from '#web/customers/form_page'
import { inputText } from '#web/input_text'

/** Where a move was held up, `?lane=` and `?to=`: the form with the value that was wanted and what is missing for it. */
export async function begunWith(
  { request }: HttpContext,
  record: Record
): Promise<Pick<FormState, 'record' | 'problems'>> {
  const { lane, to = '' } = { lane: inputText(request.qs(), 'lane'), to: inputText(request.qs(), 'to') }
  const field = lane === undefined ? undefined : laneField('customers', lane)
  return field?.editable ? begunMove(record, { field, to }) : { record }
}
