import { composed, list, type Country } from './country.ts'

export const spain: Country = {
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
  streets: list('Mayor Alcalá Goya Serrano Princesa Toledo Aragón Balmes Sevilla Colón Real Nueva Jardines Prado Sol'),
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
  trades: list('Fontanería Transportes Asesores Clínica Electricidad Talleres Construcciones Viajes Diseño Panadería'),
}
