import vine from '@vinejs/vine'

const id = () =>
  vine
    .string()
    .regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/)
    .optional()

export const operationsValidator = vine.create({ after: id(), before: id() })
