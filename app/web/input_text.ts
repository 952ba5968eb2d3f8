import { Exception } from '@adonisjs/core/exceptions'

/** A parameter came as a list or an object where one text belongs (`?q[]=…`, a key given twice). */
export class WrongTypeError extends Exception {
  static status = 422
  static code = 'E_WRONG_TYPE'
}

/** The text of a query or body parameter; nothing when it is missing or empty. */
export function inputText(input: Record<string, unknown>, name: string): string | undefined {
  const value = input[name]
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value !== 'string') throw new WrongTypeError(`"${name}" must be one text`)
  return value
}
