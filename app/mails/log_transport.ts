import logger from '@adonisjs/core/services/logger'
import { MailResponse } from '@adonisjs/mail'
import type { MailTransportContract, NodeMailerMessage } from '@adonisjs/mail/types'
import { randomUUID } from 'node:crypto'

/** Writes mails to the log instead of sending them: the default, so that a fresh install needs no mail server. */
class LogTransport implements MailTransportContract {
  async send(message: NodeMailerMessage) {
    const messageId = randomUUID()
    logger.info({ to: message.to, subject: message.subject, text: message.text }, 'mail')
    return new MailResponse(messageId, { from: '', to: [] }, {})
  }
}

export const logTransport = () => () => new LogTransport()
