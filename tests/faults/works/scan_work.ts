import db from '@adonisjs/lucid/services/db'
import type { ScanResult } from '#operations/duplicates/plan'
import { startScan } from '#operations/duplicates/scans'
import { current } from '#tenancy/current'
import type { Work } from '#tests/faults/works/work'
import { countOf } from '#tests/helpers/company'
import { outcomeOf } from '#tests/helpers/mass_actions'
import { saveMany } from '#tests/helpers/save_many'

const CUSTOMERS = 6_000
const TWICE = 3
const PAIRS = CUSTOMERS / TWICE

/** Every third customer is there a second time: each scan finds the same pairs, none of them twice. */
export function scanWork(): Work {
  let scans = 0
  return {
    name: 'a scan for duplicates',
    prepare: () => saveMany(CUSTOMERS, (at) => somebody(at % TWICE === 1 ? at - 1 : at)),

    async start() {
      scans++
      return (await startScan())!.id
    },

    async verify(assert, id) {
      const { operation, result } = await outcomeOf<ScanResult>(id)
      assert.equal(operation.status, 'done')
      assert.deepEqual(result, { found: PAIRS, fresh: scans === 1 ? PAIRS : 0 })
      assert.equal(await countOf('duplicate_pairs', { scan_id: id, state: 'open' }), PAIRS)
      assert.deepEqual(await twiceThere(), [])
    },
  }
}

const SYLLABLES = ['bra', 'cle', 'dim', 'fos', 'gup', 'hyk', 'jav', 'lez', 'nix', 'tow']

/** No two of them are alike. */
const word = (at: number) => [...String(at).padStart(4, '0')].map((digit) => SYLLABLES[Number(digit)]).join('')

/** What two share is found in every pass: there is more to compare than to read. */
const somebody = (at: number) => ({
  ...{ first_name: word(at), last_name: word(9_999 - at), email: `${word(at)}@example.com`, city: 'Berlin' },
  ...{ phone: `+49 30 ${9_000_000 + at}`, postcode: String(10_000 + at), birthday: `19${50 + (at % 50)}-01-01` },
})

async function twiceThere() {
  const rows = db.from('duplicate_pairs').where('tenant_id', current.tenant.id)
  return rows.groupBy('low_id', 'high_id').having('number', '>', 1).select('low_id', 'high_id').count('* as number')
}
