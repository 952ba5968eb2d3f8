import type { HttpContext } from '@adonisjs/core/http'
import { fillRecord } from '#actions/records/fill_record'
import { candidatesFor } from '#duplicates/candidates'
import { formFields } from '#web/customers/form_page'
import { unaskedRecord } from '#web/customers/fresh_record'
import { readForm } from '#web/customers/read_form'
import { presentCandidates } from '#web/duplicates/present_candidates'

/** Who is there already and may be the customer that is being typed; posted, because what is typed is nobody's address. */
export default class CandidatesController {
  async store(ctx: HttpContext) {
    const blank = unaskedRecord()
    const { record } = fillRecord(blank, readForm(ctx).input, formFields(blank, null))
    const candidates = presentCandidates(await candidatesFor(record))
    return ctx.view.render('pages/duplicates/candidates', { candidates })
  }
}
