import type { FieldType } from '#fields/field'
import { choice } from '#fields/types/choice'
import { country } from '#fields/types/country'
import { customer } from '#fields/types/customer'
import { date } from '#fields/types/date'
import { dateTime } from '#fields/types/date_time'
import { decimal } from '#fields/types/decimal'
import { email } from '#fields/types/email'
import { file } from '#fields/types/file'
import { language } from '#fields/types/language'
import { longText } from '#fields/types/long_text'
import { money } from '#fields/types/money'
import { multiSelect } from '#fields/types/multi_select'
import { number } from '#fields/types/number'
import { phone } from '#fields/types/phone'
import { select } from '#fields/types/select'
import { social } from '#fields/types/social'
import { text } from '#fields/types/text'
import { timeZone } from '#fields/types/time_zone'
import { url } from '#fields/types/url'
import { user } from '#fields/types/user'
import { workOrder } from '#fields/types/work_order'
import { yesNo } from '#fields/types/yes_no'

/** Every field type, in the order in which admins are offered those that they may use. */
export const types: FieldType[] = [
  text,
  longText,
  number,
  decimal,
  money,
  yesNo,
  date,
  dateTime,
  select,
  multiSelect,
  email,
  phone,
  url,
  user,
  customer,
  file,
  choice,
  country,
  language,
  timeZone,
  social,
  workOrder,
]

const byName = new Map(types.map((type) => [type.name, type]))

export function typeNamed(name: string): FieldType {
  const type = byName.get(name)
  if (!type)
    throw new Error(
      `No field type is called "${name}": app/fields/types/index.ts lists ${[...byName.keys()].join(', ')}`
    )
  return type
}

export const isType = (name: string) => byName.has(name)
