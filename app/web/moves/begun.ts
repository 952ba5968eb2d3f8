import type { HttpContext } from '@adonisjs/core/http'
import { begunMove } from '#actions/records/move_record'
import type { RecordProblem } from '#actions/records/draft'
import type { Record } from '#fields/field'
import { laneField } from '#lists/board/lanes'
import { inputText } from '#web/input_text'

/** Where a move was held up, `?lane=` and `?to=`: the record as it was wanted, and what is missing for that. */
export async function begunWith(
  { request }: HttpContext,
  record: Record
): Promise<{ record: Record; problems?: RecordProblem[] }> {
  const key = inputText(request.qs(), 'lane')
  const field = key === undefined ? undefined : laneField(record.list, key)
  return field?.editable ? begunMove(record, { field, to: inputText(request.qs(), 'to') ?? '' }) : { record }
}
