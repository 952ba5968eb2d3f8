import { commentRows, commentsOf } from '#actions/comments/read_comments'
import { can } from '#permissions/grants'
import { isId } from '#text/ids'
import { commentFormPage } from '#web/comments/form_page'
import { MentionNews } from '#web/comments/mention_news'
import { presentComment } from '#web/comments/present_comment'
import type { CustomerTab } from '#web/customers/tabs/tab'

const PAGE = 20

/** What people wrote about the customer, newest first, and the way to write something. */
export const commentsTab: CustomerTab = {
  name: 'comments',
  permission: 'comments.view',
  component: 'components/record/tab_comments',
  whole: true,
  counted: ({ id }) => commentRows(id),
  async content({ record, path, query, i18n }) {
    const place = { older: idIn(query.older), at: idIn(query.at) }
    const { comments, next } = await commentsOf(record.id, PAGE, place)
    await MentionNews.now.see(comments.map(({ comment }) => comment.id))
    return {
      comments: comments.map((each) => presentComment(each, i18n)),
      older: next && `${path}?tab=comments&older=${next}`,
      newest: place.older || place.at ? `${path}?tab=comments` : null,
      open: !record.deleted_at,
      form: !record.deleted_at && can('comments.create') ? commentFormPage(record) : null,
    }
  },
}

const idIn = (value: unknown) => (typeof value === 'string' && isId(value) ? value : undefined)
