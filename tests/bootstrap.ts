import app from '@adonisjs/core/services/app'
import testUtils from '@adonisjs/core/services/test_utils'
import { authApiClient } from '@adonisjs/auth/plugins/api_client'
import { sessionApiClient } from '@adonisjs/session/plugins/api_client'
import { shieldApiClient } from '@adonisjs/shield/plugins/api_client'
import { apiClient } from '@japa/api-client'
import { assert } from '@japa/assert'
import { pluginAdonisJS } from '@japa/plugin-adonisjs'
import { dot, ndjson, spec } from '@japa/runner/reporters'
import { type Config } from '@japa/runner/types'
import { freshDatabase, isolateTests } from '#tests/helpers/isolation'
import { compact } from '#tests/helpers/reporter'

export const plugins: Config['plugins'] = [
  assert(),
  apiClient({ baseURL: process.env.APP_URL }),
  pluginAdonisJS(app),
  sessionApiClient(app),
  authApiClient(app),
  shieldApiClient(),
]

export const reporters: Config['reporters'] = {
  activated: ['compact'],
  list: [compact, spec(), dot(), ndjson()],
}

export const runnerHooks: Required<Pick<Config, 'setup' | 'teardown'>> = {
  setup: [freshDatabase],
  teardown: [],
}

export const configureSuite: Config['configureSuite'] = (suite) => {
  if (suite.name === 'unit') return
  suite.setup(() => testUtils.httpServer().start())
  isolateTests(suite)
}
