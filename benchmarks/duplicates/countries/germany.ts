import { composed, list, type Country } from './country.ts'

export const germany: Country = {
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
}
