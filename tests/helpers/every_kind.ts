import { fillRecord, type RecordInput } from '#actions/records/fill_record'
import { numberRecords } from '#actions/records/number_records'
import { saveRecords } from '#actions/records/save_records'
import { fieldsOf } from '#lists/fields_of'
import { emptyRecord } from '#lists/read_records'
import { transaction } from '#tenancy/transaction'
import { createField, createValue } from '#tests/helpers/custom_fields'
import { customerInput } from '#tests/helpers/customers'

/** One custom field of each type that a value of can be carried to another company. */
const KINDS: { [key: string]: string } = {
  ...{ motto: 'text', story: 'long_text', seats: 'number', area: 'decimal', credit: 'money', vip_line: 'yes_no' },
  ...{
    since: 'date',
    seen: 'date_time',
    region: 'select',
    interests: 'multi_select',
    billing: 'email',
    hotline: 'phone',
  },
  ...{ homepage: 'url', deputy: 'user' },
}
const VALUES: { [key: string]: string[] } = {
  region: ['North', 'South; West'],
  interests: ['Sailing', 'Chess, blind', 'Opera'],
}

/** Gives the current company a custom field of each type, with the same keys whichever company it is. */
export async function createEveryKind() {
  for (const [key, type] of Object.entries(KINDS))
    await createField(key, type, { values: VALUES[key], options: type === 'money' ? { currency: 'EUR' } : {} })
  await createValue('tag', 'Soon; urgent')
}

const TEXTS = ['=1+1', "'=2", '+49', '@x', 'say "ja"', 'a, b; c', 'Ünï · 日本', '-', ' tab\tin ', "O'Brien"]

/** What a form says of the customer of this number: all fields, several contact points and addresses, awkward texts. */
function customerOfEveryKind(at: number, deputy: string): RecordInput {
  const text = TEXTS[at % TEXTS.length]
  const person = at % 3 > 0
  return customerInput({
    ...(person
      ? { type: 'person', first_name: text, last_name: `Nº ${at}` }
      : { type: 'company', name: `${text} ${at}` }),
    ...(person && { gender: 'female', birthday: '1980-02-29', company: text }),
    ...{
      number: `C${String(at).padStart(5, '0')}`,
      membership_number: `0${at}`,
      id_type: 'passport',
      id_number: `=${at}`,
    },
    ...{ group: '', tags: at % 2 ? ['vip', 'soon_urgent'] : [], language: 'es', time_zone: 'Europe/Madrid' },
    ...{ service_manager: deputy, promotional_email: 'yes', newsletter: at % 2 ? 'yes' : 'no' },
    ...{ motto: text, story: `${text}\n\nsecond; line`, seats: String(at - 5), area: '0.1250', credit: '-1234.50' },
    ...{ vip_line: at % 2 ? 'yes' : 'no', since: '2024-02-29', seen: '2024-10-27T02:30:00.123+01:00' },
    ...{ region: 'south_west', interests: at % 2 ? ['sailing', 'chess_blind'] : ['opera'] },
    ...{ billing: `bill${at}@example.com`, hotline: '030 1234567', homepage: 'https://example.com/?a=1;b=2', deputy },
    points: [
      { channel: 'phone', value: `+49 30 90${String(at).padStart(4, '0')}`, label: 'Office' },
      { channel: 'phone', value: `0171 2${String(at).padStart(6, '0')}`, primary: '1' },
      { channel: 'email', value: `one${at}@example.com` },
      { channel: 'email', value: `two${at}@example.com`, label: 'Billing: new' },
    ],
    addresses: [
      { address1: 'Kai 3', city: 'Hamburg', postcode: '01457', country: 'DE', initial: '1' },
      { label: 'Depot', address1: 'A|B \\ C', address2: '2nd; floor', city: text, state: 'x', country: 'ES' },
      { city: 'Bare' },
    ],
  })
}

/** So many customers with a value in each field, saved at once. */
export async function createCustomersOfEveryKind(deputy: string, count: number) {
  const fields = fieldsOf('customers')
  const drafts = Array.from({ length: count }, (_, at) => {
    const { record, problems } = fillRecord(emptyRecord(), customerOfEveryKind(at, deputy), fields)
    if (problems.length) throw new Error(JSON.stringify(problems))
    return { before: null, after: record }
  })
  await numberRecords(drafts)
  await transaction((trx) => saveRecords(trx, drafts, { source: 'user' }))
}
