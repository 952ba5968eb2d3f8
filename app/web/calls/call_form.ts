import { isId } from '#text/ids'
import { inputText } from '#web/input_text'

/** What was typed of a call: the number first, then who it was, what about, and what is to be done. */
export interface CallForm {
  phone: string
  name: string
  message: string
  todo: string
  /** Whose call it is, where several have the number. */
  customer: string | null
  submission: string | null
}

export function callForm(input: Record<string, unknown>): CallForm {
  const text = (name: string) => inputText(input, name) ?? ''
  const id = (name: string) => (isId(text(name)) ? text(name) : null)
  return {
    ...{ phone: text('phone'), name: text('name'), message: text('message'), todo: text('todo') },
    ...{ customer: id('customer'), submission: id('_submission') },
  }
}
