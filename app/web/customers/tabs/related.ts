import { readRelations } from '#lists/relations'
import { isId } from '#text/ids'
import type { CustomerTab } from '#web/customers/tabs/tab'

const PAGE = 50

/** Who belongs to a customer: told at both ends. */
export const relatedTab: CustomerTab = {
  name: 'related',
  component: 'components/record/tab_related',
  async content({ record, path, query }) {
    const older = typeof query.older === 'string' && isId(query.older) ? query.older : undefined
    const { relations, next } = await readRelations(record.id, PAGE, older)
    return {
      relations,
      older: next && `${path}?tab=related&older=${next}`,
      newest: older ? `${path}?tab=related` : null,
    }
  },
}
