/** Country and phone of the Chinook sample database's customers (MIT); one of 59 has none. */
export const chinookPhones = `
Brazil|+55 (12) 3923-5555
Germany|+49 0711 2842222
Canada|+1 (514) 721-4711
Norway|+47 22 44 22 22
Czech Republic|+420 2 4172 5555
Czech Republic|+420 2 4177 0449
Austria|+43 01 5134505
Belgium|+32 02 219 03 03
Denmark|+453 3331 9991
Brazil|+55 (11) 3033-5446
Brazil|+55 (11) 3055-3278
Brazil|+55 (21) 2271-7000
Brazil|+55 (61) 3363-5547
Canada|+1 (780) 434-4554
Canada|+1 (604) 688-2255
USA|+1 (650) 253-0000
USA|+1 (425) 882-8080
USA|+1 (212) 221-3546
USA|+1 (408) 996-1010
USA|+1 (650) 644-3358
USA|+1 (775) 223-7665
USA|+1 (407) 999-7788
USA|+1 (617) 522-1333
USA|+1 (312) 332-3232
USA|+1 (608) 257-0597
USA|+1 (817) 924-7272
USA|+1 (520) 622-4200
USA|+1 (801) 531-7272
Canada|+1 (416) 363-8888
Canada|+1 (613) 234-3322
Canada|+1 (902) 450-0450
Canada|+1 (204) 452-6452
Canada|+1 (867) 920-2233
Portugal|+351 (213) 466-111
Portugal|+351 (225) 022-448
Germany|+49 030 26550280
Germany|+49 069 40598889
Germany|+49 030 2141444
France|+33 01 49 70 65 65
France|+33 01 47 42 71 71
France|+33 04 78 30 30 30
France|+33 05 56 96 96 96
France|+33 03 80 73 66 99
Finland|+358 09 870 2000
Ireland|+353 01 6792424
Italy|+39 06 39733434
Netherlands|+31 020 6223130
Poland|+48 22 828 37 39
Spain|+34 914 454 454
Sweden|+46 08-651 52 52
United Kingdom|+44 020 7707 0707
United Kingdom|+44 020 7976 5722
United Kingdom|+44 0131 315 3300
Australia|+61 (02) 9332 3633
Argentina|+54 (0)11 4311 4333
Chile|+56 (0)2 635 4444
India|+91 0124 39883988
India|+91 080 22289999`
  .trim()
  .split('\n')
  .map((line) => line.split('|'))
