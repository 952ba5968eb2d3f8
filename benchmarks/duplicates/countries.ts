/** What names, places and phones of a country look like, as far as people who look alike on paper need it. */
export interface Country {
  code: string
  first: { female: string[]; male: string[] }
  /** The frequent ones come first. */
  last: string[]
  /** People have one surname or two. */
  surnames: 1 | 2
  streets: string[]
  /** `#` stands for a digit, in postcodes and phones. */
  cities: [name: string, postcode: string][]
  calling: string
  phone: string
  /** A digit that is written before a number within the country. */
  trunk: string
  forms: string[][]
  trades: string[]
}

const list = (text: string) => text.trim().split(/\s+/)

/** Rare surnames beside the frequent ones: any beginning with any ending. */
const composed = (starts: string, ends: string) => list(starts).flatMap((start) => list(ends).map((end) => start + end))

export const countries: Country[] = [
  {
    code: 'ES',
    surnames: 2,
    first: {
      female: list(
        `María Carmen Ana Isabel Laura Cristina Lucía Marta Elena Sara Raquel Rosa Pilar Paula Teresa Patricia Beatriz Andrea
        Silvia Julia Irene Alba Sofía Rocío Nuria Inés Noemí Begoña Mónica Verónica Ángela Belén Lorena Montserrat Victoria`
      ),
      male: list(
        `Antonio José Manuel Francisco David Juan Javier Daniel Carlos Jesús Alejandro Miguel Rafael Pedro Pablo Ángel Sergio
        Fernando Luis Jorge Alberto Álvaro Diego Adrián Raúl Iván Enrique Rubén Óscar Andrés Víctor Eduardo Íñigo Julián Mario`
      ),
    },
    last: [
      ...list(
        `García González Rodríguez Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández Díaz Moreno Muñoz
        Álvarez Romero Alonso Gutiérrez Navarro Torres Domínguez Vázquez Ramos Gil Ramírez Serrano Blanco Molina Morales Suárez
        Ortega Delgado Castro Ortiz Rubio Marín Sanz Núñez Iglesias Medina Garrido Cortés Castillo Santos Lozano Guerrero Cano
        Prieto Méndez Cruz Calvo Gallego Vidal León Márquez Herrera Peña Flores Cabrera Campos Vega Fuentes Carrasco Diez Reyes`
      ),
      ...composed(
        'Mendi Etxe Goi Zubi Arri Ola Iru Aran Bengo Elo Urru Lizar Sago Otxo Azka Ibar Larra Uri Legar Gaz',
        'zabal eta aga garay arte berri iturri ondo mendi sagasti echea alde goitia arrieta olaza tegui bide ain urre koa'
      ),
    ],
    streets: list(
      'Mayor Alcalá Goya Serrano Princesa Toledo Aragón Balmes Sevilla Colón Real Nueva Jardines Prado Sol'
    ),
    cities: [
      ['Madrid', '280##'],
      ['Barcelona', '080##'],
      ['Valencia', '460##'],
      ['Sevilla', '410##'],
      ['Zaragoza', '500##'],
      ['Málaga', '290##'],
      ['A Coruña', '150##'],
      ['Bilbao', '480##'],
      ['Alcorcón', '289##'],
      ['Gijón', '332##'],
    ],
    ...{ calling: '+34', phone: '6########', trunk: '' },
    forms: [
      ['S.L.', 'SL', 'S. L.', 'Sociedad Limitada', ''],
      ['S.A.', 'SA', 'S A', ''],
    ],
    trades: list(
      'Fontanería Transportes Asesores Clínica Electricidad Talleres Construcciones Viajes Diseño Panadería'
    ),
  },
  {
    code: 'DE',
    surnames: 1,
    first: {
      female: list(
        `Ursula Monika Petra Sabine Renate Karin Andrea Claudia Susanne Birgit Stefanie Nicole Heike Martina Julia Anja Katrin
        Anna Lena Sarah Jördis Maren Käthe Gisela Ingrid Angelika Silke Simone Ute Franziska Sophie Hannah Leonie Johanna`
      ),
      male: list(
        `Peter Michael Thomas Andreas Wolfgang Klaus Jürgen Günter Stefan Christian Uwe Werner Horst Frank Dieter Manfred Jörg
        Björn Lukas Matthias Tobias Götz Sebastian Markus Florian Felix Jonas Paul Maximilian Rüdiger Sören Holger Ralf Bernd`
      ),
    },
    last: [
      ...list(
        `Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf
        Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Krause Meier Lehmann Köhler
        Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Schubert Vogel Friedrich Keller
        Günther Frank Berger Winkler Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon Ludwig Böhm Winter Kraus Martin`
      ),
      ...composed(
        'Acker Birken Dorn Eich Falken Gold Hasel Kalt Linden Mittel Nieder Ober Rosen Sand Tannen Wald Stein Brunn Roth Hohen',
        'mann bach berg hof meier huber stein feld bauer müller schmidt eder kamp thal brink horst hagen wald dorf egger'
      ),
    ],
    streets: list(
      'Hauptstraße Gartenweg Lindenallee Bahnhofstraße Schillerstraße Ringstraße Bergweg Marktplatz Goethestraße'
    ),
    cities: [
      ['Berlin', '10###'],
      ['Hamburg', '20###'],
      ['München', '80###'],
      ['Köln', '50###'],
      ['Stuttgart', '70###'],
      ['Düsseldorf', '40###'],
      ['Leipzig', '04###'],
      ['Nürnberg', '90###'],
    ],
    ...{ calling: '+49', phone: '17########', trunk: '0' },
    forms: [
      ['GmbH', 'G.m.b.H.', 'Gesellschaft mbH', ''],
      ['AG', 'A.G.', ''],
      ['KG', 'K.G.', ''],
      ['e. K.', 'e.K.', ''],
    ],
    trades: list('Haustechnik Elektro Bau Spedition Praxis Werkzeugbau Immobilien Reisen Bäckerei Metallbau'),
  },
  {
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
    streets: list(
      'High Station Church Victoria Mill Park Queens Kings Manor London Springfield Grange Richmond Windsor'
    ),
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
  },
]
