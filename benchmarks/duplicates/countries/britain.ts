import { composed, list, type Country } from './country.ts'

export const britain: Country = {
  code: 'GB',
  surnames: 1,
  first: {
    female: list(
      `Margaret Susan Sarah Emma Laura Rebecca Charlotte Amy Jessica Lauren Emily Olivia Sophie Lucy Hannah Katie Chloe Megan
        Rachel Samantha Jane Helen Elizabeth Victoria Claire Alison Niamh Siobhán Zoë Priya Fatima Aisha Grace Harriet Imogen`
    ),
    male: list(
      `David John Peter Michael James Andrew Paul Mark Christopher Matthew Daniel Thomas Robert William Richard Stephen Simon
        Jack Harry Oliver George Charlie Joseph Samuel Benjamin Adam Ryan Luke Callum Rhys Graham Alistair Imran Mohammed Ian`
    ),
  },
  last: [
    ...list(
      `Smith Jones Williams Taylor Brown Davies Evans Wilson Thomas Johnson Roberts Robinson Thompson Wright Walker White
        Edwards Hughes Green Hall Lewis Harris Clarke Patel Jackson Wood Turner Martin Cooper Hill Ward Morris Moore Clark Lee
        King Baker Harrison Morgan Allen James Scott Phillips Watson Davis Parker Price Bennett Young Griffiths Mitchell Kelly
        Cook Carter Richardson Bailey Collins Bell Shaw Murphy Miller Cox Richards Khan Marshall Anderson Simpson Ellis O'Neill`
    ),
    ...composed(
      'Ash Black Brad Brook Burn Clay Cran Dal Dun East Fair Hart Lang Mil Nor Pen Red Shel Stan Whit',
      'ton ford ley well worth by field wood ham shaw bury combe dale croft more stone wick hurst land ridge'
    ),
  ],
  streets: list('High Station Church Victoria Mill Park Queens Kings Manor London Springfield Grange Richmond Windsor'),
  cities: [
    ['London', 'E#7 #QA'],
    ['Manchester', 'M1# #BD'],
    ['Leeds', 'LS# #DT'],
    ['Bristol', 'BS# #HG'],
    ['Glasgow', 'G1# #XL'],
    ['Cardiff', 'CF# #AN'],
    ['Sheffield', 'S1# #PJ'],
    ['Liverpool', 'L1# #RW'],
  ],
  ...{ calling: '+44', phone: '7#########', trunk: '0' },
  forms: [
    ['Ltd', 'Limited', 'Ltd.', ''],
    ['plc', 'PLC', ''],
    ['LLP', 'L.L.P.', ''],
  ],
  trades: list('Plumbing Logistics Dental Joinery Lettings Electrical Bakery Roofing Motors Consulting'),
}
