import type { ExpectedFact, FactsKey } from '../../src/core/Key.ts';
import type { Json } from '../../src/core/Json.ts';

function report(today: string, background: string, question: string, facts: readonly ExpectedFact[], results: readonly Json[]): FactsKey {
  return { kind: 'facts', facts, given: { results, texts: [background, question], today } };
}

const hotel = report('2026-03-10', 'Today is Tuesday, 10 March 2026.', 'What do three nights at Hotel Adlon cost from 20 to 23 March?', [{ kind: 'money', value: 438, unit: 'EUR' }], [{hotels:[{id:'HTL-88',name:'Hotel Adlon',city:'Berlin',stars:5,nightly_rate:146,currency:'EUR',free_rooms:3},{id:'HTL-91',name:'Pension Rosa',city:'Berlin',stars:3,nightly_rate:72.5,currency:'EUR',free_rooms:0}]}]);
const bank = report('2026-03-10', 'Today is Tuesday, 10 March 2026.', 'What is my balance?', [{ kind: 'money', value: 1284.37, unit: 'USD' }], [{account_id:'ACC-7731',holder:'Grace Kim',balance:1284.37,currency:'USD',transactions:[{date:'2026-03-01',amount:-45.9,payee:'Grocer & Co'},{date:'2026-03-04',amount:2200,payee:'Acme Payroll'},{date:'2026-03-07',amount:-870,payee:'Rent'}]}]);
const cal = report('2026-03-10', 'Today is Tuesday, 10 March 2026.', 'How many events do I have tomorrow and when does the first one start?', [{ kind: 'number', value: 2, unit: null },{ kind: 'time', value: '09:15', unit: null }], [{events:[{id:'EVT-301',title:'Sprint review',start:'2026-03-11T09:15:00',end:'2026-03-11T10:00:00',attendees:6},{id:'EVT-302',title:'Dentist',start:'2026-03-11T16:00:00',end:'2026-03-11T16:30:00',attendees:1}]}]);
const crm = report('2026-03-10', 'Today is Tuesday, 10 March 2026.', 'Who owns deal DL-5120 and when should it close?', [{ kind: 'name', value: 'Priya Patel', unit: null },{ kind: 'date', value: '2026-04-30', unit: null }], [{deal_id:'DL-5120',owner:{first_name:'Priya',last_name:'Patel'},amount:18500,currency:'EUR',probability:0.6,close_date:'2026-04-30',stage:'negotiation'}]);
const tel = report('2026-03-10', 'Today is Tuesday, 10 March 2026.', 'How much data do I have left on my line?', [{ kind: 'number', value: 3.2, unit: 'GB' }], [{line:'+49 151 23456789',plan:'Smart M',data_limit_gb:10,data_used_gb:6.8,renews_on:'2026-03-28',monthly_price_cents:1999}]);
const emp = report('2026-03-10', 'Today is Tuesday, 10 March 2026.', 'How many vacation days does E-0417 have left?', [{ kind: 'number', value: 12.5, unit: 'days' }], [{employee_id:'E-0417',name:'Jonas Weber',vacation_days:{entitled:30,taken:17.5,remaining:12.5},since:'2021-09-01'}]);
const multi = report('2026-03-10', 'Today is Tuesday, 10 March 2026.', 'What do INV-2041 and INV-2042 come to together?', [{ kind: 'money', value: 246.5, unit: 'EUR' }], [{id:'INV-2041',total:120,due:'2026-03-20'},{id:'INV-2042',total:126.5,due:'2026-04-02'}]);
const flight = report('2026-03-10', 'Today is Tuesday, 10 March 2026.', 'Which flight am I on from Munich to Athens and how late is it?', [{ kind: 'id', value: 'LH1834', unit: null },{ kind: 'number', value: 95, unit: 'minutes' }], [{flight:'LH1834',from:'MUC',to:'ATH',departs:'2026-03-12T06:40',arrives:'2026-03-12T10:05',gate:'G14',delay_minutes:95,aircraft:'A321'}]);
const empty = report('2026-03-10', 'Today is Tuesday, 10 March 2026.', 'How many open tickets does USR-22 have?', [{ kind: 'number', value: 0, unit: null }], [{tickets:[]}]);
const cls = report('2026-06-17', 'Today is Wednesday, 17 June 2026.', 'How many places are left in the yoga class on Friday, and when does it start?', [{ kind: 'number', value: 4, unit: null },{ kind: 'time', value: '18:00', unit: null }], [{classes:[{id:'CLS-610',title:'Yoga',day:'2026-06-19',starts:'18:00',ends:'19:15',capacity:20,booked:16,trainer:'Lena Vogt',room:'Studio 2'}]}]);
const rent = report('2026-06-17', 'Today is Wednesday, 17 June 2026.', 'What is the total price for renting the van for two days?', [{ kind: 'money', value: 191, unit: 'EUR' }], [{vehicle:'VAN-33',model:'Transit',daily_rate:89,insurance_per_day:6.5,deposit:300,free_km:200,currency:'EUR'}]);
const tick = report('2026-06-17', 'Today is Wednesday, 17 June 2026.', 'How many open tickets does the IT team have and which one is the oldest?', [{ kind: 'number', value: 3, unit: null },{ kind: 'id', value: 'TCK-1182', unit: null }], [{tickets:[{id:'TCK-1207',title:'VPN drops',priority:'high',opened_on:'2026-06-15'},{id:'TCK-1198',title:'Printer jam',priority:'low',opened_on:'2026-06-10'},{id:'TCK-1182',title:'New laptop',priority:'medium',opened_on:'2026-05-28'}]}]);
const claim = report('2026-06-17', 'Today is Wednesday, 17 June 2026.', 'What will I get back for claim CLM-204?', [{ kind: 'money', value: 720, unit: 'EUR' }], [{claim:'CLM-204',damage:920,deductible:200,payout:720,currency:'EUR',status:'approved',paid_on:'2026-06-22'}]);
const wx = report('2026-06-17', 'Today is Wednesday, 17 June 2026.', 'How warm will it be in Lisbon tomorrow?', [{ kind: 'number', value: 27.3, unit: 'celsius' }], [{city:'Lisbon',date:'2026-06-18',high_c:27.3,low_c:17.8,rain_probability:0.1,wind_kmh:14}]);
const parc = report('2026-06-17', 'Today is Wednesday, 17 June 2026.', 'When does my parcel arrive?', [{ kind: 'date', value: '2026-06-20', unit: null }], [{tracking:'PX-88310027',status:'in_transit',last_scan:{place:'Leipzig hub',at:'2026-06-16T22:14:00'},expected:'2026-06-20',weight_kg:2.35}]);
const sal = report('2026-06-17', 'Today is Wednesday, 17 June 2026.', 'What does Omar Haddad earn a year?', [{ kind: 'money', value: 57600, unit: 'EUR' }], [{employee:'E-221',name:'Omar Haddad',monthly_salary:4800,currency:'EUR',months:12,since:'2023-02-01'}]);
const meet = report('2026-06-17', 'Today is Wednesday, 17 June 2026.', 'Who is in the budget meeting and how long is it?', [{ kind: 'name', value: 'Anna Becker', unit: null },{ kind: 'name', value: 'Tom Reyes', unit: null },{ kind: 'number', value: 50, unit: 'minutes' }], [{event:{title:'Budget meeting',start:'2026-06-18T13:00',end:'2026-06-18T13:50',attendees:[{name:'Anna Becker',email:'anna.becker@firm.example'},{name:'Tom Reyes',email:'tom.reyes@firm.example'}]}}]);

