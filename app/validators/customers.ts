import vine from '@vinejs/vine'
import { CONSENTS } from '#actions/records/mark_point'

export const revealValidator = vine.create({ field: vine.string().trim().maxLength(60) })

/** What a row of the contact points says: one thing at a time. */
export const pointMarksValidator = vine.create({
  primary: vine.literal('1').optional(),
  verified: vine.enum(['yes', 'no']).optional(),
  consent: vine.enum([...CONSENTS, 'none']).optional(),
})
