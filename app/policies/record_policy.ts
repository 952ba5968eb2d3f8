import { BasePolicy } from '@adonisjs/bouncer'
import type User from '#models/user'
import type { Record } from '#fields/field'
import type { Permission } from '#permissions/verbs'
import { answer, answerOrHide } from '#policies/answer'

/** What the acting person may do with one record of its list. What they may not see answers as if it were not there. */
export default class RecordPolicy extends BasePolicy {
  before(_user: User | null, _action: string, record: Record) {
    const visible = answerOrHide(permissionOf(record, 'view'), record)
    return visible.authorized ? undefined : visible
  }

  view(_user: User, record: Record) {
    return answerOrHide(permissionOf(record, 'view'), record)
  }

  edit(_user: User, record: Record) {
    return answer(permissionOf(record, 'edit'), record)
  }

  delete(_user: User, record: Record) {
    return answer(permissionOf(record, 'delete'), record)
  }
}

const permissionOf = ({ list }: Record, verb: string) => `${list}.${verb}` as Permission
