import logger from '@adonisjs/core/services/logger'
import i18nManager from '@adonisjs/i18n/services/main'
import mail from '@adonisjs/mail/services/main'
import { hasSecondFactor, turnOff } from '#actions/second_factor/second_factor'
import { NotePerson } from '#actions/users/note_person'
import { appUrl } from '#config/app'
import LinkMail from '#mails/link_mail'
import User from '#models/user'
import { runAs } from '#tenancy/current'
import { keyOf } from '#text/fold'
import { endAccess } from '#web/end_access'
import { tenantsOf } from '#web/tenant_directory'

/** Takes a second factor away from the command line: who may run commands answers for it, and history says so. */
export class ResetFactorAsOperator {
  async handle(email: string): Promise<User | null> {
    const user = await User.findBy('emailKey', keyOf(email))
    if (!user || !(await hasSecondFactor(user.id))) return null
    await turnOff(user.id)
    await endAccess(user.id)
    await this.note(user)
    await this.tell(user)
    return user
  }

  private async note({ id }: User) {
    const told = { action: 'factor_reset', after: { by: 'operator' } }
    for (const tenant of await tenantsOf(id)) await runAs(tenant, undefined, () => new NotePerson().handle(id, told))
    logger.warn({ auth: 'second_factor_reset', user: id, by: 'operator' }, 'auth second_factor_reset')
  }

  private async tell({ name, email, locale }: User) {
    const who = i18nManager.locale(locale).t('mails.operator')
    const link = new URL('/forgot-password', appUrl).href
    await mail.send(new LinkMail({ name, email, locale }, 'factor_reset', link, { who }))
  }
}
