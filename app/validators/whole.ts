import vine from '@vinejs/vine'

const bounds = vine.createRule((value, { min, max }: { min: number; max: number }, field) => {
  const number = /^\d{1,12}$/.test(String(value)) ? Number(value) : Number.NaN
  if (!(number >= min && number <= max)) field.report('Not a whole number in bounds', 'whole', field, { min, max })
})

const typed = (min: number, max: number) => vine.string().trim().use(bounds({ min, max }))

/** A whole number that a person types. */
export const whole = (min: number, max: number) => typed(min, max).transform(Number)

/** The same, or nothing. */
export const wholeOrNone = (min: number, max: number) =>
  typed(min, max)
    .nullable()
    .transform((value) => (value === null ? null : Number(value)))
