import type { HttpContext } from '@adonisjs/core/http'
import { readLane } from '#lists/board/read_lane'
import { presentLane } from '#lists/page/board'
import { laneAsked, laneFieldAsked } from '#web/lane_asked'
import { address, listRequest } from '#web/list_request'
import { renderPage } from '#web/render_page'

/** One lane of a board, from a place on: what the board fetches as it is looked through, and a page of its own. */
export default class LaneController {
  async show(ctx: HttpContext) {
    const asked = listRequest(ctx)
    const field = laneFieldAsked(asked)
    const lane = laneAsked(ctx, field)
    const page = await readLane(asked.state, field, lane.value)
    const data = { list: asked.key, back: address(asked.path, asked.query) }
    return renderPage(ctx, 'pages/lists/lane', { ...data, ...presentLane(asked, lane, page) }, { fragment: 'cards' })
  }
}
