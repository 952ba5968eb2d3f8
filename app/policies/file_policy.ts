import { AuthorizationResponse, BasePolicy } from '@adonisjs/bouncer'
import type { AttachmentOwner } from '#actions/files/owners'
import type { AttachedFile } from '#actions/files/read_attachments'
import type User from '#models/user'
import type StoredFile from '#models/stored_file'
import { can } from '#permissions/grants'
import type { Owned } from '#permissions/reaching'
import { mayTouch } from '#permissions/row_scope'
import { mayDelete } from '#policies/attached'
import { answerOrHide } from '#policies/answer'

/** A file and what it is attached to, if anything. */
export interface FileInPlace {
  file: StoredFile
  attached?: AttachedFile
  customer?: Owned
  /** The record that it is attached to, where that has owners of its own. */
  thing?: Owned
}

/** A file is seen by who sees what it is attached to; as long as it is attached to nothing, by its sender alone. Nothing goes in the bin. */
export default class FilePolicy extends BasePolicy {
  view(user: User, { file, attached, customer, thing }: FileInPlace) {
    if (!attached || !customer)
      return file.waiting && file.userId === user.id ? AuthorizationResponse.allow() : hidden()
    return reaches(attached.owner, thing) ? answerOrHide('customers.view', customer) : hidden()
  }

  delete(user: User, place: FileInPlace) {
    const visible = this.view(user, place)
    if (!visible.authorized || !place.attached || place.customer?.deleted_at) return hidden()
    if (mayDelete(place.attached)) return visible
    const { moderate: permission } = place.attached.owner
    return AuthorizationResponse.deny(permission, 403).t('permissions.refused', { permission })
  }
}

/** A thing that is gone, or in the bin, is out of reach. */
const reaches = ({ list, view }: AttachmentOwner, thing?: Owned) =>
  list ? thing !== undefined && mayTouch(view, thing) : can(view)

const hidden = () => AuthorizationResponse.deny('no such file', 404)
