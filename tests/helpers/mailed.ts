import mail from '@adonisjs/mail/services/main'
import LinkMail from '#mails/link_mail'
import { settled } from '#web/after_answer'

/** The mails with a link that were sent while `work` ran, and after its answers. */
export async function mailed(work: () => Promise<unknown>): Promise<LinkMail[]> {
  const { mails } = mail.fake()
  await work()
  await settled()
  const sent = mails.sent((one) => one instanceof LinkMail) as LinkMail[]
  mail.restore()
  for (const one of sent) await one.build()
  return sent
}

const messageOf = (one: LinkMail) => one.message.toObject().message

export const recipientsOf = (one: LinkMail) => messageOf(one).to

/** Path of the link in a mail. */
export const pathIn = (one: LinkMail) => new URL(String(messageOf(one).text).match(/https?:\S+/)![0]).pathname
