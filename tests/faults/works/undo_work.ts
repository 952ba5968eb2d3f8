import { createHash } from 'node:crypto'
import { verifyTenant } from '#actions/tenants/verify_tenant'
import { startUndo } from '#operations/undo/undoing'
import type { UndoResult } from '#operations/undo/plan'
import type { Work } from '#tests/faults/works/work'
import { countOf } from '#tests/helpers/company'
import { actOnMany, outcomeOf } from '#tests/helpers/mass_actions'
import { saveMany } from '#tests/helpers/save_many'
import { allValues } from '#tests/helpers/values'

const CUSTOMERS = 6_000

/** The same mass action done and undone: every value is what it was. */
export function undoWork(): Work {
  let before = ''
  return {
    name: 'an undo',

    async prepare() {
      await saveMany(CUSTOMERS, (at) => ({ tags: at % 2 ? ['vip'] : [] }))
      before = await digest()
    },

    async start() {
      const { operation } = await actOnMany({ action: 'add_tags', input: ['reference'] })
      return (await startUndo(operation)).id
    },

    async verify(assert, id) {
      const { operation, result } = await outcomeOf<UndoResult>(id)
      assert.equal(operation.status, 'done')
      assert.deepEqual(result, { returned: CUSTOMERS, binned: 0, unchanged: 0, refused: 0 })
      assert.equal(await countOf('changes', { operation_id: id }), CUSTOMERS)
      assert.equal(await digest(), before)
      assert.isTrue((await verifyTenant()).whole)
    },
  }
}

const digest = async () =>
  createHash('sha256')
    .update(JSON.stringify(await allValues()))
    .digest('hex')
