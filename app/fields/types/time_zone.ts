import { defineType, lineOf, unknownValue } from '#fields/types/define_type'
import { timeZone as readTimeZone, timeZones } from '#places/time_zones'
import type { Choice } from '#fields/field'

let offer: Choice[] | undefined

/** A time zone by its IANA name. */
export const timeZone = defineType<string>({
  name: 'time_zone',
  operators: ['is', 'is_not', 'empty', 'not_empty'],
  component: 'select',
  custom: false,
  parse(input) {
    const typed = lineOf(input)
    const zone = typed ? readTimeZone(typed) : null
    return typed && !zone ? unknownValue(typed) : { value: zone }
  },
  choices: () =>
    (offer ??= timeZones(new Date()).map(({ id }) => ({
      value: id,
      label: id.replaceAll('_', ' '),
    }))),
  schema: () => ({ type: 'string', description: 'IANA time zone' }),
  sample: () => 'Europe/Berlin',
})
