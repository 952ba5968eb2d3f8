/** What customers call about, with what is written down. */
interface Words {
  /** Subject, description. */
  orders: [subject: string, description: string][]
  /** Summary, notes, key of the outcome. */
  calls: [summary: string, notes: string, outcome: string][]
}

/** By language. */
export const serviceWords: { [language: string]: Words } = {
  en: {
    orders: [
      ['Replace the damaged delivery', 'Two boxes arrived with a broken seal. Send new ones and collect the old.'],
      ['Install the bike rack', 'Bring the long drill. The wall is brick.\nRing twice, the bell is weak.'],
      ['Send a corrected invoice', 'The VAT number was missing on the last one.'],
      ['Repair under warranty', 'Gears slip under load. Bought less than two years ago, receipt is in the files.'],
      ['Arrange a fitting appointment', 'Prefers mornings before ten.'],
      ['Prepare an offer for twelve helmets', 'Same model as last time, two of them in size L.'],
      ['Check the account balance', 'Says that the payment of last month is not booked.'],
      ['Collect the returned tent', 'Poles are missing, note it on the slip.'],
      ['Train two new colleagues', 'Half a day on site, projector is there.'],
      ['Update the contact person', 'The purchasing manager left; the new one starts next week.'],
    ],
    calls: [
      ['Asked when the order arrives', 'Told the tracking number; arrives on Thursday.', 'resolved'],
      [
        'Complained about a late delivery',
        'Third time this year. Offered free shipping on the next order.',
        'complaint',
      ],
      ['Wants an offer for a second store', 'Opening in spring. Needs prices for racks and lighting.', 'follow_up'],
      ['Nobody answered', 'Left a message to call back.', 'no_answer'],
      ['Confirmed the appointment', 'Will be there from nine.', 'resolved'],
      ['Asked for a copy of the invoice', 'Sent by e-mail while on the phone.', 'resolved'],
      ['Praised the fitting service', 'Would recommend us; may be asked for a reference.', 'resolved'],
      ['Reported a fault', 'The display stays dark. A work order takes care of it.', 'follow_up'],
      ['Changed the delivery address', 'Valid from the first of next month.', 'resolved'],
    ],
  },
  es: {
    orders: [
      ['Sustituir la entrega dañada', 'Dos cajas llegaron abiertas. Enviar otras y recoger las antiguas.'],
      ['Instalar la estantería', 'Traer el taladro largo. La pared es de ladrillo.'],
      ['Enviar factura rectificada', 'Faltaba el NIF en la anterior.'],
      ['Reparación en garantía', 'No enciende. Comprado hace menos de dos años.'],
      ['Preparar una oferta', 'El mismo modelo que la última vez, doce unidades.'],
      ['Revisar el saldo de la cuenta', 'Dice que no consta el pago del mes pasado.'],
      ['Formar a dos compañeros nuevos', 'Media jornada en sus oficinas.'],
    ],
    calls: [
      ['Preguntó cuándo llega el pedido', 'Se le dio el número de seguimiento; llega el jueves.', 'resolved'],
      ['Se quejó del retraso', 'Tercera vez este año. Se le ofreció el envío gratuito.', 'complaint'],
      ['Quiere una oferta para otra tienda', 'Abre en primavera.', 'follow_up'],
      ['No contestó nadie', 'Se dejó un mensaje.', 'no_answer'],
      ['Confirmó la cita', 'Estará desde las nueve.', 'resolved'],
      ['Pidió copia de la factura', 'Enviada por correo durante la llamada.', 'resolved'],
    ],
  },
}
