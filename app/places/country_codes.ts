/** ISO 3166-1 alpha-2 + alpha-3, and Kosovo's user-assigned code, which phones and banks use. */
export const COUNTRY_CODES = `
ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE
BABIH BBBRB BDBGD BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS
BTBTN BVBVT BWBWA BYBLR BZBLZ CACAN CCCCK CDCOD CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN
COCOL CRCRI CUCUB CVCPV CWCUW CXCXR CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST
EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK FMFSM FOFRO FRFRA GAGAB GBGBR GDGRD GEGEO GFGUF
GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS GTGTM GUGUM GWGNB GYGUY HKHKG HMHMD
HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN ISISL ITITA JEJEY JMJAM
JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO LBLBN LCLCA
LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD
MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM
NCNCL NENER NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL OMOMN PAPAN PEPER PFPYF PGPNG
PHPHL PKPAK PLPOL PMSPM PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB RURUS RWRWA
SASAU SBSLB SCSYC SDSDN SESWE SGSGP SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD
STSTP SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF TGTGO THTHA TJTJK TKTKL TLTLS TMTKM TNTUN TOTON
TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA UMUMI USUSA UYURY UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR
VNVNM VUVUT WFWLF WSWSM XKXKX YEYEM YTMYT ZAZAF ZMZMB ZWZWE`
  .trim()
  .split(/\s+/)
  .map((pair) => ({ code: pair.slice(0, 2), alpha3: pair.slice(2) }))

/** Names in use that `Intl` does not give, by code, separated by "|". */
export const COUNTRY_ALIASES: Record<string, string> = {
  AE: 'UAE|EAU',
  BN: 'Brunei Darussalam',
  BO: 'Plurinational State of Bolivia',
  BQ: 'Bonaire',
  CD: 'DR Congo|DRC|Democratic Republic of the Congo|Congo Kinshasa|Zaire',
  CG: 'Congo|Republic of the Congo|Congo Brazzaville',
  CI: 'Ivory Coast|Costa de Marfil',
  CN: "People's Republic of China|PRC|Mainland China",
  CV: 'Cabo Verde',
  CZ: 'Czech Republic|República Checa',
  DE: 'Federal Republic of Germany|BRD',
  FK: 'Falklands|Malvinas',
  FM: 'Federated States of Micronesia',
  GB: 'UK|Great Britain|Britain|England|Scotland|Wales|Northern Ireland|Inglaterra|Gran Bretaña|Escocia|United Kingdom of Great Britain and Northern Ireland',
  GR: 'EL|Hellas|Hellenic Republic',
  HK: 'Hong Kong|Hongkong',
  IE: 'Eire|Republic of Ireland',
  IR: 'Islamic Republic of Iran',
  KP: "Democratic People's Republic of Korea|DPRK",
  KR: 'Korea|Republic of Korea|Corea',
  LA: "Lao People's Democratic Republic|Lao PDR",
  MD: 'Republic of Moldova',
  MK: 'Macedonia|FYROM|Republic of North Macedonia',
  MM: 'Burma|Birmania',
  MO: 'Macau|Macao',
  MX: 'Méjico|Estados Unidos Mexicanos',
  NL: 'Holland|Holanda',
  PS: 'Palestine|State of Palestine|Palestina',
  RU: 'Russian Federation|Federación de Rusia',
  SY: 'Syrian Arab Republic',
  SZ: 'Swaziland|Suazilandia',
  TL: 'East Timor',
  TR: 'Turkey|Turkiye',
  TW: 'Republic of China|Taiwan Province of China',
  TZ: 'United Republic of Tanzania',
  US: 'United States of America|U.S. of A.|America|Estados Unidos de América|EE. UU.|EEUU|EUA',
  VA: 'Vatican|Holy See|Vaticano',
  VE: 'Bolivarian Republic of Venezuela',
  VN: 'Viet Nam',
}
