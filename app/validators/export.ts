import vine from '@vinejs/vine'
import { formats } from '#operations/export/plan'

const LONGEST_KEY = 60
const MOST_COLUMNS = 500

export const exportValidator = vine.create({
  format: vine.enum(formats),
  columns: vine.array(vine.string().maxLength(LONGEST_KEY)).maxLength(MOST_COLUMNS).optional(),
  move: vine
    .string()
    .maxLength(LONGEST_KEY + 5)
    .optional(),
})
