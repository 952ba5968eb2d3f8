const words = `
password passwort contrasena motdepasse senha parola wachtwoord passw pass secret secreto letmein welcome bienvenido
admin administrator administrador root login user usuario guest test testing demo default changeme hello hola
iloveyou teamo loveyou love amor monkey dragon master superman batman spiderman pokemon starwars football futbol
baseball basketball soccer hockey sunshine princess princesa shadow michael jennifer jessica michelle charlie
jordan hunter killer ninja mustang trustno whatever freedom flower summer winter spring autumn verano invierno
monday friday january february march april june july august september october november december computer internet
google facebook amazon microsoft windows office company business customer customers cliente clientes
qwertyuiop qwertzuiop azertyuiop asdfghjkl zxcvbnm yxcvbnm qwerty qwertz azerty asdfgh asdf zxcv yxcv qazwsx
edcrfv qweasd qwe asd zxc abcdefghijklmnopqrstuvwxyz abcdefgh abcdef abcd abc aaa xyz
12345678901234567890 1234567890 123456789 12345678 1234567 123456 12345 1234 123 0987654321 987654321 87654321
7654321 654321 54321 4321 321 112233 121212 123123 131313 159753 147258369 789456123 101010 696969 777777
blink correcthorsebatterystaple thequickbrownfox tobeornottobe
`

/** What common passwords of twelve characters and more are put together from, lower case. */
export const commonPieces = words.trim().split(/\s+/)
