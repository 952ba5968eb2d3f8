/** A value that a new tenant begins with: key, English and Spanish name, colour, and what else it carries. */
export interface DefaultValue {
  key: string
  en: string
  es: string
  color?: string
  extra?: { [name: string]: unknown }
}

const value = (key: string, en: string, es: string, color?: string, extra?: DefaultValue['extra']): DefaultValue => ({
  key,
  en,
  es,
  color,
  extra,
})
const channel = (key: string, en: string, es: string, kind: string, link?: string) =>
  value(key, en, es, undefined, { kind, ...(link && { link }) })
const group = (key: string, en: string, es: string, color: string, approval: boolean, description: string) =>
  value(key, en, es, color, { approval, description })

/** The order is the order of lists and forms. */
export const defaultValues: { [dictionary: string]: DefaultValue[] } = {
  segment: [
    value('retail', 'Retail', 'Particulares', 'azure'),
    value('small_business', 'Small business', 'Pequeña empresa', 'teal'),
    value('mid_market', 'Mid-market', 'Mediana empresa', 'indigo'),
    value('enterprise', 'Enterprise', 'Gran empresa', 'purple'),
    value('public_sector', 'Public sector', 'Sector público', 'orange'),
  ],
  status: [
    value('prospect', 'Prospect', 'Potencial', 'blue'),
    value('active', 'Active', 'Activo', 'green'),
    value('dormant', 'Dormant', 'Inactivo', 'orange'),
    value('blocked', 'Blocked', 'Bloqueado', 'red'),
  ],
  channel: [
    value('website', 'Website', 'Sitio web'),
    value('referral', 'Referral', 'Recomendación'),
    value('advertising', 'Advertising', 'Publicidad'),
    value('social_media', 'Social media', 'Redes sociales'),
    value('event', 'Event', 'Evento'),
    value('phone_call', 'Phone call', 'Llamada'),
    value('walk_in', 'Walk-in', 'Visita'),
    value('partner', 'Partner', 'Socio'),
  ],
  group: [
    group('standard', 'Standard', 'Estándar', 'secondary', false, ''),
    group('wholesale', 'Wholesale', 'Mayoristas', 'cyan', true, 'Trade prices; accounts wait for approval.'),
    group('vip', 'VIP', 'VIP', 'yellow', false, ''),
  ],
  tag: [
    value('vip', 'VIP', 'VIP', 'yellow'),
    value('newsletter_reader', 'Newsletter reader', 'Lee el boletín', 'azure'),
    value('late_payer', 'Late payer', 'Paga tarde', 'red'),
    value('reference', 'Reference customer', 'Cliente de referencia', 'green'),
    value('follow_up', 'Follow up', 'Hacer seguimiento', 'orange'),
  ],
  contact_channel: [
    channel('email', 'Email', 'Correo electrónico', 'email'),
    channel('phone', 'Phone', 'Teléfono', 'phone'),
    channel('mobile', 'Mobile', 'Móvil', 'phone'),
    channel('fax', 'Fax', 'Fax', 'phone'),
    channel('whatsapp', 'WhatsApp', 'WhatsApp', 'phone', 'https://wa.me/{value}'),
    channel('line', 'LINE', 'LINE', 'social', 'https://line.me/R/ti/p/~{value}'),
    channel('facebook', 'Facebook', 'Facebook', 'social', 'https://www.facebook.com/{value}'),
    channel('instagram', 'Instagram', 'Instagram', 'social', 'https://www.instagram.com/{value}'),
    channel('telegram', 'Telegram', 'Telegram', 'social', 'https://t.me/{value}'),
    channel('x', 'X', 'X', 'social', 'https://x.com/{value}'),
    channel('web', 'Website', 'Página web', 'social'),
  ],
  relation_type: [
    value('parent_company', 'Parent company', 'Empresa matriz', undefined, {
      inverse: 'subsidiary',
    }),
    value('subsidiary', 'Subsidiary', 'Filial', undefined, { inverse: 'parent_company' }),
    value('employer', 'Employer', 'Empleador', undefined, { inverse: 'employee' }),
    value('employee', 'Employee', 'Empleado', undefined, { inverse: 'employer' }),
    value('spouse', 'Spouse', 'Cónyuge', undefined, { inverse: 'spouse' }),
    value('partner', 'Partner', 'Socio', undefined, { inverse: 'partner' }),
    value('refers', 'Refers', 'Recomienda a', undefined, { inverse: 'referred_by' }),
    value('referred_by', 'Referred by', 'Recomendado por', undefined, { inverse: 'refers' }),
  ],
  invoice_type: [
    value('invoice', 'Invoice', 'Factura'),
    value('proforma', 'Pro forma', 'Factura proforma'),
    value('receipt', 'Receipt', 'Recibo'),
    value('credit_note', 'Credit note', 'Nota de crédito'),
  ],
  id_type: [
    value('national_id', 'National ID', 'Documento nacional'),
    value('passport', 'Passport', 'Pasaporte'),
    value('tax_id', 'Tax ID', 'Identificación fiscal'),
    value('residence_permit', 'Residence permit', 'Permiso de residencia'),
    value('driving_licence', 'Driving licence', 'Permiso de conducir'),
    value('company_registration', 'Company registration', 'Registro mercantil'),
  ],
  work_order_status: [
    value('new', 'New', 'Nueva', 'blue'),
    value('in_progress', 'In progress', 'En curso', 'yellow'),
    value('waiting', 'Waiting', 'En espera', 'orange'),
    value('done', 'Done', 'Terminada', 'green', { closed: true }),
    value('cancelled', 'Cancelled', 'Cancelada', 'secondary', { closed: true }),
  ],
  work_order_priority: [
    value('low', 'Low', 'Baja', 'secondary'),
    value('normal', 'Normal', 'Normal', 'blue'),
    value('high', 'High', 'Alta', 'orange'),
    value('urgent', 'Urgent', 'Urgente', 'red'),
  ],
  service_outcome: [
    value('resolved', 'Resolved', 'Resuelto', 'green'),
    value('follow_up', 'To be followed up', 'Requiere seguimiento', 'orange'),
    value('no_answer', 'No answer', 'Sin respuesta', 'secondary'),
    value('complaint', 'Complaint', 'Queja', 'red'),
  ],
}
