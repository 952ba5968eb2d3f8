import type { I18n } from '@adonisjs/i18n'
import type { ReadComment } from '#actions/comments/read_comments'
import { people, personById } from '#dictionaries/people'
import { can } from '#permissions/grants'
import { mayDelete } from '#policies/attached'
import { ofComment } from '#actions/files/owners'
import { current } from '#tenancy/current'
import { piecesOf } from '#text/mentions'
import { presentFile } from '#web/files/present_file'

/** A comment as its customer's page shows it. */
export function presentComment({ comment, files, told }: ReadComment, i18n: I18n) {
  const { id, body, userId, createdAt, updatedAt, edited } = comment
  const path = `/${current.tenant.slug}/comments/${id}`
  const pieces = piecesOf(body, people())
  return {
    ...{ id, createdAt },
    who: nameOf(userId, i18n),
    edited: edited ? updatedAt : null,
    pieces: pieces.map(({ text, person }) => ({ text, mention: person !== undefined })),
    told: told.filter((one) => !pieces.some(({ person }) => person?.id === one)).map((one) => nameOf(one, i18n)),
    files: files.map(presentFile),
    edit: userId === current.user?.id && can('comments.create') ? `${path}/edit` : null,
    deletion: mayDelete({ owner: ofComment, userId }) ? `${path}/deletion` : null,
  }
}

const nameOf = (userId: string, i18n: I18n) => personById(userId)?.name ?? i18n.t('customers.somebody')