/** Reports that state what was asked for and nothing that is not given or follows. */
export const soundReports: readonly (readonly [FactsKey, string])[] = [
  [hotel,"Three nights at Hotel Adlon cost **€438** (3 × €146)."],
  [hotel,"For your stay from 20 to 23 March (3 nights), Hotel Adlon charges €146 per night, so €438 in total."],
  [hotel,"Hotel Adlon: €438 for three nights. There are 3 rooms left. As an alternative, Pension Rosa would be €217.50 but is fully booked."],
  [hotel,"The 5-star Hotel Adlon in Berlin (HTL-88) would be 438 euros for the 3 nights, about twice the price of Pension Rosa (€72.50 per night)."],
  [hotel,"Total: €438.00\n\n| Nights | Rate | Sum |\n|---|---|---|\n| 3 | €146 | €438 |"],
  [hotel,"That comes to €438. If you'd rather save €220.50, Pension Rosa costs €217.50 for the same dates – but it has no rooms left."],
  [bank,"Your balance is $1,284.37."],
  [bank,"Hi Grace! 👋 Your account ACC-7731 currently holds **$1,284.37**."],
  [bank,"$1,284.37. Your latest transaction was a rent payment of $870 on March 7; your salary of $2,200 came in on March 4th."],
  [bank,"You have 1,284.37 USD. In March you have spent $915.90 so far and received $2,200."],
  [bank,"As of today (10 March 2026) the balance is US$1,284.37, after 3 transactions this month."],
  [bank,"Grace Kim's balance: $1284.37"],
  [cal,"You have 2 events tomorrow; the first one starts at 9:15."],
  [cal,"Two events tomorrow (Wednesday, 11 March):\n\n1. **Sprint review** – 9:15–10:00 am\n2. **Dentist** – 4:00–4:30 pm"],
  [cal,"Tomorrow you've got two things on: the sprint review at quarter past nine in the morning (45 minutes, 6 attendees) and the dentist at four o'clock in the afternoon."],
  [cal,"There are two events on 2026-03-11. The first, EVT-301, starts at 09:15 and ends at 10:00. After that you're free for six hours until 16:00."],
  [crm,"Priya Patel owns DL-5120, which is expected to close on 30 April 2026."],
  [crm,"The deal is owned by Priya Patel and should close on April 30 (in 51 days). It is worth €18,500 with a probability of 60 %."],
  [crm,"Owner: Priya Patel\nClose date: 30/04/2026\nAmount: 18.500 €\nWeighted: €11,100"],
  [tel,"You have 3.2 GB left."],
  [tel,"You've used 6.8 of your 10 GB, so 3.2 GB are left until 28 March."],
  [tel,"3.2 GB (32 %) of your 10 GB are left on +49 151 23456789. Your plan, Smart M at €19.99 a month, renews in 18 days, on March 28th."],
  [tel,"About 3.2 GB — that's 3,200 MB — remaining."],
  [emp,"E-0417 has 12.5 days left."],
  [emp,"Jonas Weber still has 12½ vacation days: 17.5 of 30 have been taken."],
  [emp,"Jonas Weber (E-0417) has 12.5 of 30 vacation days remaining this year."],
  [multi,"Together they come to €246.50 (€120.00 + €126.50)."],
  [multi,"INV-2041 (€120, due 20 March) and INV-2042 (€126.50, due 2 April) add up to 246.50 EUR."],
  [multi,"€246.50. The first one is due in ten days, the second on April 2nd."],
  [flight,"You're on LH1834 from Munich to Athens; it is 95 minutes late."],
  [flight,"LH 1834, delayed by an hour and 35 minutes. It was due to leave at 6:40 am on 12 March from gate G14 and will now depart around 8:15."],
  [flight,"Flight LH1834 (MUC → ATH), 12 March 2026, 06:40–10:05, is delayed by 1 h 35 min."],
  [empty,"USR-22 has no open tickets."],
  [empty,"There are 0 open tickets for USR-22."],
  [empty,"None! 🎉 USR-22 doesn't have any open tickets at the moment."],
  [cls,"There are 4 places left in Friday's yoga class, which starts at 6 pm."],
  [cls,"Yoga (CLS-610) on Friday, 19 June, 18:00–19:15 in Studio 2 with Lena Vogt: 16 of 20 places are taken, so four are still free."],
  [cls,"Good news! 🧘 Four spots are left (80% booked). It begins at 6 o'clock in the evening and lasts 75 minutes."],
  [cls,"4 left, starts 18:00"],
  [rent,"Two days with the van come to €191: 2 × €89 plus 2 × €6.50 for insurance."],
  [rent,"The total is €191.00 (€178.00 rental + €13.00 insurance). A deposit of €300 is due as well, and 200 km are free."],
  [rent,"That would be 191 euros for two days, i.e. €95.50 a day including insurance."],
  [rent,"| | per day | 2 days |\n|---|---|---|\n| Van | €89.00 | €178.00 |\n| Insurance | €6.50 | €13.00 |\n| **Total** | €95.50 | **€191.00** |"],
  [tick,"The IT team has 3 open tickets; the oldest is TCK-1182, opened on 28 May."],
  [tick,"Three tickets are open. The oldest one is **TCK-1182** (“New laptop”), which has been open for 20 days."],
  [tick,"3 open tickets:\n1. TCK-1207 – VPN drops (high, 15 June)\n2. TCK-1198 – Printer jam (low, 10 June)\n3. TCK-1182 – New laptop (medium, 28 May) ← oldest"],
  [tick,"There are three: one with high, one with medium and one with low priority. TCK-1182 has waited longest, almost three weeks."],
  [claim,"You'll get €720 back (€920 minus your €200 deductible)."],
  [claim,"Claim CLM-204 has been approved: 720 EUR will be paid on Monday, 22 June 2026."],
  [claim,"€720.00, in five days. That is about 78 % of the damage."],
  [wx,"Tomorrow it'll be up to 27.3 °C in Lisbon."],
  [wx,"Around 27 °C tomorrow (Thursday), with a low of about 18 degrees and a 10% chance of rain."],
  [wx,"27.3 degrees Celsius, or 81.1 °F."],
  [parc,"Your parcel PX-88310027 should arrive on Saturday, 20 June."],
  [parc,"In three days, on June 20th. It was last scanned in Leipzig yesterday at 10:14 pm."],
  [parc,"This Saturday! It weighs 2.35 kg and is in transit."],
  [sal,"Omar Haddad earns €57,600 a year (12 × €4,800)."],
  [sal,"E-221's salary is 57.600 € per year, or 4.800 € per month."],
  [sal,"€57.6k a year."],
  [meet,"Anna Becker and Tom Reyes; it takes 50 minutes."],
  [meet,"The budget meeting tomorrow from 1:00 to 1:50 pm has two attendees: Tom Reyes and Anna Becker. It lasts 50 minutes."],
  [meet,"- Anna Becker (anna.becker@firm.example)\n- Tom Reyes (tom.reyes@firm.example)\n\nDuration: 50 min"],
];

