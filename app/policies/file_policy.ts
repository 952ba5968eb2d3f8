import { AuthorizationResponse, BasePolicy } from '@adonisjs/bouncer'
import type { AttachedFile } from '#actions/files/read_attachments'
import type User from '#models/user'
import type StoredFile from '#models/stored_file'
import { can } from '#permissions/grants'
import type { Owned } from '#permissions/reaching'
import { mayDelete } from '#policies/attached'
import { answerOrHide } from '#policies/answer'

/** A file and what it is attached to, if anything. */
export interface FileInPlace {
  file: StoredFile
  attached?: AttachedFile
  customer?: Owned
}

/** A file is seen by who sees what it is attached to; as long as it is attached to nothing, by its sender alone. */
export default class FilePolicy extends BasePolicy {
  view(user: User, { file, attached, customer }: FileInPlace) {
    if (!attached || !customer)
      return file.waiting && file.userId === user.id ? AuthorizationResponse.allow() : hidden()
    return can(attached.owner.view) ? answerOrHide('customers.view', customer) : hidden()
  }

  delete(user: User, place: FileInPlace) {
    const visible = this.view(user, place)
    if (!visible.authorized || !place.attached) return hidden()
    if (mayDelete(place.attached)) return visible
    const { moderate: permission } = place.attached.owner
    return AuthorizationResponse.deny(permission, 403).t('permissions.refused', { permission })
  }
}

const hidden = () => AuthorizationResponse.deny('no such file', 404)
