import type { HttpContext } from '@adonisjs/core/http'
import db from '@adonisjs/lucid/services/db'
import Operation from '#models/operation'
import { KIND } from '#operations/notices'
import { current } from '#tenancy/current'
import { presentOperation, type PresentedOperation } from '#web/operations/present'
import type { OwnWork } from '#web/tenant_directory'

/** Operations that one page tells of; the count in the menu knows of all. */
const MOST = 3

const ofRequest = new WeakMap<HttpContext, News>()

/**
 * What the shell tells a person about their own operations: that some run, how many ended since they looked, and, once
 * for each browser that they use, which ones. The numbers come with the statement that finds their tenants; more is read
 * only when there is something to tell.
 */
export class News {
  #untold: PresentedOperation[] = []

  constructor(
    private readonly ctx: HttpContext,
    private work: OwnWork
  ) {
    ofRequest.set(ctx, this)
  }

  static of(ctx: HttpContext): News {
    return ofRequest.get(ctx)!
  }

  get pending() {
    return this.work.pending > 0
  }

  get ended() {
    return this.work.ended
  }

  /** Reads what `tell` will tell. */
  async read() {
    if (!this.ended || this.work.newest! <= this.#told) return
    const untold = this.#notices().where('created_at', '>', this.#told).select('about_id')
    const operations = await Operation.query().whereIn('id', untold).orderBy('id', 'desc').limit(MOST)
    this.#untold = operations.map((operation) => presentOperation(operation, this.ctx.i18n))
  }

  /** For the page that shows it: it is told only once. */
  tell(): PresentedOperation[] {
    if (this.#untold.length) this.ctx.session.put(this.#key, this.work.newest!)
    return this.#untold
  }

  /** They look at an operation, or at all of them: that it ended is no news any more. */
  async see(operationId?: string) {
    if (!this.ended || current.user!.viewing) return
    const seen = this.#notices().if(operationId, (notices) => notices.where('about_id', operationId!))
    const gone = Number(await seen.delete())
    this.work = { ...this.work, ended: this.ended - gone }
    this.#untold = this.#untold.filter(({ id }) => operationId && id !== operationId)
  }

  get #key() {
    return `told.${current.tenant.id}`
  }

  get #told(): string {
    return this.ctx.session.get(this.#key, '')
  }

  #notices() {
    return db.from('notices').where({ user_id: current.user!.id, tenant_id: current.tenant.id, kind: KIND })
  }
}
