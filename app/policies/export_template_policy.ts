import { AuthorizationResponse, BasePolicy } from '@adonisjs/bouncer'
import type User from '#models/user'
import { can } from '#permissions/grants'
import type { Template } from '#reports/templates'

/** Templates for oneself are for everybody who exports; those for all need a permission of their own. */
export default class ExportTemplatePolicy extends BasePolicy {
  keep(_user: User, shared: boolean) {
    return !shared || can('exports.share') ? AuthorizationResponse.allow() : refused()
  }

  change(_user: User, { changeable }: Template) {
    return changeable ? AuthorizationResponse.allow() : refused()
  }
}

const refused = () =>
  AuthorizationResponse.deny('exports.share', 403).t('permissions.refused', { permission: 'exports.share' })
