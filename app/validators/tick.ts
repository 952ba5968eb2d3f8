import vine from '@vinejs/vine'

/** A tick box of a form: '' when it isn't ticked, '' and '1' when it is. */
export const tick = () =>
  vine
    .any()
    .transform((value: unknown) => [value].flat().at(-1) === '1')
    .optional()
