import type { HttpContext } from '@adonisjs/core/http'
import type { Record } from '#fields/field'
import { reversed, type Reversal } from '#actions/records/reversal'
import { readChange, type ChangeRow } from '#lists/read_changes'
import { isId } from '#text/ids'
import { historyEntry } from '#web/customers/history'
import { inputText } from '#web/input_text'
import { unknownPage } from '#web/unknown_page'

export interface AskedReversal {
  change: ChangeRow
  part: string
  /** Null when the record has the value already. */
  reversal: Reversal | null
}

/** The change and its part that a request names; 404 for what the acting person doesn't see or may not write. */
export async function reversalAsked(
  { request }: HttpContext,
  record: Record,
  input: { [name: string]: unknown }
): Promise<AskedReversal> {
  const [id = '', part = ''] = [inputText(input, 'change'), inputText(input, 'part')]
  const change = isId(id) ? await readChange(record.id, id) : null
  const line = change && historyEntry(change)?.lines.find((each) => each.part === part)
  if (!change || !line) throw unknownPage({ request })
  return { change, part, reversal: reversed(record, change, part) }
}
