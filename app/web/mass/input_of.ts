import { isInput } from '#actions/records/input'
import type { Field, Input } from '#fields/field'
import { WrongTypeError } from '#web/input_text'

/** What was typed for a field: text, or texts where it takes several. */
export function inputOf(body: Record<string, unknown>, { key, type }: Field): Input {
  const input = body[key]
  if (!isInput(input, type.many)) throw new WrongTypeError(`"${key}" must be text`)
  const given = type.many ? [input ?? []].flat().filter(Boolean) : input
  return given as Input
}
