import { defineConfig } from '@adonisjs/core/bodyparser'

/** Of files to import or to attach, from somebody who is signed in: see upload_middleware.ts. */
export const UPLOAD_LIMIT = '200mb'
export const UPLOAD_LIMIT_OF_STRANGERS = '1mb'

const bodyParserConfig = defineConfig({
  allowedMethods: ['POST', 'PUT', 'PATCH', 'DELETE'],

  form: {
    queryString: { arrayLimit: 1_000, parameterLimit: 5_000 },

    convertEmptyStringsToNull: true,

    trimWhitespaces: true,

    types: ['application/x-www-form-urlencoded'],
  },

  json: {
    convertEmptyStringsToNull: true,

    trimWhitespaces: true,

    types: ['application/json', 'application/json-patch+json', 'application/vnd.api+json', 'application/csp-report'],
  },

  multipart: {
    autoProcess: true,

    convertEmptyStringsToNull: true,

    trimWhitespaces: true,

    processManually: [
      '/:tenant/customers/import',
      '/:tenant/customers/:id/comments',
      '/:tenant/customers/:id/files',
      '/:tenant/work-orders/:id/files',
      '/:tenant/service-records/:id/files',
      '/:tenant/comments/:id',
    ],

    limit: '20mb',

    types: ['multipart/form-data'],
  },
})

export default bodyParserConfig
