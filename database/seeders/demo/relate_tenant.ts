import { CreateRelation } from '#actions/relations/create_relation'
import { findValue } from '#dictionaries/values'
import type { Random } from '#database/seeders/demo/random'
import type { Record } from '#fields/field'
import { readRecords } from '#lists/read_records'

/** So many of the newest customers are looked at: those that people open first. */
const NEWEST = 60

/** Who works for whom, who belongs to whom, who recommended whom. */
export async function relateTenant(random: Random, customerIds: string[]) {
  const customers = await readRecords(customerIds.toSorted().slice(-NEWEST))
  const companies = customers.filter(({ type }) => type === 'company')
  const persons = customers.filter(({ type }) => type === 'person')
  for (const person of persons) {
    if (companies.length && random.chance(0.4)) await relate(random.pick(companies), 'employer', person)
    if (random.chance(0.2)) await relate(random.pick(persons), random.pick(['spouse', 'refers']), person)
  }
  for (const company of companies)
    if (random.chance(0.3)) await relate(random.pick(companies), 'parent_company', company)
}

/** What can't be, because it is said already or of oneself, isn't. */
const relate = (from: Record, type: string, to: Record) =>
  new CreateRelation().handle({ from: from.id, to: to.id, type: findValue('relation_type', type)!.id }, null)
