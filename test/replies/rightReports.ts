/** Reports that are right, by writers who did not know the rules: number of the case, text. */
export const rightReports: readonly (readonly [number, string])[] = [
 [
  1,
  "None, I'm afraid. TRV-191's next booking (BKG-715, on 22 April 2027, €61) is the Alpina Air flight FL-2307 from Lyon to Copenhagen, leaving at a quarter past nine in the evening. From Copenhagen I found no economy flight to Málaga for €90 or less."
 ],
 [
  3,
  "Just one speaker in the nursery: DEV-280."
 ],
 [
  5,
  "| Step | Result |\n|---|---|\n| Top folder of DRV-41 (“Board”) | FLD-336 |\n| File changed last | FILE-1309 (15 Apr 2026, 174 MB) |\n| Latest person given access | Ottó Lindqvist (USR-545), as commenter |\n| **Joined** | **4 Nov 2023** |"
 ],
 [
  7,
  "Zero – CUS-359 has no shipped or cancelled orders placed since February 10. That covers the past two and a half weeks or so (18 days)."
 ],
 [
  9,
  "DRV-38 (that's the Facilities drive) currently takes up 1.6 GB. With a quota of 5 GB that's roughly a third (32 %), so 3.4 GB are still free."
 ],
 [
  11,
  "Thirty-two people have applied so far. The newest opening in Sales is Security Analyst (JOB-331), which went up on 25 March, i.e. 13 days ago; curiously, the older Export Coordinator opening has exactly as many applicants."
 ],
 [
  13,
  "One. (FILE-1212 belongs to Łukasz Çelik, who uses the Operations drive, DRV-45; its top folder “Suppliers”, FLD-326, has a single subfolder.)"
 ],
 [
  15,
  "Altogether **55 applications**:\n\n| Opening | Status | Applications |\n|---|---|---|\n| Innovation Manager (JOB-312) | open | 53 |\n| Payroll Clerk (JOB-398) | on hold | 2 |\n\nThe first person on screen, Kwame Nguyễn, works in DEP-12."
 ],
 [
  17,
  "They add up to CHF 908.31, all of it dining: 517.42 on 14 October, 359.02 on 6 October and 31.87 on 15 August. I found no rent transactions on ACC-522, the account behind the weekly order to Harbour Garage (next due 20 December)."
 ],
 [
  19,
  "5 hours, that is 300 minutes, on PAY-199 – the newest issue in Freya Dubois' home project."
 ],
 [
  21,
  "- Newest issue in RPT: RPT-226, created 27 July\n- Reporter: Yuki Silva (MEM-91)\n- Weekly hours: **16**"
 ],
 [
  23,
  "MSG-8193 came from Aisha Mbeki (CON-49), whose next event is the Onboarding talk on Tuesday 30 March at 1:45 pm. Its three attendees:\n\n| Attendee | Phone |\n|---|---|\n| Anaïs Weiß | +353 1 555 7442 |\n| Aisha Mbeki | +353 1 555 5942 |\n| Mei Fernández | +353 1 555 3323 |"
 ],
 [
  25,
  "There are half a dozen devices in the garage: DEV-289, DEV-265, DEV-229, DEV-204, DEV-189 and DEV-158. The hungriest is DEV-158 with up to 30 W; the newest, DEV-289, was added on 14 Jan 2027."
 ],
 [
  27,
  "Nil – DEAL-2057 (“Lab equipment”, 23.8k) is already marked as lost, so the probability is 0%, even though 8 May is still down as the expected closing date."
 ],
 [
  29,
  "None. The latest comment on AUTH-170 (7 April) is by MEM-55. Ravi García (MEM-70) calls MAIL home, where the newest issue is MAIL-226 in sprint SPR-67 – and MEM-55 has no issues and no story points in that sprint."
 ],
 [
  31,
  "Björn Schmidt joined on 20 November last year, so he's been around for just over three months."
 ],
 [
  33,
  "The cheapest thing in clothing is the grey Merino scarf at 38.90. For comparison, the first product on ORD-5314, the Linen shirt, is 51.90 – exactly 13 more – and there's a Cotton hoodie in between at 40.50."
 ],
 [
  35,
  "Freya's latest leave request (LVR-512) starts on Friday, 9 April – six days from now. Mind you, it's four days of study leave up to the 14th, and it was rejected."
 ],
 [
  37,
  "- Main project of Freya Silva (MEM-66): MAIL\n- Most recently created issue: MAIL-230\n- Sprint: Orchid (SPR-61), by now closed\n- **Start:** Sunday, 13 December 2026\n- **Planned:** 21 story points (of a capacity of 39)"
 ],
 [
  39,
  "62k a month. That's the target of Ivan Silva (USR-26), who owns DEAL-2234, the newest of the three deals with Yuki Moreau's employer, CMP-146."
 ],
 [
  41,
  "CMP-120."
 ],
 [
  43,
  "“Interview notes Q2” (FILE-1375) is a PDF of 152 MB, last changed on 14 November."
 ],
 [
  45,
  "Hardly anything: DEV-155 drew about a third of a kilowatt-hour (0.34 kWh) from 22 March through 7 April, for 11 cents. Over those 17 days that's some 0.02 kWh a day."
 ],
 [
  47,
  "| Hotel | City | Stars | Distance to centre |\n|---|---|---|---|\n| Park Inn (HTL-55) | Kraków | 5 | **4.1 km** |"
 ],
 [
  49,
  "Floor 3 – the smallest match is room Delta (ROOM-110), which seats 16, so there'd be 9 places to spare."
 ],
 [
  51,
  "In Cork. The customer is Mateo Adeyemi (CUS-317): his latest order is ORD-5215 of 23 April, DPD has mateo.adeyemi@example.com for it, and that address leads right back to him. The parcel left yesterday and should be there by 3 May."
 ],
 [
  53,
  "For five – on Friday the 15th at 5 pm, so the day after tomorrow. The guest is ingrid.silva@example.org, and her second table, on the 27th, is for one fewer."
 ],
 [
  55,
  "**Statement for January 2026, ACC-523**\n\n| | GBP |\n|---|---|\n| In | 0.00 |\n| Out | 232.96 |\n\nThe account is the one behind the weekly £55.50 to Riverside Gym, next due on 29 April. The month's single transaction took the balance from £4,667.25 to £4,434.29."
 ],
 [
  57,
  "One credit card: CRD-706, the one ending in 1120. It's active, with a daily limit of $750, and good until July 2028."
 ],
 [
  59,
  "2 h 35 min so far. On DEAL-2191 there's been a 65-minute meeting (11 December) plus two calls of 50 and 40 minutes, 155 minutes in all. It's the newest of three deals with Yuki Sato's employer, CMP-122."
 ],
 [
  61,
  "It's called “Sales”. Zoë O’Brien's drive (DRV-40) has 20 GB, of which 12 GB, or 60 %, are taken."
 ],
 [
  63,
  "23 December 2026, a month from today. The deal is already at the “won” stage with 100 % probability, by the way."
 ],
 [
  65,
  "190 minutes (3 h 10 min).\n\n- The fourth flight on screen, Northwing FL-2073, leaves from Vienna\n- Only one train to Antwerp turned up: TRN-425 by Regio Express, 2 March, 8:10 am, fare 117\n- So you'd get in at 11:20"
 ],
 [
  67,
  "mailing_stats has two segments: Returning visitors (45%) and Big spenders (17%)."
 ],
 [
  69,
  "INFRA-190 hasn't got any comments yet."
 ],
 [
  71,
  "Four devices: DEV-254, DEV-205, DEV-241, DEV-270. The scene last ran a week ago, on Monday the 20th."
 ],
 [
  73,
  "Busy times! CON-27 has 8 events coming up, the first one today (Town hall, half past ten) and the last on 5 May (Pricing discussion, 11 am). Together they come to eight hours."
 ],
 [
  75,
  "Two dozen people fit into ROOM-137 (“Granite”, 2nd floor)."
 ],
 [
  77,
  "On all seven – SCH-77 runs daily, weekends included. It starts the scene SCN-31 and has existed since 21 May 2026."
 ],
 [
  79,
  "280 minutes, or 4 hours 40. That's the Intercity TRN-409 on Tuesday, 5 January: off from Zagreb at a quarter to nine, in Hamburg at 13:25. It was the only train I found, at a fare of 103."
 ],
 [
  81,
  "Nadia Novák (USR-53) is to bring in 80k a month, which would be 960,000 over a year. She works in the renewals pipeline."
 ],
 [
  83,
  "At 9:25 pm, on Sunday 7 February. It's a Regio Express, takes four hours and costs 174 – the other one, on the 18th, is quicker and 13 cheaper."
 ],
 [
  85,
  "- Premium members\n- Big spenders\n- Night owls"
 ],
 [
  87,
  "Corner Roasters in Via Zamboni 65, Bologna, has 633 reviews, so well over six hundred."
 ],
 [
  89,
  "Maple (SPR-75) kicks off on July 6, three weeks from now, and so far nothing has been planned for it: 0 of 40 points. It ends on July 19."
 ],
 [
  91,
  "Two products fit: the Canvas sneakers (red, €70) and the Running shoes (green, €124)."
 ],
 [
  93,
  "The grey Espresso cups (SKU-1317) cost 40.50, and eight are in stock."
 ],
 [
  95,
  "**745.70** – that was ORD-5232, placed on 28 November 2025 and since shipped. The other of the two orders, for 228, was cancelled; the gap between them is 517.70."
 ],
 [
  97,
  "Only one: “Holiday season” (dash_382), last edited a month ago, on 26 April."
 ],
 [
  99,
  "That address belongs to MEM-85."
 ],
 [
  2,
  "It's FILE-1202."
 ],
 [
  4,
  "| Step | Result |\n|---|---|\n| Smallest room for 6 | Ember (ROOM-117), seats exactly 6 |\n| Caretaker | Siobhán Sato (CON-57), Vega Optics |\n| E-mail | **siobhan.sato@example.org** |"
 ],
 [
  6,
  "Lumen Energy – that's where Sinéad Iyer works. She is the caretaker of Granite, where the safety briefing takes place, and by the way she's organising the briefing too."
 ],
 [
  8,
  "Siobhán Brown's latest prescription is the Metformin one from 5 April (RX-21482, 400 mg), written by Dr. Diego Walsh at the Nordnes Health Centre in Bergen. A visit to Dr. Walsh costs 104; the record doesn't say in which currency."
 ],
 [
  10,
  "On Tuesday the 6th of July, so 20 days ago."
 ],
 [
  12,
  "The newest CAL issue is CAL-201 (“Webhook retry is slow with many rows”), and it's blocked by CAL-101. The last of the two comments there – “Needs a second look until the next deployment.” – was written on 12 February 2026, exactly seven weeks ago."
 ],
 [
  14,
  "3 August 2025. It's an EliteBook 840 laptop, bought for 1,400 and held by EMP-2893, the hiring manager for the Tax Adviser job."
 ],
 [
  16,
  "| Opening | Posted | Status | Applicants |\n|---|---|---|---|\n| Field Technician (JOB-369) | 28 June 2027 | filled | **56** |\n\nThat is the newest one in DEP-75."
 ],
 [
  18,
  "The flight takes 85 minutes, that is one hour and twenty-five minutes. It's the Northwing service from Lisbon to Hamburg, leaving next Tuesday (22 December) at five past one in the afternoon."
 ],
 [
  20,
  "None at all: Diego Rossi has 0 story points and no issues in SPR-77."
 ],
 [
  22,
  "The traveller's next booking is the Solair flight FL-2161 from Athens on 14 November, so I looked for trains from Lisbon to Athens. There are two; the faster one is NightLine's TRN-441 at 95 minutes (about an hour and a half), departing 19 November at half past six in the evening for 128."
 ],
 [
  24,
  "12 people."
 ],
 [
  26,
  "- Most recent deal with CMP-118: **DEAL-2177** “Badge printers” (created 22 January 2027)\n- Its pipeline: partners\n- Open deals in there: 5\n- Total value: **215,700** (on average 43,140 a deal)"
 ],
 [
  28,
  "Pretty strong: the smoke detector in the living room has 88% signal. You may want to keep an eye on its battery, though, which is down to 20%."
 ],
 [
  30,
  "Two – Turkish and German."
 ],
 [
  32,
  "Ivan Okafor is in our records as patient **PAT-1550**. Anything else you'd like to know about him?"
 ],
 [
  34,
  "The cheapest is the red desk lamp at 44.00.\n\n| Product | Colour | Price |\n|---|---|---|\n| Desk lamp | red | 44.00 |\n| Bluetooth speaker | red | 90.90 |\n| Wireless headphones | green | 202.90 |\n\n(Nothing blue turned up in electronics.)"
 ],
 [
  36,
  "62,000 a month. That's the target of Ravi Iyer (USR-40), who logged the ten-minute call on Christmas Day."
 ],
 [
  38,
  "Together they come to €858.88: €302.66 for rent on 23 April and €556.22 for dining on 6 February, both on ACC-599, which is linked to the “Everyday” account."
 ],
 [
  40,
  "55 min in two calls (50 + 5)"
 ],
 [
  42,
  "“Page views” is built on the dataset ds_572, a fairly big one with some 7.1 million rows and 44 columns. It was last refreshed on Friday, 10 April 2026, five days ago."
 ],
 [
  44,
  "In clothing (the category of the Merino scarf) these cost 35 EUR or more:\n1. Merino scarf – 41 €\n2. Linen shirt – 46.50 €\n3. Wool cardigan – 82.90 €\n4. Rain jacket – 100.90 €"
 ],
 [
  48,
  "Just one."
 ],
 [
  50,
  "Since 22 May, one file in that folder (FLD-353) has changed. It's FILE-1369, about 104 MB, modified last Tuesday, the 26th. FILE-1339 itself hasn't been touched since mid-April."
 ],
 [
  52,
  "The team can take on 32 story points in Nimbus (SPR-71), which is where the Settings page gets released. 28 of them are planned already, so there's room for 4 more. The sprint begins the day after tomorrow."
 ],
 [
  54,
  "36 hours a week (Priya Lindqvist, maintainer of the Audit log)."
 ],
 [
  56,
  "ORD-5311 came to **758.70**.\n\n| Item | Qty | Each | Sum |\n|---|---|---|---|\n| SKU-1242 | 3 | 156.90 | 470.70 |\n| SKU-1389 | 3 | 37.50 | 112.50 |\n| SKU-1279 | 3 | 28.00 | 84.00 |\n| SKU-1012 | 3 | 30.50 | 91.50 |"
 ],
 [
  58,
  "You've got three devices in the bedroom. The newest, DEV-280, was added at the end of November 2025 and is by far the hungriest with up to 1,460 W; the other two draw 7 and 8 W at most."
 ],
 [
  60,
  "Two: “Monday overview” (last edited 31 March) and “Logistics” (3 March)."
 ],
 [
  62,
  "Next up is Wednesday, 3 March 2027, in 22 days: CHF 714 from ACC-574 to Little Oaks Nursery, a weekly order (STO-136). After that the monthly one of about CHF 141 follows on the 18th."
 ],
 [
  64,
  "- Sprint: Delta (SPR-66), the sprint of CAL-199\n- Start: 19 January 2027 (yesterday)\n- Planned: 13 story points out of a capacity of 24"
 ],
 [
  66,
  "245 minutes, so a bit over four hours. It's the only train I found: Regio Express TRN-629 on Saturday 11 July at 10:40, fare 65."
 ],
 [
  68,
  "José Müller has no hotel bookings at the moment."
 ],
 [
  70,
  "Ten days. Three have been taken so far."
 ],
 [
  72,
  "0 files – nothing in FLD-309 has been changed since 25 April."
 ],
 [
  74,
  "We have 52 units of the green cast-iron pan (SKU-1297) in stock, at 73.90 apiece. It goes well with SKU-1095, according to the entry."
 ],
 [
  76,
  "| List | Owner's e-mail |\n|---|---|\n| LST-40 (4 places) | priya.garcia@mail.example.net |"
 ],
 [
  78,
  "Next to nothing: 13 cents, for 0.4 kWh."
 ],
 [
  80,
  "RET-104 was opened on Saturday 22 August, so eight days ago. It's about one damaged SKU-1302 from order ORD-5333 and has been approved."
 ],
 [
  82,
  "Priya Okafor has 16,250 frequent flyer points. One thing I noticed while looking: her passport runs out on 25 October, so in about two and a half months."
 ],
 [
  84,
  "Sure! CON-41 is Ngozi Kowalska from Quill and Sons, and you can write to ngozi.kowalska@example.org."
 ],
 [
  86,
  "7 Jan 2027 (with USR-500, as viewer)"
 ],
 [
  88,
  "- Product: red canvas sneakers (SKU-1087)\n- In stock: **51**\n- Price: 70.50"
 ],
 [
  90,
  "That address belongs to user USR-517."
 ],
 [
  92,
  "You've still got plenty of time: RX-23378 (200 mg, from DOC-472) is valid until Wednesday, the 9th of September 2026. That's 139 days from now."
 ],
 [
  94,
  "| Issue | Comments | Latest |\n|---|---|---|\n| RPT-122 | 1 | 30 May 2027, by MEM-37 |"
 ],
 [
  96,
  "A dozen – the Heron room (ROOM-127) seats 12."
 ],
 [
  98,
  "145 minutes (2 h 25 min)."
 ],
 [
  100,
  "The kitchen heating is set to 20 °C. It's actually a touch warmer in there right now, 22 °C, with humidity at 46%."
 ]
];
