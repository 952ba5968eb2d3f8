import '@adonisjs/core/types/http'

type ParamValue = string | number | bigint | boolean

export type ScannedRoutes = {
  ALL: {
    'preferences.store': { paramsTuple?: []; params?: {} }
    'csp_reports.store': { paramsTuple?: []; params?: {} }
    'session.create': { paramsTuple?: []; params?: {} }
    'session.store': { paramsTuple?: []; params?: {} }
    'second_step.create': { paramsTuple?: []; params?: {} }
    'second_step.store': { paramsTuple?: []; params?: {} }
    'enrolment.create': { paramsTuple?: []; params?: {} }
    'enrolment.store': { paramsTuple?: []; params?: {} }
    'session.destroy': { paramsTuple?: []; params?: {} }
    'forgot_password.create': { paramsTuple?: []; params?: {} }
    'forgot_password.store': { paramsTuple?: []; params?: {} }
    'password.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'password.update': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'email.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'email.update': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'tenant_switch.show': { paramsTuple?: []; params?: {} }
    'tenant_switch.index': { paramsTuple?: []; params?: {} }
    'search': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'home': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.index': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.count': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.lane': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.choices': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.columns': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.filters': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.views.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.views.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.views.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.views.update': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.views.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.lane.update': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.views.state': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'work_orders.index': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.count': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.lane': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.choices': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.columns': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.filters': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.views.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.views.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.views.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'work_orders.views.update': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'work_orders.views.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'work_orders.lane.update': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'work_orders.views.state': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'service_records.index': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.count': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.lane': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.choices': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.columns': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.filters': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.views.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.views.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.views.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'service_records.views.update': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'service_records.views.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'service_records.lane.update': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'service_records.views.state': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'calls.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'calls.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.candidates': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.duplicates': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.duplicates.scans': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.duplicates.decision': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.duplicates.decision.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.bin': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.merge': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.merges': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.merges.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.merges.undo': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.merges.undo.store': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.rows': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'kind': ParamValue} }
    'customers.show': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.update': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.past': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.reversal': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.reversal.store': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.deletion': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.reveals': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.restoration': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.disabling.store': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.disabling.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.points.update': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue,'point': ParamValue} }
    'customers.relations.create': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.relations.store': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.relations.deletion': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue,'relation': ParamValue} }
    'customers.relations.destroy': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue,'relation': ParamValue} }
    'comments.create': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'comments.store': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'comments.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'comments.update': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'comments.deletion': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'comments.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'mentions.index': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'files.create': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'files.store': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'files.show': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'files.preview': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'files.deletion': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'files.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.files': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.files.update': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.bin': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.show': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'work_orders.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'work_orders.update': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'work_orders.deletion': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'work_orders.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'work_orders.restoration': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'work_orders.files.create': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'work_orders.files.store': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'work_orders.reveals': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'service_records.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.bin': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.show': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'service_records.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'service_records.update': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'service_records.deletion': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'service_records.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'service_records.restoration': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'service_records.files.create': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'service_records.files.store': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'service_records.reveals': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'work_orders.assignment': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'work_orders.closure': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.mass': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.mass.plan': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.mass.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.mass': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.mass.plan': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.mass.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.mass': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.mass.plan': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.mass.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'profile.edit': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'profile.update': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'profile_password.update': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'profile.security': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'profile.email.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'profile.factor': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'profile.factor.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'profile.factor.destroy': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'profile.sessions.destroy': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'profile.session.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'session': ParamValue} }
    'import.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'import.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'import.sample': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'import.show': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'import.update': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'import.check': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'import.confirmation': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'import.issues': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'import.dismissal': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'operations.index': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'operations.notices': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'operations.show': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'operations.cancellation': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'operations.attempts': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'operations.records': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'operations.undo': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'operations.undo.store': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'reports.schedules': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'reports.schedules.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'reports.schedules.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'reports.schedules.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'reports.schedules.update': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'reports.schedules.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'reports.schedules.deletion': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'reports.schedules.pause': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'reports.schedules.pause.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'reports.schedules.runs': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'reports.dashboard': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'reports.runs.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'reports.runs.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'reports.index': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'reports.exports.new': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'reports.exports.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'reports.exports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'reports.exports.manifest': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'reports.exports.file': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'work_orders.export': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.export.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.export': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.export.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'reports.approvals': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'reports.exports.approval': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'reports.exports.approval.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'reports.exports.refusal': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'reports.templates': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'reports.templates.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'reports.templates.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'reports.templates.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'reports.templates.update': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'reports.templates.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'reports.templates.content': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'reports.ledger': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.fields': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.fields.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.fields.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.fields.order': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.fields.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.fields.update': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.fields.retirement': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.fields.retirement.store': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.fields.retirement.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.company': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.company.update': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.export': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.export.update': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.duplicates': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.duplicates.update': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.dictionaries': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.dictionary': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'dictionary': ParamValue} }
    'settings.values.store': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'dictionary': ParamValue} }
    'settings.values.order': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'dictionary': ParamValue} }
    'settings.values.edit': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'tenant': ParamValue,'dictionary': ParamValue,'id': ParamValue} }
    'settings.values.update': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'tenant': ParamValue,'dictionary': ParamValue,'id': ParamValue} }
    'settings.values.destroy': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'tenant': ParamValue,'dictionary': ParamValue,'id': ParamValue} }
    'settings.values.retirement': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'tenant': ParamValue,'dictionary': ParamValue,'id': ParamValue} }
    'settings.values.retirement.destroy': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'tenant': ParamValue,'dictionary': ParamValue,'id': ParamValue} }
    'settings.values.merging': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'tenant': ParamValue,'dictionary': ParamValue,'id': ParamValue} }
    'settings.values.merging.store': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'tenant': ParamValue,'dictionary': ParamValue,'id': ParamValue} }
    'settings.forms': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.forms.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.forms.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.forms.order': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.forms.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.forms.update': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.forms.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.forms.activation': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.forms.activation.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.forms.field': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue,'key': ParamValue} }
    'settings.forms.field.update': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue,'key': ParamValue} }
    'settings.history': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.roles': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.roles.plan': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.roles.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.roles.order': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.roles.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.roles.fields': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.roles.fields.plan': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.roles.deletion': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.roles.confirmation': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.roles.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.roles.update': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.roles.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.roles.fields.confirmation': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.users': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.users.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.users.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.users.factor': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.users.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.users.update': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.users.invitation': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.users.suspension': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.users.suspension.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.users.removal': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.users.removal.store': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.users.factor_reset': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.users.factor_reset.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.users.factor_reset.approval': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.teams': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.teams.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.teams.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.teams.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.teams.update': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.teams.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.teams.deletion': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.why': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.why': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.roles.viewing': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'viewing.destroy': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
  }
  POST: {
    'preferences.store': { paramsTuple?: []; params?: {} }
    'csp_reports.store': { paramsTuple?: []; params?: {} }
    'session.store': { paramsTuple?: []; params?: {} }
    'second_step.store': { paramsTuple?: []; params?: {} }
    'enrolment.store': { paramsTuple?: []; params?: {} }
    'session.destroy': { paramsTuple?: []; params?: {} }
    'forgot_password.store': { paramsTuple?: []; params?: {} }
    'password.update': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'email.update': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'customers.views.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.views.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.views.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'calls.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.candidates': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.duplicates.scans': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.duplicates.decision': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.merges.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.merges.undo.store': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.reversal.store': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.reveals': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.restoration': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.disabling.store': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.relations.store': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'comments.store': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'files.store': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'work_orders.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.restoration': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'work_orders.files.store': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'work_orders.reveals': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'service_records.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.restoration': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'service_records.files.store': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'service_records.reveals': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'work_orders.assignment': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'work_orders.closure': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.mass': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.mass.plan': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.mass.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.mass': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.mass.plan': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.mass.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.mass': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.mass.plan': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.mass.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'profile.email.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'profile.factor.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'import.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'import.confirmation': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'import.dismissal': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'operations.cancellation': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'operations.attempts': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'operations.undo.store': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'reports.schedules.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'reports.schedules.pause': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'reports.schedules.runs': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'reports.runs.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'reports.exports.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.export.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.export.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'reports.exports.approval': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'reports.exports.refusal': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'reports.templates.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.fields.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.fields.retirement.store': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.values.store': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'dictionary': ParamValue} }
    'settings.values.retirement': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'tenant': ParamValue,'dictionary': ParamValue,'id': ParamValue} }
    'settings.values.merging.store': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'tenant': ParamValue,'dictionary': ParamValue,'id': ParamValue} }
    'settings.forms.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.forms.activation': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.roles.plan': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.roles.fields.plan': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.roles.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.users.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.users.invitation': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.users.suspension': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.users.removal.store': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.users.factor_reset': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.users.factor_reset.approval': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.teams.store': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.roles.viewing': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
  }
  GET: {
    'session.create': { paramsTuple?: []; params?: {} }
    'second_step.create': { paramsTuple?: []; params?: {} }
    'enrolment.create': { paramsTuple?: []; params?: {} }
    'forgot_password.create': { paramsTuple?: []; params?: {} }
    'password.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'email.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'tenant_switch.show': { paramsTuple?: []; params?: {} }
    'tenant_switch.index': { paramsTuple?: []; params?: {} }
    'search': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'home': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.index': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.count': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.lane': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.choices': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.columns': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.filters': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.views.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.views.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'work_orders.index': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.count': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.lane': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.choices': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.columns': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.filters': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.views.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.views.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'service_records.index': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.count': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.lane': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.choices': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.columns': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.filters': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.views.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.views.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'calls.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.duplicates': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.bin': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.merge': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.merges': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.merges.undo': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.rows': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'kind': ParamValue} }
    'customers.show': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.past': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.reversal': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.deletion': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.relations.create': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.relations.deletion': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue,'relation': ParamValue} }
    'comments.create': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'comments.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'comments.deletion': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'mentions.index': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'files.create': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'files.show': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'files.preview': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'files.deletion': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.files': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.bin': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.show': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'work_orders.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'work_orders.deletion': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'work_orders.files.create': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'service_records.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.bin': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.show': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'service_records.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'service_records.deletion': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'service_records.files.create': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'profile.edit': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'profile.security': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'profile.factor': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'import.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'import.sample': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'import.show': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'import.check': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'import.issues': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'operations.index': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'operations.notices': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'operations.show': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'operations.records': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'operations.undo': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'reports.schedules': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'reports.schedules.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'reports.schedules.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'reports.schedules.deletion': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'reports.dashboard': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'reports.runs.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'reports.index': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'reports.exports.new': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'reports.exports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'reports.exports.manifest': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'reports.exports.file': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'work_orders.export': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.export': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'reports.approvals': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'reports.templates': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'reports.templates.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'reports.templates.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'reports.ledger': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.fields': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.fields.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.fields.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.fields.retirement': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.company': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.export': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.duplicates': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.dictionaries': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.dictionary': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'dictionary': ParamValue} }
    'settings.values.edit': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'tenant': ParamValue,'dictionary': ParamValue,'id': ParamValue} }
    'settings.values.merging': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'tenant': ParamValue,'dictionary': ParamValue,'id': ParamValue} }
    'settings.forms': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.forms.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.forms.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.forms.field': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue,'key': ParamValue} }
    'settings.history': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.roles': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.roles.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.roles.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.roles.fields': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.roles.deletion': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.users': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.users.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.users.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.users.removal': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.teams': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.teams.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.teams.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.teams.deletion': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.why': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.why': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
  }
  HEAD: {
    'session.create': { paramsTuple?: []; params?: {} }
    'second_step.create': { paramsTuple?: []; params?: {} }
    'enrolment.create': { paramsTuple?: []; params?: {} }
    'forgot_password.create': { paramsTuple?: []; params?: {} }
    'password.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'email.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'tenant_switch.show': { paramsTuple?: []; params?: {} }
    'tenant_switch.index': { paramsTuple?: []; params?: {} }
    'search': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'home': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.index': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.count': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.lane': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.choices': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.columns': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.filters': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.views.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.views.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'work_orders.index': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.count': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.lane': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.choices': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.columns': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.filters': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.views.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.views.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'service_records.index': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.count': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.lane': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.choices': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.columns': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.filters': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.views.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.views.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'calls.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.duplicates': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.bin': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.merge': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.merges': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'customers.merges.undo': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.rows': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'kind': ParamValue} }
    'customers.show': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.past': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.reversal': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.deletion': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.relations.create': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.relations.deletion': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue,'relation': ParamValue} }
    'comments.create': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'comments.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'comments.deletion': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'mentions.index': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'files.create': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'files.show': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'files.preview': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'files.deletion': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.files': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.bin': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.show': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'work_orders.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'work_orders.deletion': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'work_orders.files.create': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'service_records.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.bin': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.show': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'service_records.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'service_records.deletion': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'service_records.files.create': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'profile.edit': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'profile.security': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'profile.factor': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'import.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'import.sample': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'import.show': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'import.check': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'import.issues': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'operations.index': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'operations.notices': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'operations.show': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'operations.records': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'operations.undo': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'reports.schedules': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'reports.schedules.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'reports.schedules.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'reports.schedules.deletion': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'reports.dashboard': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'reports.runs.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'reports.index': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'reports.exports.new': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'reports.exports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'reports.exports.manifest': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'reports.exports.file': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'work_orders.export': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'service_records.export': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'reports.approvals': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'reports.templates': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'reports.templates.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'reports.templates.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'reports.ledger': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.fields': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.fields.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.fields.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.fields.retirement': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.company': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.export': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.duplicates': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.dictionaries': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.dictionary': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'dictionary': ParamValue} }
    'settings.values.edit': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'tenant': ParamValue,'dictionary': ParamValue,'id': ParamValue} }
    'settings.values.merging': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'tenant': ParamValue,'dictionary': ParamValue,'id': ParamValue} }
    'settings.forms': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.forms.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.forms.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.forms.field': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue,'key': ParamValue} }
    'settings.history': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.roles': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.roles.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.roles.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.roles.fields': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.roles.deletion': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.users': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.users.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.users.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.users.removal': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.teams': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.teams.create': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.teams.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.teams.deletion': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.why': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.why': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
  }
  PUT: {
    'customers.views.update': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.lane.update': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.views.state': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'work_orders.views.update': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'work_orders.lane.update': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'work_orders.views.state': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'service_records.views.update': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'service_records.lane.update': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'service_records.views.state': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.update': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.points.update': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue,'point': ParamValue} }
    'comments.update': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.files.update': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'work_orders.update': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'service_records.update': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'profile.update': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'profile_password.update': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'import.update': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'reports.schedules.update': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'reports.templates.update': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'reports.templates.content': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.fields.order': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.fields.update': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.company.update': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.export.update': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.duplicates.update': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.values.order': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'dictionary': ParamValue} }
    'settings.values.update': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'tenant': ParamValue,'dictionary': ParamValue,'id': ParamValue} }
    'settings.forms.order': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.forms.update': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.forms.field.update': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue,'key': ParamValue} }
    'settings.roles.order': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.roles.confirmation': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.roles.update': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.roles.fields.confirmation': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.users.factor': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'settings.users.update': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.teams.update': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
  }
  DELETE: {
    'customers.views.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'work_orders.views.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'service_records.views.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.duplicates.decision.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.disabling.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'customers.relations.destroy': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue,'relation': ParamValue} }
    'comments.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'files.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'work_orders.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'service_records.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'profile.factor.destroy': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'profile.sessions.destroy': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
    'profile.session.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'session': ParamValue} }
    'reports.schedules.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'reports.schedules.pause.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'reports.exports.approval.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'reports.templates.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.fields.retirement.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.values.destroy': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'tenant': ParamValue,'dictionary': ParamValue,'id': ParamValue} }
    'settings.values.retirement.destroy': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'tenant': ParamValue,'dictionary': ParamValue,'id': ParamValue} }
    'settings.forms.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.forms.activation.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.roles.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.users.suspension.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.users.factor_reset.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'settings.teams.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tenant': ParamValue,'id': ParamValue} }
    'viewing.destroy': { paramsTuple: [ParamValue]; params: {'tenant': ParamValue} }
  }
}
declare module '@adonisjs/core/types/http' {
  export interface RoutesList extends ScannedRoutes {}
}