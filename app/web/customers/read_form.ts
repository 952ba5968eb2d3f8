import type { HttpContext } from '@adonisjs/core/http'
import type { RecordInput } from '#actions/records/fill_record'
import { isId } from '#text/ids'
import { inputText } from '#web/input_text'
import type { Part } from '#web/customers/asked_fields'

export const PARTS = ['basic', 'contact', 'marketing', 'other'] as const

export interface CustomerForm {
  /** Values by field key, `points` and `addresses`. */
  input: RecordInput
  /** The version that the form was made from. */
  version: number
  /** Names this submission: sent twice, it is answered once. */
  submission: string | null
  /** Which list gets another row, instead of saving. */
  add: 'points' | 'addresses' | null
  part: Part
  /** Customers who may be the same, and whom the person took for somebody else. */
  accepted: string[]
  /** From the page of a conflict: whose value of a field is wanted. */
  choices: { [key: string]: unknown }
}

/** Keys that begin with `_` are the form's own; no field has such a key. */
export function readForm(ctx: HttpContext): CustomerForm {
  const body = ctx.request.body()
  const submission = inputText(body, '_submission')
  const add = inputText(body, '_add')
  return {
    input: Object.fromEntries(
      Object.entries(body)
        .filter(([key]) => !key.startsWith('_'))
        .map(([key, value]) => [key, ticked(value)])
    ),
    version: Number(inputText(body, '_version') ?? 0),
    submission: submission && isId(submission) ? submission : null,
    add: add === 'points' || add === 'addresses' ? add : null,
    part: partOf(ctx),
    accepted: (inputText(body, '_accepted') ?? '').split(',').filter(isId),
    choices: typeof body._choice === 'object' && body._choice ? body._choice : {},
  }
}

export function partOf({ request }: HttpContext): Part {
  const section = request.qs().section
  return PARTS.find((part) => part === section) ?? null
}

/** A ticked box comes with the empty value that stands for an unticked one. */
function ticked(value: unknown) {
  return Array.isArray(value) && value.length === 2 && !value[0] ? value[1] : value
}
