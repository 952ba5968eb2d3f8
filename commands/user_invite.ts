import { BaseCommand, args, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class UserInvite extends BaseCommand {
  static commandName = 'user:invite'
  static description = 'Make a person a member of a tenant and mail them a link'
  static options: CommandOptions = { startApp: true }

  @args.string({ description: 'The tenant, as in its address' })
  declare tenant: string

  @args.string({ description: 'E-mail to invite' })
  declare email: string

  @flags.array({ description: 'Key of a role: owner, manager, agent, analyst', required: true })
  declare role: string[]

  @flags.string({ description: 'Name of the person' })
  declare name: string

  @flags.string({ description: 'Language: en or es', default: 'en' })
  declare language: string

  async run() {
    const { tenantNamed } = await import('#actions/tenants/tenant_named')
    const { inviteAndTell } = await import('#actions/users/invite_and_tell')
    const tenant = await tenantNamed(this.tenant)
    if (!tenant) return this.fail(`There is no tenant "${this.tenant}"`)
    const { email, name, role, language } = this
    const { link } = await inviteAndTell(tenant, { email, name, roles: role, locale: language })
    this.logger.success(`${email} is a member of ${tenant.name}`)
    this.logger.info(link ? `They choose a password at ${link}` : 'They sign in with the password they have')
  }

  private fail(reason: string) {
    this.logger.error(reason)
    this.exitCode = 1
  }
}
