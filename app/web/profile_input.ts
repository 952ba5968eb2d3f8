import vine from '@vinejs/vine'
import { timeZone as knownZone } from '#places/time_zones'
import { tick } from '#validators/tick'
import { languages, themes } from '#web/shell'

const timeZone = vine.createRule((value: unknown, _options: undefined, field) => {
  if (typeof value === 'string' && knownZone(value) !== value) field.report('time_zone', 'time_zone', field)
})

export const profileValidator = vine.create({
  name: vine.string().trim().minLength(1).maxLength(120),
  locale: vine.enum(Object.keys(languages) as (keyof typeof languages)[]),
  timeZone: vine.string().use(timeZone()),
  theme: vine.enum(themes),
  shortcuts: tick(),
})
