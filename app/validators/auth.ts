import vine from '@vinejs/vine'
import { comparable, strongEnough } from '#validators/password'

const password = () => vine.string().maxLength(4_000).transform(comparable)
const email = () => vine.string().trim().maxLength(254)
const newPassword = () =>
  vine
    .string()
    .use(strongEnough())
    .transform((value) => value.normalize('NFKC'))

/** Says nothing about the shape of the e-mail: a wrong one is answered like an unknown one. */
export const signInValidator = vine.create({
  email: email(),
  password: password(),
  next: vine.string().maxLength(2_000).optional(),
})

export const forgotPasswordValidator = vine.create({ email: email() })

export const newPasswordValidator = vine.create({ password: newPassword() })

export const passwordChangeValidator = vine.create({
  current_password: password(),
  password: newPassword(),
})
