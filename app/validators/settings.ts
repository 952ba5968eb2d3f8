import vine from '@vinejs/vine'
import { SENSITIVITIES } from '#fields/field'
import { tick } from '#validators/tick'

/** Lists of a long form may come as objects (`{ 0: …, 1: … }`): the parser of bodies keeps short ones as lists only. */
const listed = (value: unknown) =>
  value && typeof value === 'object' && !Array.isArray(value) ? Object.values(value) : value

export const text = (longest: number) => vine.string().trim().maxLength(longest).optional()
export const texts = (longest: number, most = 1000) =>
  vine.array(vine.string().maxLength(longest).nullable()).parse(listed).maxLength(most).optional()
export const version = vine.number().optional()

export const fieldValidator = vine.create({
  label: text(255),
  key: text(60),
  help: text(500),
  required: tick(),
  unique: tick(),
  draft: tick(),
  sensitivity: vine.enum(SENSITIVITIES).optional(),
  default: text(255),
  min: text(60),
  max: text(60),
  maxLength: text(10),
  decimals: text(10),
  pattern: text(1000),
  currency: text(3),
  place: text(60),
  place_required: tick(),
  option_id: texts(26),
  option_name: texts(255),
  option_color: texts(20),
  option_remove: text(10),
  move: text(60),
  add_option: tick(),
  version,
})

export const orderValidator = vine.create({ order: texts(60), move: text(60) })

export const valueValidator = vine.create({
  name: text(255),
  color: text(20),
  kind: text(20),
  link: text(255),
  inverse: text(60),
  description: text(500),
  approval: tick(),
  closed: tick(),
  version,
})

export const mergeValidator = vine.create({ into: text(26) })

export const formValidator = vine.create({ name: text(255) })

export const layoutValidator = vine.create({
  name: text(255),
  items: texts(80),
  sections: vine.record(vine.string().maxLength(255).nullable()).optional(),
  required: texts(60),
  field_for: vine.record(vine.string().maxLength(60).nullable()).optional(),
  new_section: text(255),
  move: text(80),
  add: text(60),
  remove: text(80),
  version,
})

export const conditionValidator = vine.create({
  required: tick(),
  field: text(60),
  operator: vine.enum(['is', 'is_not', 'empty', 'not_empty'] as const).optional(),
  values: texts(255, 200),
  version,
})
