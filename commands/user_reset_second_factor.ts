import { BaseCommand, args } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class UserResetSecondFactor extends BaseCommand {
  static commandName = 'user:reset-second-factor'
  static description = 'Take a lost second factor away: for the only owner, or who works with several companies'
  static options: CommandOptions = { startApp: true }

  @args.string({ description: 'E-mail that the person signs in with' })
  declare email: string

  async run() {
    const { ResetFactorAsOperator } = await import('#web/reset_factor_as_operator')
    const user = await new ResetFactorAsOperator().handle(this.email)
    if (!user) {
      this.logger.error(`Nobody signs in with ${this.email} and a second factor`)
      this.exitCode = 1
      return
    }
    this.logger.success(`${user.email} signs in with the password alone and was told so by mail`)
  }
}
