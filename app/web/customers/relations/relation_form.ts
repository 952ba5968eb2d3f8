import { lineOf } from '#fields/types/define_type'
import { isId } from '#text/ids'
import { inputText } from '#web/input_text'

const MOST_NOTE = 255

/** What was typed: first whom to look for, then who it is and what they are. */
export interface RelationForm {
  q: string
  other: string | null
  /** Key of a relation type. */
  type: string
  note: string | null
}

export function relationForm(input: Record<string, unknown>): RelationForm {
  const other = inputText(input, 'other')
  return {
    q: inputText(input, 'q') ?? '',
    other: other && isId(other) ? other : null,
    type: inputText(input, 'type') ?? '',
    note: lineOf(inputText(input, 'note') ?? '').slice(0, MOST_NOTE) || null,
  }
}
