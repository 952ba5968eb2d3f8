import vine from '@vinejs/vine'
import { AUDIENCES } from '#lists/views'

const NAME_LENGTH = 80

export const viewValidator = vine.create({
  name: vine.string().trim().minLength(1).maxLength(NAME_LENGTH),
  audience: vine.enum(AUDIENCES).optional(),
  team: vine.string().optional(),
  role: vine.string().optional(),
  locked: vine.boolean().optional(),
  pinned: vine.boolean().optional(),
  initial: vine.boolean().optional(),
  version: vine.number().optional(),
})

export const viewStateValidator = vine.create({ version: vine.number() })
