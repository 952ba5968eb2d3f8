import 'htmx.org/dist/htmx.esm.js'
import 'htmx.org/dist/ext/hx-csp.js'
import { onContent } from './content.js'
import { watchChanges } from './changes.js'
import { watchMenus } from './menus.js'
import { watchDialogs } from './dialogs.js'
import { watchCount } from './count.js'
import { showCurrent } from './current.js'
import { watchCondition } from './conditions.js'
import { watchCopy } from './copy.js'
import { watchForm } from './forms.js'
import { watchLeaving } from './leaving.js'
import { watchFlashes } from './flashes.js'
import { watchFocus, watchRequests } from './requests.js'
import { watchSelection } from './selection.js'
import { watchPalette } from './palette.js'
import { watchShortcuts } from './shortcuts.js'
import { watchRows } from './rows.js'
import { watchKey } from './suggest_key.js'
import { watchTables } from './tables.js'
import { watchFilter } from './list.js'
import { watchMentions } from './mentions.js'
import { watchNarrowing } from './narrow.js'

watchMenus()
watchDialogs()
watchLeaving()
watchFlashes()
watchRequests()
watchFocus()
watchShortcuts()

onContent('[data-when]', watchCondition)
onContent('[data-copy]', watchCopy)
onContent('form[data-guided]', watchForm)
onContent('.table-scroll', watchTables)
onContent('.tabs .active, .side-nav .active', showCurrent)
onContent('[data-filter]', watchFilter)
onContent('[data-narrows]', watchNarrowing)
onContent('[data-focus]', (element) => element.focus())
onContent('select[data-searchable]', async (select) =>
  (await import('./select.js')).enhance(select as HTMLSelectElement)
)
onContent('[data-board]', async (board) => (await import('./board.js')).watchBoard(board))
onContent('[data-placed]', async (card) => (await import('./board.js')).settle(card))
onContent('[data-palette]', watchPalette)
onContent('[data-rows]', watchRows)
onContent('[data-selection]', watchSelection)
onContent('[data-changes]', watchChanges)
onContent('[data-key-source]', watchKey)
onContent('[data-count]', watchCount)
onContent('[data-mentions]', watchMentions)
onContent('[data-sortable]', async (list) => (await import('./sortable.js')).enhance(list))
