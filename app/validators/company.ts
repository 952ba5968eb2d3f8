import vine from '@vinejs/vine'
import { text } from '#validators/settings'
import { whole } from '#validators/whole'

const ID = 26

export const companyValidator = vine.create({
  binDays: whole(1, 365),
  segment: text(ID),
  status: text(ID),
  channel: text(ID),
  manager: text(ID),
})
