import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'
import { authRoutes } from '#start/routes/auth'
import { callRoutes } from '#start/routes/calls'
import { commentRoutes } from '#start/routes/comments'
import { customerRoutes } from '#start/routes/customers'
import { fileRoutes } from '#start/routes/files'
import { duplicateRoutes } from '#start/routes/duplicates'
import { historyRoutes } from '#start/routes/history'
import { homeRoutes } from '#start/routes/home'
import { importRoutes } from '#start/routes/import'
import { massActionRoutes } from '#start/routes/mass_actions'
import { operationRoutes } from '#start/routes/operations'
import { listRoutes } from '#start/routes/lists'
import { peopleRoutes } from '#start/routes/people'
import { profileRoutes } from '#start/routes/profile'
import { recordRoutes } from '#start/routes/records'
import { reportRoutes } from '#start/routes/reports'
import { roleRoutes } from '#start/routes/roles'
import { settingsRoutes } from '#start/routes/settings'
import { webRoutes } from '#start/routes/web'
import { whyRoutes } from '#start/routes/why'

/** ULIDs: an id of any other shape is an unknown page. */
router.where('id', /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/)
router.where('tenant', /^[a-z][a-z0-9-]{1,38}[a-z0-9]$/)

webRoutes()
authRoutes()

router
  .group(() => {
    homeRoutes()
    listRoutes()
    callRoutes()
    duplicateRoutes()
    customerRoutes()
    commentRoutes()
    fileRoutes()
    recordRoutes()
    massActionRoutes()
    profileRoutes()
    importRoutes()
    operationRoutes()
    reportRoutes()
    settingsRoutes()
    historyRoutes()
    roleRoutes()
    peopleRoutes()
    whyRoutes()
  })
  .prefix('/:tenant')
  .use([middleware.auth(), middleware.tenant(), middleware.authorize()])
