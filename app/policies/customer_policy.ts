import { BasePolicy } from '@adonisjs/bouncer'
import type User from '#models/user'
import { answer, answerOrHide } from '#policies/answer'
import type { Owned } from '#permissions/reaching'

/** What the acting person may do with one customer. What they may not see answers as if it were not there. */
export default class CustomerPolicy extends BasePolicy {
  before(_user: User | null, _action: string, record: Owned) {
    const visible = answerOrHide('customers.view', record)
    return visible.authorized ? undefined : visible
  }

  view(_user: User, record: Owned) {
    return answerOrHide('customers.view', record)
  }

  edit(_user: User, record: Owned) {
    return answer('customers.edit', record)
  }

  disable(_user: User, record: Owned) {
    return answer('customers.disable', record)
  }

  delete(_user: User, record: Owned) {
    return answer('customers.delete', record)
  }

  /** To make one customer of several, or several again: asked of each of them. */
  merge(_user: User, record: Owned) {
    return answer('customers.merge', record)
  }
}
