import type { HttpContext } from '@adonisjs/core/http'
import { ownMentionNotices, seeMentions } from '#actions/comments/mention_notices'
import { mentionsIn, type Mentioned } from '#actions/comments/read_mentions'
import { personById } from '#dictionaries/people'
import { translate } from '#fields/translate'
import { current } from '#tenancy/current'
import { placeOfComment } from '#web/comments/place_of_comment'
import type { OwnMentions } from '#web/tenant_directory'

/** Comments that one page tells of; the count in the menu knows of all. */
const MOST = 3

const PART = 'mention_news'

/** What the shell tells a person about comments that mention them: how many they haven't seen and, once for each browser, which. */
export class MentionNews {
  #untold: Mentioned[] = []

  constructor(
    private readonly session: HttpContext['session'],
    private waiting: OwnMentions
  ) {
    current.parts.set(PART, this)
  }

  /** Of the request in hand. */
  static get now() {
    return current.parts.get(PART) as MentionNews
  }

  get count() {
    return this.waiting.count
  }

  /** Reads what `tell` will tell. */
  async read() {
    if (!this.count || this.waiting.newest! <= this.#told) return
    const newest = ownMentionNotices().where('created_at', '>', this.#told).orderBy('created_at', 'desc').limit(MOST)
    this.#untold = await mentionsIn((await newest.select('about_id')).map(({ about_id: id }) => id))
  }

  /** For the page that shows it: it is told only once. */
  tell() {
    if (this.#untold.length) this.session.put(this.#key, this.waiting.newest!)
    return this.#untold.map(toldOf)
  }

  /** They look at these comments. */
  async see(commentIds: string[]) {
    if (!this.count) return
    this.waiting = { ...this.waiting, count: this.count - (await seeMentions(commentIds)) }
    this.#untold = this.#untold.filter(({ comment }) => !commentIds.includes(comment.id))
  }

  get #key() {
    return `mentions.${current.tenant.id}`
  }

  get #told(): string {
    return this.session.get(this.#key, '')
  }
}

const toldOf = ({ comment, customer }: Mentioned) => ({
  who: personById(comment.userId)?.name ?? translate('customers.somebody'),
  customer: customer.name,
  text: comment.body,
  href: placeOfComment(comment),
})
