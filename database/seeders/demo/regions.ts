/** Where demo customers live: names, places and phones that belong together. */
export interface Region {
  country: string
  language: string
  timeZone: string
  first: { female: string[]; male: string[] }
  last: string[]
  streets: string[]
  /** Number before the street's name, as in English, or after it. */
  numberFirst: boolean
  cities: [city: string, state: string, postcode: string, phone: string][]
  forms: string[]
}

const list = (text: string) => text.split(', ')

export const regions: Region[] = [
  {
    country: 'DE',
    language: 'de',
    timeZone: 'Europe/Berlin',
    numberFirst: false,
    first: {
      female: list('Anna, Lena, Jördis, Katharina, Maren, Sabine, Ursula, Heike'),
      male: list('Jürgen, Lukas, Matthias, Björn, Stefan, Uwe, Tobias, Götz'),
    },
    last: list('Müller, Schröder, Köhler, Weiß, Lehmann, Brandt, Hoffmann, Krüger, Vogel, Böhm, Ziegler, Pohl'),
    streets: list('Hauptstraße, Gartenweg, Lindenallee, Bahnhofstraße, Am Markt, Schillerstraße'),
    cities: [
      ['Berlin', '', '10###', '+49 30 ########'],
      ['Hamburg', '', '20###', '+49 40 #######'],
      ['Stuttgart', '', '70###', '+49 711 ######'],
      ['Dresden', '', '01###', '+49 351 ######'],
    ],
    forms: list('GmbH, AG, KG, e. K.'),
  },
  {
    country: 'ES',
    language: 'es',
    timeZone: 'Europe/Madrid',
    numberFirst: false,
    first: {
      female: list('María, Lucía, Inés, Begoña, Pilar, Noemí, Carmen, Elena'),
      male: list('José, Álvaro, Martín, Íñigo, Javier, Andrés, Rubén, Hugo'),
    },
    last: list('García, Núñez, Ibáñez, Peña, Ruiz, Gómez, Sáez, Ortega, Muñoz, Vázquez, Prieto, Lozano'),
    streets: list('Calle Mayor, Avenida de América, Calle de Alcalá, Paseo de Gracia, Calle San Juan, Gran Vía'),
    cities: [
      ['Madrid', 'Madrid', '280##', '+34 91 ### ## ##'],
      ['Barcelona', 'Barcelona', '080##', '+34 93 ### ## ##'],
      ['A Coruña', 'A Coruña', '150##', '+34 981 ## ## ##'],
      ['Sevilla', 'Sevilla', '410##', '+34 95 ### ## ##'],
    ],
    forms: list('S.L., S.A., e Hijos, Hermanos'),
  },
  {
    country: 'FR',
    language: 'fr',
    timeZone: 'Europe/Paris',
    numberFirst: true,
    first: {
      female: list('Hélène, Camille, Zoé, Margaux, Aurélie, Chloé, Solène, Inès'),
      male: list('François, Étienne, Loïc, Antoine, Rémi, Jérôme, Théo, Yann'),
    },
    last: list(
      'Lefèvre, Dubois, Girard, Chevalier, Fournier, Béranger, Marchand, Noël, Perrin, Aubert, Legrand, Poirier'
    ),
    streets: list(
      'rue de la République, avenue Foch, boulevard Voltaire, rue des Écoles, place du Marché, rue Saint-Honoré'
    ),
    cities: [
      ['Paris', '', '750##', '+33 1 4# ## ## ##'],
      ['Lyon', '', '6900#', '+33 4 7# ## ## ##'],
      ['Nantes', '', '440##', '+33 2 4# ## ## ##'],
      ['Ajaccio', '', '2000#', '+33 4 9# ## ## ##'],
    ],
    forms: list('SARL, SAS, et Fils, SA'),
  },
  {
    country: 'GB',
    language: 'en',
    timeZone: 'Europe/London',
    numberFirst: true,
    first: {
      female: list('Olivia, Harriet, Imogen, Saoirse, Priya, Charlotte, Niamh, Beatrice'),
      male: list('Oliver, Rhys, Callum, Graham, Imran, Alistair, Dylan, Edmund'),
    },
    last: list(
      "O'Neill, Hughes, Whitfield, Patel, McAllister, Thornton, Okafor, Llewellyn, Barker, Ashworth, Singh, Redfern"
    ),
    streets: list('High Street, Station Road, Church Lane, Victoria Road, Mill Lane, Park Avenue'),
    cities: [
      ['London', '', 'SE1 #AB', '+44 20 7### ####'],
      ['Manchester', '', 'M1 #PQ', '+44 161 ### ####'],
      ['Edinburgh', '', 'EH1 #TX', '+44 131 ### ####'],
      ['Cardiff', '', 'CF10 #BH', '+44 29 2### ####'],
    ],
    forms: list('Ltd, & Sons, plc, Partners'),
  },
  {
    country: 'BR',
    language: 'pt',
    timeZone: 'America/Sao_Paulo',
    numberFirst: false,
    first: {
      female: list('Júlia, Beatriz, Letícia, Mônica, Antônia, Taís, Fernanda, Luíza'),
      male: list('Luís, João, Caio, Antônio, Thiago, Otávio, Rafael, Zeca'),
    },
    last: list(
      'Gonçalves, Araújo, Conceição, Ribeiro, Magalhães, Brandão, Teixeira, Falcão, Moura, Assunção, Lima, Sampaio'
    ),
    streets: list('Avenida Paulista, Rua das Flores, Rua São Bento, Avenida Atlântica, Rua da Consolação, Praça da Sé'),
    cities: [
      ['São Paulo', 'SP', '01###-000', '+55 11 9####-####'],
      ['Rio de Janeiro', 'RJ', '20###-010', '+55 21 9####-####'],
      ['Porto Alegre', 'RS', '90###-130', '+55 51 9####-####'],
      ['Recife', 'PE', '50###-220', '+55 81 9####-####'],
    ],
    forms: list('Ltda., S.A., ME, & Irmãos'),
  },
  {
    country: 'US',
    language: 'en',
    timeZone: 'America/New_York',
    numberFirst: true,
    first: {
      female: list('Grace, Ashley, Monique, Rebecca, Yolanda, Tiffany, Caroline, June'),
      male: list('Walter, Tyrone, Jesús, Brandon, Scott, Marcus, Elliott, Dwayne'),
    },
    last: list(
      'Johnson, Ramirez, Kowalski, Washington, Nguyen, Fitzgerald, Chen, Peterson, Delgado, Cooper, Yamamoto, Brooks'
    ),
    streets: list('Main Street, Oak Avenue, Maple Drive, Washington Boulevard, 2nd Street, Lakeview Road'),
    cities: [
      ['Boston', 'MA', '021##', '+1 617 2## ####'],
      ['New York', 'NY', '100##', '+1 212 3## ####'],
      ['Chicago', 'IL', '606##', '+1 312 4## ####'],
      ['Austin', 'TX', '787##', '+1 512 5## ####'],
    ],
    forms: list('Inc., LLC, Corp., & Co.'),
  },
  {
    country: 'CZ',
    language: 'cs',
    timeZone: 'Europe/Prague',
    numberFirst: false,
    first: {
      female: list('Eliška, Tereza, Kateřina, Zuzana, Markéta, Adéla'),
      male: list('František, Jiří, Ondřej, Vojtěch, Tomáš, Řehoř'),
    },
    last: list('Novák, Dvořák, Svobodová, Procházka, Černý, Kučera, Veselý, Horák, Němec, Růžička'),
    streets: list('Dlouhá, Vinohradská, Národní, Komenského, Nádražní, Husova'),
    cities: [
      ['Praha', '', '1## 00', '+420 22# ### ###'],
      ['Brno', '', '6## 00', '+420 54# ### ###'],
      ['Plzeň', '', '3## 00', '+420 37# ### ###'],
    ],
    forms: list('s.r.o., a.s., v.o.s.'),
  },
]

/** What companies do, for their names. */
export const trades = list(
  'Logistics, Bakery, Textiles, Optics, Consulting, Foods, Instruments, Gardens, Marine, Energy, Print, Ceramics, Pharma, Timber, Robotics, Cycles'
)
