import { BaseCommand, args, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class TenantCreate extends BaseCommand {
  static commandName = 'tenant:create'
  static description = 'Make a tenant and invite its owner'
  static options: CommandOptions = { startApp: true }

  @args.string({ description: 'Its part of the address: letters, digits and hyphens' })
  declare slug: string

  @flags.string({ description: 'Name of the company', required: true })
  declare name: string

  @flags.string({ description: 'E-mail of the first owner', required: true })
  declare ownerEmail: string

  @flags.string({ description: 'Name of the first owner' })
  declare ownerName: string

  @flags.string({ description: 'Language: en or es', default: 'en' })
  declare language: string

  async run() {
    const { CreateTenant } = await import('#actions/tenants/create_tenant')
    const { inviteAndTell } = await import('#actions/users/invite_and_tell')
    const tenant = await new CreateTenant().handle({
      slug: this.slug,
      name: this.name,
      language: this.language,
    })
    const invitation = {
      email: this.ownerEmail,
      name: this.ownerName,
      roles: ['owner'],
      locale: this.language,
    }
    const { link } = await inviteAndTell(tenant, invitation)
    this.logger.success(`${tenant.name} is at /${tenant.slug}`)
    this.logger.info(
      link ? `Its owner chooses a password at ${link}` : 'Its owner signs in with the password they have'
    )
  }
}
