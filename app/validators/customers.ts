import vine from '@vinejs/vine'

export const revealValidator = vine.create({ field: vine.string().trim().maxLength(60) })
