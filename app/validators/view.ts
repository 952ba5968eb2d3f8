import vine from '@vinejs/vine'
import { AUDIENCES } from '#lists/views'
import { tick } from '#validators/tick'

const NAME_LENGTH = 80

export const viewValidator = vine.create({
  name: vine.string().trim().minLength(1).maxLength(NAME_LENGTH),
  audience: vine.enum(AUDIENCES).optional(),
  team: vine.string().optional().requiredWhen('audience', '=', 'team'),
  role: vine.string().optional().requiredWhen('audience', '=', 'role'),
  locked: tick(),
  pinned: tick(),
  initial: tick(),
  version: vine.number().optional(),
})

export const viewStateValidator = vine.create({ version: vine.number() })
