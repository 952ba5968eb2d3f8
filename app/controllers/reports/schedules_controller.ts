import type { HttpContext } from '@adonisjs/core/http'
import { ChangeSchedule } from '#actions/schedules/change_schedule'
import { CreateSchedule } from '#actions/schedules/create_schedule'
import { DeleteSchedule } from '#actions/schedules/delete_schedule'
import { readSchedule, type Problems, type ScheduleForm } from '#actions/schedules/schedule_input'
import { scheduleValidator } from '#validators/reports'
import { flash } from '#web/flash'
import { scheduleAsked } from '#web/reports/schedule_asked'
import { formOfSchedule, newSchedule, schedulePage, schedulesIndex } from '#web/reports/schedule_page'
import type ReportSchedule from '#models/report_schedule'

type Versioned = ScheduleForm & { version?: number }

/** Reports that are made again and again. */
export default class SchedulesController {
  async index({ view }: HttpContext) {
    return view.render('pages/reports/schedules/index', { schedules: await schedulesIndex() })
  }

  async create({ request, view }: HttpContext) {
    const page = schedulePage(newSchedule(request.qs().report))
    return view.render('pages/reports/schedules/new', { ...page, errors: {} })
  }

  async store(ctx: HttpContext) {
    const form = await this.form(ctx)
    const read = readSchedule(form)
    const schedule = 'input' in read && (await new CreateSchedule().handle(read.input))
    if (schedule) return this.done(ctx, 'created', schedule.name)
    ctx.response.status(422)
    const errors = 'problems' in read ? read.problems : this.taken(ctx)
    return ctx.view.render('pages/reports/schedules/new', { ...schedulePage(form), errors })
  }

  async edit(ctx: HttpContext) {
    const schedule = await scheduleAsked(ctx, 'change')
    return this.page(ctx, schedule, formOfSchedule(schedule))
  }

  async update(ctx: HttpContext) {
    const schedule = await scheduleAsked(ctx, 'change')
    const form = await this.form(ctx)
    const read = readSchedule(form)
    const answer = 'input' in read && (await new ChangeSchedule().handle(schedule.id, form.version ?? 0, read.input))
    if (answer === 'changed') return this.done(ctx, 'changed', schedule.name)
    const stale = answer === 'stale'
    ctx.response.status(stale ? 409 : 422)
    const errors = 'problems' in read ? read.problems : stale ? {} : this.taken(ctx)
    return this.page(ctx, schedule, { ...form, version: schedule.version }, errors, stale)
  }

  async destroy(ctx: HttpContext) {
    const schedule = await scheduleAsked(ctx, 'stop')
    await new DeleteSchedule().handle(schedule.id)
    return this.done(ctx, 'deleted', schedule.name)
  }

  private async form({ request }: HttpContext): Promise<Versioned> {
    const { days_kept: daysKept, ...form } = await request.validateUsing(scheduleValidator)
    return { ...form, daysKept }
  }

  private page({ view }: HttpContext, schedule: ReportSchedule, form: Versioned, errors: Problems = {}, stale = false) {
    return view.render('pages/reports/schedules/edit', { ...schedulePage(form), schedule, errors, stale })
  }

  private taken({ i18n }: HttpContext): Problems {
    return { name: i18n.t('reports.schedule_name_taken') }
  }

  private done(ctx: HttpContext, what: string, name: string) {
    flash(ctx, 'success', ctx.i18n.t(`reports.schedule_${what}`, { name }))
    return ctx.response.redirect().status(303).toPath(`/${ctx.params.tenant}/reports/schedules`)
  }
}
