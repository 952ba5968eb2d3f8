import { chromium } from 'playwright-core'
import ExcelJS from 'exceljs'
import { writeFileSync } from 'node:fs'
const base='http://127.0.0.1:3431'
const wb=new ExcelJS.Workbook(); const ws=wb.addWorksheet('Kunden'); wb.addWorksheet('Notizen')
ws.addRow(['First name','Last name','Birthday','Phone','Postcode','Segment','Tags','Email'])
for (let i=0;i<12;i++) ws.addRow([['Ada','Grace','Joan','Katherine'][i%4],'King '+i,new Date(Date.UTC(1980+i,3,2)), i===3?'12':'+49 30 90182'+i,'0106'+i%10, i%3?'Retail':'Gold', i%2?'VIP, Press':'', i===5?'nobody at example':`p${i}@example.com`])
ws.getCell('H4').value={error:'#N/A'}
ws.getRow(6).hidden=true
await wb.xlsx.writeFile('/tmp/imports-look.xlsx')
let csv='FirstName,LastName,Company,Email,Phone,Country\n'
for (let n=1;n<=60000;n++) csv+=`Ana,Number ${n},First,ana${n}@example.com,${n%100?'+49 30 '+(9000000+n):'12'},Germany\n`
writeFileSync('/tmp/imports-look.csv',csv)
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu']})
const shots=async(page,name)=>{ for(const [scheme,w] of [['light',1280],['dark',1280],['light',390]]){ await page.emulateMedia({colorScheme:scheme}); await page.setViewportSize({width:w,height:900}); await page.screenshot({path:`/tmp/imports-shots/${name}-${scheme}-${w}.png`,fullPage:true}) } await page.setViewportSize({width:1280,height:900}); await page.emulateMedia({colorScheme:'light'}) }
import { mkdirSync } from 'node:fs'; mkdirSync('/tmp/imports-shots',{recursive:true})
const page=await (await b.newContext({viewport:{width:1280,height:900}})).newPage()
await page.goto(base+'/login'); await page.getByLabel('E-mail').fill('owner@acme.test'); await page.getByLabel('Password').fill('clientele-demo'); await page.getByRole('button',{name:'Sign in'}).click(); await page.waitForURL(/acme/)
await page.goto(base+'/acme/customers/import'); await shots(page,'create')
await page.getByLabel('CSV or Excel file').setInputFiles('/tmp/imports-look.xlsx'); await page.getByRole('button',{name:'Add customers'}).click(); await page.getByText('What do the columns hold?').waitFor()
await page.locator('select[name="constants[status]"]').selectOption({label:'Active'}).catch(()=>{})
await page.locator('select[name="constants[channel]"]').selectOption({label:'Referral'}).catch(()=>{})
await shots(page,'choices')
await page.getByText('Segment: 1 new value').click()
await page.getByRole('button',{name:'Check the rows'}).click(); await page.getByText('What will happen').waitFor(); await shots(page,'check')
await page.getByRole('button',{name:/^Import \d+/}).click(); await page.getByText('was not imported').or(page.getByText('were not imported')).first().waitFor({timeout:60000}); await shots(page,'show')
await page.goto(base+'/acme/customers/import')
await page.getByLabel('CSV or Excel file').setInputFiles('/tmp/imports-look.csv'); await page.getByRole('button',{name:'Add customers'}).click(); await page.getByText('What do the columns hold?').waitFor()
for (const [n,l] of [['segment','Retail'],['status','Active'],['channel','Referral']]) await page.locator(`select[name="constants[${n}]"]`).selectOption({label:l})
await page.getByRole('button',{name:'Check the rows'}).click(); await page.getByText('What will happen').waitFor(); await page.waitForTimeout(4000); await page.screenshot({path:'/tmp/imports-shots/large.png',fullPage:true})
const t=Date.now(); await page.getByText(/All 60,000 rows were tried/).waitFor({timeout:240000}); console.log('tried in', Date.now()-t+4000); await page.screenshot({path:'/tmp/imports-shots/large-done.png',fullPage:true})
await page.goto(base+'/acme/operations'); await page.screenshot({path:'/tmp/imports-shots/operations.png'})
await b.close()
