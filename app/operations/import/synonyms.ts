/**
 * How files of other systems call our fields, besides our own keys and labels in every language.
 * Written without spaces, accents and punctuation.
 */
export const SYNONYMS: { [key: string]: string } = {
  name: 'fullname customername clientname displayname nombrecompleto nombrecliente cliente',
  first_name: 'firstname givenname forename nombre nombres nombredepila prenom vorname',
  last_name: 'lastname surname familyname apellido apellidos nom nachname',
  company: 'companyname organisation organization business empresa compania razonsocial sociedad firma societe',
  number:
    'customerid customerno customernumber customercode clientid clientnumber clientcode accountnumber idcliente codigocliente numerocliente numerodecliente kundennummer',
  membership_number: 'membershipno memberid membernumber loyaltynumber numerosocio numerodesocio',
  id_number:
    'idno documentnumber nationalid taxid taxnumber vatnumber vatid nif cif dni rfc nit numerodocumento numerodedocumento',
  id_type: 'documenttype tipodocumento tipodedocumento',
  gender: 'sex sexo',
  birthday: 'birthdate dateofbirth dob bornon fechanacimiento fechadenacimiento nacimiento geburtsdatum',
  email: 'mail emailaddress emailid correo correoelectronico',
  phone:
    'telephone phonenumber telephonenumber phoneno tel mobile mobilephone cell cellphone telefono telefonofijo movil celular telefon',
  fax: 'faxnumber telefax facsimile',
  address1: 'address street streetaddress addressline1 direccion direccion1 calle domicilio adresse strasse',
  address2: 'addressline2 direccion2 suite apartment',
  city: 'town locality ciudad localidad poblacion municipio ville stadt ort',
  state: 'region province county stateprovince provincia estado comunidad bundesland',
  postcode: 'postalcode zip zipcode zippostalcode codigopostal cp plz',
  country: 'countrycode countryname nation pais land pays',
  language: 'locale lang idioma lengua',
  manager: 'accountmanager owner salesrep salesperson responsable gestor comercial vendedor',
  segment: 'segmento category categoria',
  status: 'estadocliente situacion',
  channel: 'acquisitionchannel leadsource howfound canal canaldecaptacion origen',
  group: 'customergroup grupo grupodeclientes',
  tags: 'labels keywords etiquetas',
  promotional_email: 'emailoptin marketingconsent optin',
}
