import vine from '@vinejs/vine'
import { ON_CREATE } from '#duplicates/rules'
import { tick } from '#validators/tick'

const choice = () => vine.object({ create: vine.enum(ON_CREATE), scan: tick() })

export const duplicateRulesValidator = vine.create({
  rules: vine.object({
    phone: choice(),
    email: choice(),
    id_number: choice(),
    name_birthday: choice(),
    name_postcode: choice(),
    name: choice(),
  }),
})
