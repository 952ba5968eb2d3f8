import type { TenantSettings } from '#tenancy/current'

export const PASSWORD = 'clientele-demo'

export interface DemoPerson {
  email: string
  name: string
  role: 'owner' | 'manager' | 'agent' | 'analyst'
  team?: string
}

export interface DemoField {
  key: string
  label: string
  help?: string
  type: string
  options?: object
  /** Values of a select, each with its colour. */
  values?: [name: string, color: string][]
}

/** A comment, or files alone where there is no text. */
export interface DemoTalk {
  /** Which customer, counted from the newest. */
  customer: number
  /** E-mail of who says it. */
  by: string
  text?: string
  /** Names in demo_files.ts. */
  files?: string[]
}

export interface DemoTenant {
  slug: string
  name: string
  language: 'en' | 'es'
  settings: TenantSettings
  seed: number
  customers: number
  talk: DemoTalk[]
  people: DemoPerson[]
  form: { name: string; sections: { name: string; fields: DemoField[] }[] }
  views: {
    name: string
    pinned: boolean
    filters: [key: string, operator: string, values: string[]][]
    columns: string[]
  }[]
}

export const demoTenants: DemoTenant[] = [
  {
    slug: 'acme',
    name: 'Acme Trading',
    language: 'en',
    settings: { country: 'GB', timeZone: 'Europe/London', binDays: 30 },
    seed: 7,
    customers: 320,
    talk: [
      {
        customer: 0,
        by: 'agent@acme.test',
        text: 'Called about the offer: wants the licences for one site more. @Jane Peacock, can we keep the price?',
        files: ['offer.pdf'],
      },
      { customer: 0, by: 'manager@acme.test', text: 'Yes, if they sign this month.\n@Olivia Ward knows.' },
      { customer: 0, by: 'agent@acme.test', files: ['shop-front.jpg', 'minutes.txt'] },
      {
        customer: 1,
        by: 'agent2@acme.test',
        text: 'Moves in May. The plan of the new shop is attached; delivery goes to the back door.',
        files: ['floor-plan.png'],
      },
      { customer: 2, by: 'agent@acme.test', text: 'Prefers to be written to; never calls back before noon.' },
      {
        customer: 4,
        by: 'owner@acme.test',
        text: 'Met them at the fair. Interested in support, not in more licences.',
      },
      { customer: 7, by: 'manager@acme.test', text: 'Invoice went to the old address. Corrected, and apologised.' },
    ],
    people: [
      { email: 'owner@acme.test', name: 'Olivia Ward', role: 'owner' },
      { email: 'manager@acme.test', name: 'Jane Peacock', role: 'manager', team: 'North' },
      { email: 'agent@acme.test', name: 'Margaret Park', role: 'agent', team: 'North' },
      { email: 'agent2@acme.test', name: 'Steve Johnson', role: 'agent', team: 'South' },
      { email: 'analyst@acme.test', name: 'Ada Quist', role: 'analyst' },
    ],
    form: {
      name: 'Onboarding',
      sections: [
        {
          name: 'Business',
          fields: [
            {
              key: 'annual_revenue',
              label: 'Annual revenue',
              type: 'money',
              options: { currency: 'EUR', min: 0 },
              help: 'Last full year, as the customer states it',
            },
            { key: 'contract_until', label: 'Contract until', type: 'date' },
            { key: 'employees', label: 'Employees', type: 'number', options: { min: 0 } },
          ],
        },
        {
          name: 'In the store',
          fields: [
            {
              key: 'preferred_store',
              label: 'Preferred store',
              type: 'select',
              values: [
                ['London Bridge', 'blue'],
                ['Leeds', 'teal'],
                ['Glasgow', 'purple'],
                ['Online only', 'secondary'],
              ],
            },
            {
              key: 'interests',
              label: 'Interests',
              type: 'multi_select',
              values: [
                ['Cycling', 'green'],
                ['Climbing', 'orange'],
                ['Sailing', 'cyan'],
                ['Running', 'pink'],
              ],
            },
            { key: 'loyalty_card', label: 'Loyalty card handed out', type: 'yes_no' },
          ],
        },
      ],
    },
    views: [
      {
        name: 'Enterprise · active',
        pinned: true,
        filters: [
          ['segment', 'is', ['enterprise']],
          ['status', 'is', ['active']],
        ],
        columns: ['name', 'status', 'manager', 'annual_revenue', 'phone', 'country', 'created_at'],
      },
      {
        name: 'Prospects, last 90 days',
        pinned: true,
        filters: [
          ['status', 'is', ['prospect']],
          ['created_at', 'last', ['90']],
        ],
        columns: ['name', 'segment', 'channel', 'manager', 'email', 'created_at'],
      },
      {
        name: 'Contract ends soon',
        pinned: false,
        filters: [['contract_until', 'next', ['120']]],
        columns: ['name', 'contract_until', 'manager', 'phone', 'email'],
      },
    ],
  },
  {
    slug: 'globex',
    name: 'Globex Iberia',
    language: 'es',
    settings: { country: 'ES', timeZone: 'Europe/Madrid', binDays: 30 },
    seed: 11,
    customers: 240,
    talk: [
      {
        customer: 0,
        by: 'agent@globex.test',
        text: 'Pidió la lista de precios nueva. @Hank Escorpio, ¿le hacemos descuento?',
        files: ['precios.csv'],
      },
      { customer: 0, by: 'owner@globex.test', text: 'Sí, un 5 % si compra antes de fin de mes.' },
      {
        customer: 1,
        by: 'agent@globex.test',
        text: 'Quiere ver el local antes de decidir.',
        files: ['shop-front.jpg'],
      },
    ],
    people: [
      { email: 'owner@globex.test', name: 'Hank Escorpio', role: 'owner' },
      { email: 'agent@globex.test', name: 'Lucía Prieto', role: 'agent' },
    ],
    form: {
      name: 'Alta',
      sections: [
        {
          name: 'Empresa',
          fields: [
            { key: 'facturacion', label: 'Facturación anual', type: 'money', options: { currency: 'EUR', min: 0 } },
            {
              key: 'sector',
              label: 'Sector',
              type: 'select',
              values: [
                ['Industria', 'blue'],
                ['Comercio', 'green'],
                ['Hostelería', 'orange'],
              ],
            },
          ],
        },
      ],
    },
    views: [
      {
        name: 'Grandes cuentas',
        pinned: true,
        filters: [['segment', 'is', ['enterprise']]],
        columns: ['name', 'status', 'facturacion', 'phone', 'created_at'],
      },
    ],
  },
]
