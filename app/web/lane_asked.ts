import type { HttpContext } from '@adonisjs/core/http'
import type { Field } from '#fields/field'
import { laneField, lanesOf, type Lane } from '#lists/board/lanes'
import { ListStateError } from '#lists/list_state_error'
import { refusedField } from '#lists/refused_field'
import { inputText } from '#web/input_text'
import type { ListRequest } from '#web/list_request'

/** The field that a board is divided by. @throws ListStateError where it is not the acting person's to see */
export function laneFieldAsked({ key, state }: Pick<ListRequest, 'key' | 'state'>): Field {
  const field = laneField(key, state.lane)
  if (!field) throw refusedField(key, state.lane, 'lane')
  return field
}

/** The lane that `?in=` names. @throws ListStateError */
export function laneAsked({ request }: HttpContext, field: Field): Lane {
  const value = inputText(request.qs(), 'in') ?? ''
  const lane = lanesOf(field).find((each) => each.value === value)
  if (!lane) throw new ListStateError('value', { field: field.label, value: value.slice(0, 60) })
  return lane
}
