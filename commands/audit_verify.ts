import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import type { CurrentTenant } from '#tenancy/current'

export default class AuditVerify extends BaseCommand {
  static commandName = 'audit:verify'
  static description = 'Check every change history for edited, deleted, moved and cut off changes'
  static options: CommandOptions = { startApp: true }

  @flags.string({ description: 'One tenant, as in its address; otherwise all' })
  declare tenant: string

  async run() {
    const { allTenants } = await import('#actions/tenants/all_tenants')
    const tenants = (await allTenants()).filter(({ slug }) => !this.tenant || slug === this.tenant)
    if (this.tenant && tenants.length === 0) return this.fail([`There is no tenant "${this.tenant}"`])
    for (const tenant of tenants) await this.verify(tenant)
  }

  private async verify(tenant: CurrentTenant) {
    const { runAs } = await import('#tenancy/current')
    const { verifyTenant } = await import('#actions/tenants/verify_tenant')
    const { whole, lines } = await runAs(tenant, undefined, verifyTenant)
    if (whole) for (const line of lines) this.logger.log(line)
    else this.fail(lines)
  }

  private fail(lines: string[]) {
    for (const line of lines) this.logger.log(line)
    this.exitCode = 1
  }
}
