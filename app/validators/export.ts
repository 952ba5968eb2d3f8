import vine from '@vinejs/vine'
import { formats } from '#operations/export/plan'
import { text } from '#validators/settings'
import { tick } from '#validators/tick'
import { whole, wholeOrNone } from '#validators/whole'

const LONGEST_KEY = 60
const LONGEST_HEADING = 120
const MOST_COLUMNS = 500
const ID = 26

export const exportValidator = vine.create({
  format: vine.enum(formats),
  columns: vine.array(vine.string().maxLength(LONGEST_KEY)).maxLength(MOST_COLUMNS).optional(),
  /** By the key of the column. */
  headings: vine.record(vine.string().maxLength(LONGEST_HEADING).nullable()).optional(),
  reimportable: tick(),
  template: text(ID),
  move: text(LONGEST_KEY + 5),
  /** Goes on to name a template instead of generating. */
  keep: tick(),
})

export const templateValidator = vine.create({
  name: text(80),
  shared: tick(),
  version: vine.number().optional(),
})

export const refusalValidator = vine.create({ reason: text(500) })

const MOST_ROWS = 1_000_000_000

export const exportSettingsValidator = vine.create({
  days: whole(1, 30),
  confirmRows: whole(0, 10_000),
  approvalRows: wholeOrNone(1, MOST_ROWS),
  dailyRows: wholeOrNone(1, MOST_ROWS),
})
