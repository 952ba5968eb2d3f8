import env from '#start/env'
import { defineConfig, transports } from '@adonisjs/mail'
import { logTransport } from '#mails/log_transport'

const mailConfig = defineConfig({
  default: env.get('MAIL_MAILER') ?? 'log',
  from: { address: env.get('MAIL_FROM') ?? 'clientele@localhost', name: 'Clientele' },
  mailers: {
    log: logTransport(),
    smtp: transports.smtp({
      host: env.get('SMTP_HOST') ?? '127.0.0.1',
      port: env.get('SMTP_PORT') ?? 587,
      ...(env.get('SMTP_USERNAME')
        ? { auth: { type: 'login' as const, user: env.get('SMTP_USERNAME')!, pass: env.get('SMTP_PASSWORD') ?? '' } }
        : {}),
    }),
  },
})

export default mailConfig

declare module '@adonisjs/mail/types' {
  export interface MailersList extends InferMailers<typeof mailConfig> {}
}
