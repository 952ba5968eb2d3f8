import type { HttpContext } from '@adonisjs/core/http'
import { ChangeExportLimits } from '#actions/settings/change_export_limits'
import { exportLimits } from '#operations/export/limits'
import { approversFor } from '#reports/approvals'
import { allRoles } from '#permissions/roles'
import { exportSettingsValidator } from '#validators/export'
import { flash } from '#web/flash'

/** What the company holds its exports to, and which roles may take what out. */
export default class ExportLimitsController {
  async edit({ view }: HttpContext) {
    const limits = exportLimits()
    const lonely = limits.approvalRows !== null && approversFor().length < 2
    return view.render('pages/settings/export/edit', { limits, lonely, roles: rolesThatExport() })
  }

  async update(ctx: HttpContext) {
    await new ChangeExportLimits().handle(await ctx.request.validateUsing(exportSettingsValidator))
    flash(ctx, 'success', ctx.i18n.t('settings.export.saved'))
    return ctx.response.redirect().status(303).toPath(`/${ctx.params.tenant}/settings/export`)
  }
}

function rolesThatExport() {
  const exporting = allRoles().filter(({ reach }) => reach.has('customers.export'))
  return exporting.map(({ id, name, reach }) => ({
    ...{ id, name },
    personal: reach.has('exports.personal'),
    sensitive: reach.has('exports.sensitive'),
    approve: reach.has('exports.approve'),
  }))
}
