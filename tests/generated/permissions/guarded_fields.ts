import { defaultValues } from '#dictionaries/default_values'
import { valuesOf } from '#dictionaries/values'
import type { Field } from '#fields/field'
import { types } from '#fields/types/index'
import { customers } from '#lists/customers'
import { everyFieldNamed } from '#lists/fields_of'
import type { Access } from '#permissions/field_access'
import { makeCompany, type Company } from '#tests/helpers/company'
import { createField } from '#tests/helpers/custom_fields'
import { rule } from '#tests/helpers/field_rules'

const OWN = 'own_'

/** A custom field of a type is called after it. */
const ownKeys = types
  .filter(({ custom, name }) => custom && name !== 'file' && name !== 'customer')
  .map(({ name }) => OWN + name)

/** Every field of customers that a role can hide: the product's, each contact channel, one of each type that admins can make. */
const guardedKeys: string[] = [
  ...customers.fields
    .filter(({ key, editable }) => editable && !customers.shownToAll.includes(key))
    .map(({ key }) => key),
  ...defaultValues.contact_channel.map(({ key }) => key),
  ...ownKeys,
]

const TOGETHER = 8

/** Several fields at a time, of different kinds: one company and one set of visits for each handful. */
export const handfuls: string[][] = Array.from(
  { length: Math.ceil(guardedKeys.length / TOGETHER) },
  (_, at, step = Math.ceil(guardedKeys.length / TOGETHER)) => guardedKeys.filter((_key, index) => index % step === at)
)

/** The custom fields among them. */
async function makeOwnFields() {
  for (const key of ownKeys) await createField(key, key.slice(OWN.length), optionsOf(key.slice(OWN.length)))
}

function optionsOf(type: string) {
  if (type === 'money') return { options: { currency: 'EUR' } }
  const named = (mark: string) => ({ values: ['one', 'two', 'three', 'four'].map((word) => `Zq${mark} ${word}`) })
  return type === 'select' ? named('s') : type === 'multi_select' ? named('m') : {}
}

/** A company whose manager may do everything, but is kept from some fields. */
export interface Guarded {
  company: Company
  /** By field: four values, as a form sends them; nothing for the last one of a field that has three. */
  inputs: Map<string, string[]>
  /** What gives the values away, in any answer; nothing for a field whose values pages say anyway. */
  canaries: Map<string, RegExp[]>
  /** What a person would search for. */
  guesses: string[]
}

export async function guardedCompany(keys: string[], access: Access): Promise<Guarded> {
  const company = await makeCompany()
  await company.as('owner', makeOwnFields)
  await rule(company, 'manager', Object.fromEntries(keys.map((key) => [key, access])))
  return company.as('owner', async () => {
    const fields = keys.map((key) => everyFieldNamed('customers', key)!)
    const inputs = new Map(fields.map((field) => [field.key, inputsFor(field, company)]))
    const canaries = new Map(
      fields.map((field) => [
        field.key,
        isTelling(field) ? inputs.get(field.key)!.map((input) => canaryOf(field, input)) : [],
      ])
    )
    return { company, inputs, canaries, guesses: [...inputs.values()].flatMap(([first]) => [first, first.slice(-4)]) }
  })
}

const TELLING = /^(text|long_text|email|phone|url|social|number|decimal|money|date|date_time|select|multi_select)$/

/** Names of shared dictionaries stand in many controls. */
const isTelling = ({ type, options }: Field) =>
  TELLING.test(type.name) && (options.dictionary === undefined || options.dictionary.startsWith('field:'))

function inputsFor({ key, type, options }: Field, { users }: Company): string[] {
  const people = [users.owner, users.analyst, users.agent, users.manager].map(({ id }) => id)
  const days = ['1981-03-07', '1982-04-08', '1983-05-09', '1984-06-10']
  const known: { [type: string]: string[] } = {
    email: ['zqa@zq.test', 'zqb@zq.test', 'zqc@zq.test', 'zqd@zq.test'],
    phone: ['+49 30 9081726', '+49 30 9081837', '+49 30 9081948', '+49 30 9082059'],
    url: ['https://zqa.test/', 'https://zqb.test/', 'https://zqc.test/', 'https://zqd.test/'],
    number: ['918271', '918272', '918273', '918274'],
    decimal: ['918271.5', '918272.5', '918273.5', '918274.5'],
    money: ['918271.00', '918272.00', '918273.00', '918274.00'],
    date_time: days.map((day) => `${day} 10:20`),
    yes_no: ['yes', 'no', 'yes', ''],
    user: people,
    country: ['IS', 'GE', 'MT', 'AL'],
    language: ['is', 'ka', 'mt', 'sq'],
    time_zone: ['Atlantic/Reykjavik', 'Asia/Tbilisi', 'Europe/Malta', 'Europe/Tirane'],
  }
  if (options.choices) return [0, 1, 2, 3].map((at) => options.choices![at]?.value ?? '')
  if (options.dictionary) return [0, 1, 2, 3].map((at) => chosen(options.dictionary!, at))
  return (
    known[type.name] ??
    (type.name === 'date' ? days : ['a', 'b', 'c', 'd'].map((end) => `zq${key.replace(/_/g, '')}${end}`))
  )
}

const chosen = (dictionary: string, at: number) => valuesOf(dictionary).filter(({ retired }) => !retired)[at]?.key ?? ''

/** Digits with whatever stands between them; days by their year; anything else as it is typed, or as it is shown. */
function canaryOf({ type }: Field, input: string): RegExp {
  if (/^(number|decimal|money)$/.test(type.name))
    return new RegExp(`${input.slice(0, 3)}[^0-9]{0,3}${input.slice(3, 6)}`)
  if (type.name === 'phone') return new RegExp(input.slice(-7).split('').join('[^0-9a-z]?'))
  if (type.name.startsWith('date')) return new RegExp(`\\b${input.slice(0, 4)}\\b`)
  return new RegExp(input.replace(/[^a-z]/gi, '.?'), 'i')
}