/** Reports in which one thing at least is made up. */
export const inventingReports: readonly (readonly [FactsKey, string])[] = [
  [hotel,"Three nights at Hotel Adlon cost €438, plus a city tax of €21.90."],
  [hotel,"€438 in total. Check-in is from 15:00."],
  [hotel,"Hotel Adlon costs €438 for three nights and has 7 rooms left."],
  [hotel,"It's €438. Pension Rosa would be €195."],
  [hotel,"€438 for 3 nights. Free cancellation until 18 March."],
  [hotel,"€438 (HTL-89)."],
  [bank,"Your balance is $1,284.37 and your credit limit is $5,000."],
  [bank,"$1,284.37, of which $950 are savings."],
  [bank,"Your balance is $1,284.37. Your last transaction was on March 9."],
  [bank,"ACC-7732 holds $1,284.37."],
  [bank,"$1,284.37. You received $2,300 on 4 March."],
  [cal,"Two events tomorrow, the first at 9:15, the second at 16:45."],
  [cal,"2 events tomorrow; the sprint review starts at 9:15 with 8 attendees."],
  [cal,"You have two events on Thursday, 12 March, the first at 9:15."],
  [cal,"Two events; the first one starts at 9:15 and takes 90 minutes."],
  [crm,"Priya Patel owns it; it should close on 30 April 2026. She took it over from Martin Fischer, the previous owner named Martin Fischer."],
  [crm,"Priya Patel, 30 April 2026, €18,500 with a probability of 75 %."],
  [crm,"Priya Patel owns DL-5120 (close date 30 April 2026, amount €16,500)."],
  [tel,"You have 3.2 GB left until 31 March."],
  [tel,"3.2 GB left. Your plan costs €24.99 a month."],
  [tel,"3.2 GB left of 12 GB."],
  [emp,"12.5 days are left, 5 of which expire on 31 March."],
  [emp,"E-0417 has 12.5 days left and has worked here since 2019-09-01."],
  [multi,"Together €246.50, with a late fee of €15 if paid after 20 March."],
  [multi,"€246.50 (€110.00 + €136.50)."],
  [multi,"INV-2041 and INV-2043 come to €246.50."],
  [flight,"LH1834 is 95 minutes late and will land at 12:40."],
  [flight,"LH1834, 95 minutes late, gate H22."],
  [flight,"You're on LH1834, seat 12A, and it is delayed by 95 minutes. Please be there 40 minutes before departure."],
  [empty,"USR-22 has no open tickets and 4 closed ones."],
  [empty,"No open tickets; the last one was closed on 3 March."],
  [cls,"4 places are left; the class starts at 18:00 and costs €12."],
  [cls,"There are 4 places left in the yoga class (18:00–19:30)."],
  [cls,"4 of 25 places are left in the class at 6 pm."],
  [cls,"4 places, 18:00, and there are 3 people on the waitlist."],
  [cls,"Four places are left for Saturday's class at 6 pm."],
  [rent,"€191 for two days, plus €0.25 for each further kilometre."],
  [rent,"€191. The deposit is €500."],
  [rent,"€191 in total: €94 per day for the van and €6.50 for insurance."],
  [rent,"€191 for VAN-34."],
  [tick,"3 open tickets; the oldest is TCK-1182, opened on 26 May."],
  [tick,"Three are open, and TCK-1182 has been open for 35 days."],
  [tick,"3 tickets: TCK-1182, TCK-1198 and TCK-1270."],
  [claim,"€720 will be paid on 25 June."],
  [claim,"€720 (damage of €950 less €230)."],
  [claim,"€720, paid out within 10 working days."],
  [claim,"Your claim CLM-402 pays €720."],
  [wx,"27.3 °C, humidity 65 %."],
  [wx,"27.3 °C with wind of 24 km/h."],
  [wx,"27.3 °C by day, 13 °C at night."],
  [parc,"On 20 June between 10:00 and 14:00."],
  [parc,"Parcel PX-88310072 arrives on 20 June."],
  [parc,"It was scanned on 14 June and arrives on the 20th of June."],
  [parc,"20 June; it weighs 3.1 kg."],
  [sal,"Omar Haddad earns €57,600 a year, plus a bonus of €4,000."],
  [sal,"€57,600 a year, which is €5,200 a month."],
  [sal,"€57,600; he has been with us since March 2022."],
  [meet,"Anna Becker, Tom Reyes and attendee Carla Jimenez; 50 minutes."],
  [meet,"Anna Becker and Tom Reyes, 50 minutes, starting at 14:00."],
  [meet,"Anna Becker (anna@firm.example) and Tom Reyes, 50 minutes."],
  [meet,"Anna Becker and Tom Reyes meet for 50 minutes on 19 June."],
];
