import vine from '@vinejs/vine'
import { whole, wholeOrNone } from '#validators/whole'

const ids = () => vine.array(vine.string().ulid().nullable()).maxLength(200).optional()

/** Its shape only: how long a text may be is told beside what else is wrong, files among it. */
export const commentValidator = vine.create({
  body: vine.string().nullable().optional(),
  told: ids(),
  waiting: ids(),
  removed: ids(),
  version: vine.number().withoutDecimals().optional(),
})

export const fileSettingsValidator = vine.create({
  fileMegabytes: whole(1, 100),
  filesMegabytes: wholeOrNone(1, 1_000_000_000),
  dailyFiles: wholeOrNone(1, 1_000_000),
})
