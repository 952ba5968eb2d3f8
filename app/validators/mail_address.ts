import vine from '@vinejs/vine'

/** An address that mail is sent to. Half a character is refused first, because the rule for addresses throws at one. */
export const mailAddress = () =>
  vine
    .string()
    .trim()
    .maxLength(254)
    .regex(/^\P{Surrogate}*$/u)
    .email()
