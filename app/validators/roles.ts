import vine from '@vinejs/vine'
import { ACCESSES } from '#permissions/field_access'
import { REACHES } from '#permissions/verbs'
import { tick } from '#validators/tick'

const text = (longest: number) => vine.string().trim().maxLength(longest).optional()

export const grantsValidator = vine.create({
  /** By role, thing and verb. */
  grants: vine.record(vine.record(vine.record(vine.enum(REACHES)))).optional(),
  /** By role: what it permitted when the page was made. */
  seen: vine.record(vine.string().maxLength(20_000)).optional(),
  fingerprint: text(64),
  back: tick(),
})

export const roleValidator = vine.create({ name: text(255), copy: text(26), version: vine.number().optional() })

export const viewingValidator = vine.create({ team: text(26) })

export const roleDeletionValidator = vine.create({ into: text(26), fingerprint: text(64) })

export const fieldRulesValidator = vine.create({
  /** By list and field. */
  access: vine.record(vine.record(vine.enum(ACCESSES))).optional(),
  /** What the role said when the page was made. */
  seen: text(20_000),
  fingerprint: text(64),
  back: tick(),
})
