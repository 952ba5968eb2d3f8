import { AccessLinkSchema } from '#database/schema'
import { column } from '@adonisjs/lucid/orm'

/** A link mailed to a person that lets its first user choose a new password. Only the token's hash is kept. */
export default class AccessLink extends AccessLinkSchema {
  static selfAssignPrimaryKey = true

  @column({ isPrimary: true })
  declare tokenHash: string
}
