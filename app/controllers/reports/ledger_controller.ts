import type { HttpContext } from '@adonisjs/core/http'
import { people } from '#dictionaries/people'
import { readLedger } from '#reports/read_ledger'
import { filterAsked, houseFilter } from '#web/settings/history/filter_asked'

/** Which files were made of the company's records: by whom, what they hold, and who took them out. */
export default class LedgerController {
  async index({ request, view, params }: HttpContext) {
    const { older: before, person, from, until } = filterAsked(request.qs())
    const asked = { person, from, until }
    const { entries, older } = await readLedger(houseFilter(asked), before)
    const given = Object.entries(asked).filter(([, value]) => value) as [string, string][]
    const address = (more: { [name: string]: string } = {}) =>
      `/${params.tenant}/reports/ledger?${new URLSearchParams({ ...Object.fromEntries(given), ...more })}`
    return view.render('pages/reports/ledger/index', {
      ...{ asked, entries, narrowed: given.length > 0, people: choices() },
      newer: before ? address() : undefined,
      older: older ? address({ older }) : undefined,
    })
  }
}

const choices = () => people().map(({ id, name }) => ({ value: id, label: name }))
