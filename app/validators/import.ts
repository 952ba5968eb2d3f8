import vine from '@vinejs/vine'
import { MAX_COLUMNS } from '#files/csv/open_csv'
import { DATE_ORDERS, FILE_FORMATS, MATCH_KEYS, MODES, TYPES } from '#operations/import/plan'

const key = () => vine.string().maxLength(60)

export const importChoicesValidator = vine.create({
  columns: vine.array(key().nullable()).maxLength(MAX_COLUMNS),
  constants: vine.record(vine.string().maxLength(1_000).nullable()).optional(),
  type: vine.enum(TYPES),
  mode: vine.enum(MODES),
  match: vine.array(vine.enum(MATCH_KEYS)).optional(),
  dateOrder: vine.enum(DATE_ORDERS).optional(),
  newValues: vine.array(key()).maxLength(MAX_COLUMNS).optional(),
})

export const importIssuesValidator = vine.create({
  after: vine.number().withoutDecimals().min(0).optional(),
})

export const importFileValidator = vine.create({
  format: vine.enum(FILE_FORMATS).optional(),
})
