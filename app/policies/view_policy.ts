import { AuthorizationResponse, BasePolicy } from '@adonisjs/bouncer'
import type User from '#models/user'
import { mayChange, type Audience, type SavedView } from '#lists/views'
import { can } from '#permissions/grants'

/** Views for oneself are everybody's right; views for others need a permission of their own. */
export default class ViewPolicy extends BasePolicy {
  create(_user: User, audience: Audience) {
    return audience === 'mine' || can('views.share') ? AuthorizationResponse.allow() : refused()
  }

  change(_user: User, view: SavedView) {
    return mayChange(view) ? AuthorizationResponse.allow() : refused()
  }
}

const refused = () =>
  AuthorizationResponse.deny('views.share', 403).t('permissions.refused', {
    permission: 'views.share',
  })
