import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const FieldsController = () => import('#controllers/settings/fields/fields_controller')
const FieldOrderController = () => import('#controllers/settings/fields/field_order_controller')
const FieldRetirementsController = () => import('#controllers/settings/fields/field_retirements_controller')
const DictionariesController = () => import('#controllers/settings/dictionaries/dictionaries_controller')
const MergesController = () => import('#controllers/settings/dictionaries/merges_controller')
const ValueOrderController = () => import('#controllers/settings/dictionaries/value_order_controller')
const ValueRetirementsController = () => import('#controllers/settings/dictionaries/value_retirements_controller')
const ValuesController = () => import('#controllers/settings/dictionaries/values_controller')
const FormActivationsController = () => import('#controllers/settings/forms/form_activations_controller')
const FormFieldsController = () => import('#controllers/settings/forms/form_fields_controller')
const FormOrderController = () => import('#controllers/settings/forms/form_order_controller')
const ExportLimitsController = () => import('#controllers/settings/export_limits_controller')
const DuplicateRulesController = () => import('#controllers/settings/duplicate_rules_controller')
const CompanyController = () => import('#controllers/settings/company_controller')
const FormsController = () => import('#controllers/settings/forms/forms_controller')

/** Matched as it stands in the address, where a link encodes the colon. */
const DICTIONARY = /^([a-z][a-z0-9_]{1,59}|field(:|%3A)[0-9A-Z]{26})$/

/** What admins shape in the browser: fields, dictionaries, forms, the limits of exports, what duplicates are. */
export function settingsRoutes() {
  fieldRoutes()
  companyRoutes()
  exportRoutes()
  duplicateRoutes()
  router.group(dictionaryRoutes).where('dictionary', DICTIONARY)
  router.group(formRoutes).where('key', /^[a-z][a-z0-9_]{0,59}$/)
}

function fieldRoutes() {
  const path = '/settings/fields'
  router.get(path, [FieldsController, 'index']).as('settings.fields').can('settings.fields')
  router.get(`${path}/new`, [FieldsController, 'create']).as('settings.fields.create').can('settings.fields')
  router.post(`${path}/new`, [FieldsController, 'store']).as('settings.fields.store').can('settings.fields')
  router.put(`${path}/order`, [FieldOrderController, 'update']).as('settings.fields.order').can('settings.fields')
  router.get(`${path}/:id/edit`, [FieldsController, 'edit']).as('settings.fields.edit').can('settings.fields')
  router.put(`${path}/:id/edit`, [FieldsController, 'update']).as('settings.fields.update').can('settings.fields')
  router
    .get(`${path}/:id/retirement`, [FieldRetirementsController, 'create'])
    .as('settings.fields.retirement')
    .can('settings.fields')
  router
    .post(`${path}/:id/retirement`, [FieldRetirementsController, 'store'])
    .as('settings.fields.retirement.store')
    .can('settings.fields')
  router
    .delete(`${path}/:id/retirement`, [FieldRetirementsController, 'destroy'])
    .as('settings.fields.retirement.destroy')
    .can('settings.fields')
}

function companyRoutes() {
  const path = '/settings/company'
  router.get(path, [CompanyController, 'edit']).as('settings.company').can('settings.company')
  router
    .put(path, [CompanyController, 'update'])
    .as('settings.company.update')
    .use(middleware.confirm())
    .can('settings.company')
}

function exportRoutes() {
  const path = '/settings/export'
  router.get(path, [ExportLimitsController, 'edit']).as('settings.export').can('settings.export')
  router
    .put(path, [ExportLimitsController, 'update'])
    .as('settings.export.update')
    .use(middleware.confirm())
    .can('settings.export')
}

function duplicateRoutes() {
  const path = '/settings/duplicates'
  router.get(path, [DuplicateRulesController, 'edit']).as('settings.duplicates').can('settings.duplicates')
  router.put(path, [DuplicateRulesController, 'update']).as('settings.duplicates.update').can('settings.duplicates')
}

function dictionaryRoutes() {
  const path = '/settings/dictionaries'
  const value = `${path}/:dictionary/values/:id`
  router.get(path, [DictionariesController, 'index']).as('settings.dictionaries').can('settings.dictionaries')
  router
    .get(`${path}/:dictionary`, [DictionariesController, 'show'])
    .as('settings.dictionary')
    .can('settings.dictionaries')
  router
    .post(`${path}/:dictionary`, [ValuesController, 'store'])
    .as('settings.values.store')
    .can('settings.dictionaries')
  router
    .put(`${path}/:dictionary/order`, [ValueOrderController, 'update'])
    .as('settings.values.order')
    .can('settings.dictionaries')
  router.get(value, [ValuesController, 'edit']).as('settings.values.edit').can('settings.dictionaries')
  router.put(value, [ValuesController, 'update']).as('settings.values.update').can('settings.dictionaries')
  router.delete(value, [ValuesController, 'destroy']).as('settings.values.destroy').can('settings.dictionaries')
  router
    .post(`${value}/retirement`, [ValueRetirementsController, 'store'])
    .as('settings.values.retirement')
    .can('settings.dictionaries')
  router
    .delete(`${value}/retirement`, [ValueRetirementsController, 'destroy'])
    .as('settings.values.retirement.destroy')
    .can('settings.dictionaries')
  router
    .get(`${value}/merging`, [MergesController, 'create'])
    .as('settings.values.merging')
    .can('settings.dictionaries')
  router
    .post(`${value}/merging`, [MergesController, 'store'])
    .as('settings.values.merging.store')
    .can('settings.dictionaries')
}

function formRoutes() {
  const path = '/settings/forms'
  router.get(path, [FormsController, 'index']).as('settings.forms').can('settings.forms')
  router.get(`${path}/new`, [FormsController, 'create']).as('settings.forms.create').can('settings.forms')
  router.post(`${path}/new`, [FormsController, 'store']).as('settings.forms.store').can('settings.forms')
  router.put(`${path}/order`, [FormOrderController, 'update']).as('settings.forms.order').can('settings.forms')
  router.get(`${path}/:id`, [FormsController, 'edit']).as('settings.forms.edit').can('settings.forms')
  router.put(`${path}/:id`, [FormsController, 'update']).as('settings.forms.update').can('settings.forms')
  router.delete(`${path}/:id`, [FormsController, 'destroy']).as('settings.forms.destroy').can('settings.forms')
  router
    .post(`${path}/:id/activation`, [FormActivationsController, 'store'])
    .as('settings.forms.activation')
    .can('settings.forms')
  router
    .delete(`${path}/:id/activation`, [FormActivationsController, 'destroy'])
    .as('settings.forms.activation.destroy')
    .can('settings.forms')
  router.get(`${path}/:id/fields/:key`, [FormFieldsController, 'edit']).as('settings.forms.field').can('settings.forms')
  router
    .put(`${path}/:id/fields/:key`, [FormFieldsController, 'update'])
    .as('settings.forms.field.update')
    .can('settings.forms')
}
