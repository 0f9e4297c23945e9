/** Reports with exactly one thing wrong: number of the case, what is wrong, text. */
export const wrongReports: readonly (readonly [number, 'wrong-value' | 'made-up' | 'left-out', string])[] = [
 [
  1,
  "wrong-value",
  "Two flights from Copenhagen to Málaga come in at or below €90. (The trail: TRV-191 → BKG-715 → FL-2307, Lyon–Copenhagen, 22 April.)"
 ],
 [
  3,
  "made-up",
  "There's a single speaker in the nursery!\n\n- **Device:** DEV-280\n- **Max power:** 1,580 W\n- **Added:** 15 December 2025\n- **Last online:** 5 June 2026"
 ],
 [
  5,
  "wrong-value",
  "So, following the chain: the top folder is FLD-336, its freshest file is FILE-1309, and the person most recently let in is Ottó Lindqvist. He joined on February 16th, 2026. Anything else I can dig up?"
 ],
 [
  7,
  "left-out",
  "I've gone through the orders of CUS-359 with the statuses shipped and cancelled, placed on or after 10 February 2027. If you'd like me to include other statuses or go further back, just say so."
 ],
 [
  9,
  "wrong-value",
  "DRV-38 takes up 3,400 MB."
 ],
 [
  11,
  "made-up",
  "- Newest opening in Sales: **Security Analyst** (JOB-331)\n- Posted: 25 March 2027\n- Status: open, applications close on 30 April 2027\n- Applicants: **32**"
 ],
 [
  13,
  "made-up",
  "Good news, the chain resolves neatly! Łukasz Çelik owns FILE-1212, he uses drive DRV-45, and its top folder is FLD-326 “Suppliers”. There's exactly 1 folder directly in it, along with 12 files."
 ],
 [
  15,
  "wrong-value",
  "A total of 53 applications have come in for the two openings in Kwame Nguyễn's department (DEP-12)."
 ],
 [
  17,
  "wrong-value",
  "**Total: CHF 876.44**\n- Payee: Harbour Garage (PAY-68)\n- Account: ACC-522\n- Transactions counted: 3, all outgoing, all dining"
 ],
 [
  19,
  "made-up",
  "Freya Dubois (MEM-63) has PAY as her home project, and the most recently created issue there is PAY-199, “Two-factor prompt lacks a confirmation”, from 20 April. So far 300 minutes have been logged on it, out of an estimate of 480 minutes. It is in review at the moment."
 ],
 [
  21,
  "made-up",
  "The newest RPT issue is RPT-226 (“Cart total fails on empty lists”), and it was reported by Yuki Silva, who works 16 hours a week in a team led by Carlos Mbeki (MEM-44)."
 ],
 [
  23,
  "left-out",
  "Here you go! The next event is the Onboarding talk (EVT-419) on 30 March, with three required attendees. You can ring Anaïs Weiß on +353 1 555 7442 and Aisha Mbeki on +353 1 555 5942; the third one is Mei Fernández of Atlas Freight."
 ],
 [
  25,
  "wrong-value",
  "I count five devices in the garage, the latest of them added in January this year."
 ],
 [
  27,
  "made-up",
  "**0 %**\n\n- Deal: Lab equipment, 23,800\n- Pipeline: partners\n- Stage: lost (since 3 March 2027)"
 ],
 [
  29,
  "wrong-value",
  "MEM-55 has 2 issues assigned in SPR-67."
 ],
 [
  31,
  "made-up",
  "| Field | Value |\n|---|---|\n| Name | Björn Schmidt |\n| User id | USR-533 |\n| Joined | 2026-11-20 |\n| Drive | DRV-42 |\n| Manager | USR-517 |"
 ],
 [
  33,
  "wrong-value",
  "Lowest price in clothing: 28.50. The first product on the order was SKU-1237, a red linen shirt."
 ],
 [
  35,
  "made-up",
  "- **First day:** 9 April 2027\n- **Last day:** 14 April 2027\n- **Type:** study leave, 4 days\n- **Requested on:** 22 March\n- **Status:** rejected"
 ],
 [
  37,
  "left-out",
  "That would be sprint Orchid (SPR-61), via MAIL-230. It started on Dec 13, 2026 and ended on Dec 26, and it's closed now."
 ],
 [
  39,
  "wrong-value",
  "Ivan Silva's monthly sales target is 48,100. He owns the “Packaging line” deal, which was created on 27 July and has meanwhile been lost."
 ],
 [
  41,
  "made-up",
  "Aisha García works as chief financial officer at Larkspur Instruments (CMP-135) in Turin, which has 730 employees. Its parent company is CMP-120, which holds 51 % of it."
 ],
 [
  43,
  "made-up",
  "It's 152 MB – quite a lot for a PDF with 24 pages!"
 ],
 [
  45,
  "left-out",
  "**DEV-155, 22 March – 7 April 2027**\n\n- Energy used: 0.34 kWh\n- Period: 17 days, first and last included"
 ],
 [
  47,
  "wrong-value",
  "The fourth hotel on your screen is the Park Inn in Kraków, and it's 1.4 km from the centre. A night costs 148 there, and there are still nine rooms left."
 ],
 [
  49,
  "made-up",
  "That's Delta (ROOM-110), on the third floor. It takes up to 16 people, has a kitchen, a projector and video, and is free until 15:30 today."
 ],
 [
  51,
  "made-up",
  "- Customer of ORD-5326: CUS-317\n- Latest order: ORD-5215 (368.70, shipped)\n- Carrier e-mail: mateo.adeyemi@example.com\n- City: **Cork**\n- Delivery: 3 May, between 9 am and noon"
 ],
 [
  53,
  "wrong-value",
  "The next table (RSV-7035, 15 May at 17:00) is for 4 people."
 ],
 [
  55,
  "left-out",
  "The other party is Riverside Gym, and the next standing order to them, £55.50 on 29 April, is paid from ACC-523. In January 2026, £232.96 went out from that account in one transaction, leaving £4,434.29."
 ],
 [
  57,
  "made-up",
  "There's 1 credit card on ACC-500 (ending 1120, active). Its current balance is $128.40."
 ],
 [
  59,
  "wrong-value",
  "Summing the three activities on DEAL-2191 (one meeting, two calls) gives 165 minutes."
 ],
 [
  61,
  "made-up",
  "- User: Zoë O’Brien (USR-510)\n- Drive: DRV-40\n- Name: **Sales**\n- Shared with: 14 people"
 ],
 [
  63,
  "made-up",
  "We expect DEAL-2017 (“Quality cameras”, 64,100) to close on Dec 23rd. It's marked as won, and Elena Brandt on our side owns it."
 ],
 [
  65,
  "wrong-value",
  "The fastest train from Vienna to Antwerp takes 160 minutes. It's run by Regio Express and leaves on 2 March at ten past eight."
 ],
 [
  67,
  "made-up",
  "The dataset mailing_stats (ds_538, 12,400 rows) has these segments:\n\n1. Returning visitors – 45 %\n2. Big spenders – 17 %"
 ],
 [
  69,
  "left-out",
  "I've fetched the list of comments on INFRA-190 for you, and there are no further pages to load. Shall I look at the issue itself next?"
 ],
 [
  71,
  "made-up",
  "“Laundry day” (SCN-29) has 4 devices. It was last run on 20 July at 18:05."
 ],
 [
  73,
  "made-up",
  "**Eight** upcoming events. First up: Town hall, today at 10:30, 45 minutes, in ROOM-112."
 ],
 [
  75,
  "made-up",
  "| Room | Floor | Size | Capacity | Equipment |\n|---|---|---|---|---|\n| Granite (ROOM-137) | 2 | 62 m² | 24 | kitchen, projector, video |"
 ],
 [
  77,
  "wrong-value",
  "SCH-77 runs on 5 days of the week."
 ],
 [
  79,
  "made-up",
  "The fastest (and only) connection is the Intercity TRN-409 on 5 January at 08:45, which takes 280 minutes. There are still 42 seats left on it."
 ],
 [
  81,
  "left-out",
  "USR-53 is Nadia Novák. She works in the renewals pipeline and her manager is USR-30."
 ],
 [
  83,
  "wrong-value",
  "The first train from Dublin to Lyon (TRN-493) leaves at 18:10 on 7 February 2027."
 ],
 [
  85,
  "made-up",
  "There are three of them. The biggest is Premium members with 57 percent (8,412 people), followed by Big spenders at 31 and Night owls at just 5 percent."
 ],
 [
  87,
  "made-up",
  "633 reviews, with an average of 4.6 out of 5 stars. That's Corner Roasters in Bologna, by the way (tel. +39 051 508 1798)."
 ],
 [
  89,
  "wrong-value",
  "| Sprint | Start | Planned points |\n|---|---|---|\n| Maple (SPR-75) | 6 July 2027 | 40 |"
 ],
 [
  91,
  "left-out",
  "I found 2 products in shoes from €40 up, one in red for €70 and one in green for €124. Would you like to order one of them?"
 ],
 [
  93,
  "made-up",
  "Those are the Espresso cups in grey, and they're 40.50 right now, down from 49.90!"
 ],
 [
  95,
  "wrong-value",
  "The most expensive order from CUS-325 was ORD-5232 with a total of 754.70."
 ],
 [
  97,
  "made-up",
  "- Owner: oluwaseun.schmidt@lumen.example\n- Dashboards owned: **1**\n- Title: Holiday season (dash_382)\n- Last edited: 26/04/2026 by mei.tanaka@lumen.example"
 ],
 [
  99,
  "made-up",
  "Sure thing! priya.kaya@dev.example.org is member MEM-85, who works 32 hours a week. Let me know if you need anything else."
 ],
 [
  2,
  "made-up",
  "I found it! The file called “Meeting minutes old” has the id **FILE-1202**. In case that helps: it was last edited on 3 March 2026."
 ],
 [
  4,
  "left-out",
  "The tightest fit for six people is Ember, up on the fourth floor. It's looked after by Siobhán Sato of Vega Optics, and I have found her contact entry (CON-57)."
 ],
 [
  6,
  "made-up",
  "- Event: safety briefing, Tue 6 Apr 2027, 12:30–13:15\n- Room: Granite (ROOM-151), floor 1\n- Caretaker: Sinéad Iyer\n- Company: Lumen Energy (there since 2019)"
 ],
 [
  8,
  "wrong-value",
  "A visit to Dr. Walsh costs 140."
 ],
 [
  10,
  "made-up",
  "FILE-1245 is the spreadsheet “Press kit 2026” (139 MB, no comments). It was last changed on 2027-07-06 by Hana Kaya."
 ],
 [
  12,
  "wrong-value",
  "**CAL-101** (blocks CAL-201): latest comment written 8 Feb 2026."
 ],
 [
  14,
  "made-up",
  "Sure, here's the trail:\n\n1. EMP-2575 is in DEP-12.\n2. The newest vacancy there is Tax Adviser (JOB-312), hiring manager EMP-2893.\n3. That person's newest device is the EliteBook 840 (EQ-8361), bought on 3 August 2025 – a little over a year ago, with warranty until 3 August 2028."
 ],
 [
  16,
  "wrong-value",
  "Quite a lot of interest there! The newest opening in that department is the Field Technician job posted at the end of June, and 99 people have applied for it. It has been filled already."
 ],
 [
  18,
  "made-up",
  "- Duration: 85 min\n- Route: Lisbon → Hamburg (Northwing)\n- Departure: 22/12/2026, 1:05 pm, gate C10\n- Seats: 23 left, from €129"
 ],
 [
  20,
  "made-up",
  "Diego (MEM-31) has zero story points in SPR-77, and no issues are assigned to him there. So his whole capacity of 20 points is still free."
 ],
 [
  22,
  "wrong-value",
  "Lisbon → Athens by the fastest train: 265 minutes."
 ],
 [
  24,
  "made-up",
  "| Room | Floor | Seats | Equipment | Caretaker |\n|---|---|---|---|---|\n| Cobalt (ROOM-143) | 5 | 12 | kitchen, projector, video | Nils Berg (CON-70) |"
 ],
 [
  26,
  "wrong-value",
  "The newest deal with CMP-118 is “Badge printers” and it sits in the partners pipeline. The five open deals in that pipeline are worth 63,730 in total."
 ],
 [
  28,
  "made-up",
  "Signal of DEV-155 (smoke detector): 88 %, i.e. -52 dBm."
 ],
 [
  30,
  "made-up",
  "Dr. Mateo García of the Maliebaan Clinic in Utrecht speaks 2 languages:\n- Turkish\n- German\n\nIf you need to confirm that, write to mateo.garcia@maliebaan.example."
 ],
 [
  32,
  "wrong-value",
  "PAT-1505"
 ],
 [
  34,
  "left-out",
  "So, the latest order of CUS-329 is ORD-5323 from 18 February, and the first thing on it is a desk lamp, which is in electronics. In that category three products come in green, blue or red, and the cheapest of them is the desk lamp itself."
 ],
 [
  36,
  "made-up",
  "- Latest activity on DEAL-2208: call on 25 Dec 2026 (ACT-7242)\n- Logged by: Ravi Iyer\n- Monthly target: 62,000\n- Reached so far this month: 41,500"
 ],
 [
  38,
  "wrong-value",
  "Dining and rent on ACC-599 add up to 950.70 EUR."
 ],
 [
  40,
  "made-up",
  "You've had two calls about the “Website hosting” deal (DEAL-2140): a long one of 50 minutes on 9 May and a quick one of 5 minutes on 2 July. That makes 55 minutes altogether. The next call is planned for 4 August."
 ],
 [
  42,
  "made-up",
  "ds_572 → last refreshed 2026-04-10 at 06:30."
 ],
 [
  44,
  "left-out",
  "The first product on ORD-5302 belongs to clothing. There are four products in that category at 35 EUR or more, ranging from 41 EUR up to 100.90 EUR."
 ],
 [
  48,
  "made-up",
  "| Card | Kind | Ends in | Daily limit | Cash limit | Expires |\n|---|---|---|---|---|---|\n| CRD-714 | debit, active | 2748 | CHF 400 | CHF 300 | 27 April 2029 |\n\nSo there is 1 card on ACC-540; CHF 125 of today's limit has been used."
 ],
 [
  50,
  "made-up",
  "- Folder: FLD-353\n- Changed since 22/05/2026: **1** file\n- Which one: FILE-1369 (26/05/2026, 14:20)"
 ],
 [
  52,
  "wrong-value",
  "Issue PAY-193 → component Settings page → sprint Nimbus (3–16 January 2027): capacity 28 points."
 ],
 [
  54,
  "made-up",
  "Here's how I got there: the newest PAY issue is PAY-218 (“Two-factor prompt fails on empty lists”), it belongs to the Audit log, and that's maintained by Priya Lindqvist. Priya works 36 hours a week, 20 hours of which go to her home project CAL."
 ],
 [
  56,
  "wrong-value",
  "That order was 785.70 in total. It was placed on 22 February and has been delivered."
 ],
 [
  58,
  "made-up",
  "3 devices:\n- DEV-280\n- DEV-221\n- DEV-206\n\nTogether they draw up to 1,475 W and have used 12.4 kWh this month."
 ],
 [
  60,
  "wrong-value",
  "I checked, and sinead.schmidt@lumen.example is the owner of 3 dashboards. The one edited most recently is “Monday overview”, on the last day of March."
 ],
 [
  62,
  "wrong-value",
  "The next one is due on 18 March."
 ],
 [
  64,
  "left-out",
  "CAL-199, “Onboarding tour times out after a minute”, is the newest issue in CAL, and it's in the sprint Delta. That one started yesterday, on the 19th of January, and runs until the 1st of February."
 ],
 [
  66,
  "made-up",
  "| Train | Operator | Leaves | Minutes |\n|---|---|---|---|\n| TRN-629 | Regio Express | 11 Jul 2026, 10:40 | 245 |\n\nIf that's too early for you, another train runs at 16:20."
 ],
 [
  68,
  "wrong-value",
  "Got him – José Müller from Kraków, traveller TRV-190. He has 2 hotel bookings."
 ],
 [
  70,
  "made-up",
  "**Study leave, EMP-2360**\n- Left: 10 days\n- Taken: 3 days\n- To be used by: 31 December 2027"
 ],
 [
  72,
  "left-out",
  "“Archive” belongs to Zoë Brown, who uses the shared drive Operations (DRV-27). The root folder of that drive is FLD-309, and I've looked through it for changes since 25 April 2026. The drive has 1,860 MB of its 2,000 MB free, by the way."
 ],
 [
  74,
  "made-up",
  "52 in stock, next delivery on 8 January."
 ],
 [
  76,
  "wrong-value",
  "The owner of LST-40 uses mateo.muller@example.com. There are four places on the list, if you want to have a look at them."
 ],
 [
  78,
  "made-up",
  "Between 1 February and 8 March 2027, DEV-194 used 0.4 kWh of electricity, which cost €0.13. That's less than in the weeks before, when it was €0.21."
 ],
 [
  80,
  "made-up",
  "- Opened: 2026-08-22\n- Reason: damaged\n- Status: approved\n- Refund: €39.90"
 ],
 [
  82,
  "made-up",
  "16 250 points (the next tier starts at 20,000)."
 ],
 [
  84,
  "wrong-value",
  "| Contact | E-mail | Phone |\n|---|---|---|\n| Ngozi Kowalska (CON-41) | ngozi.kowalska@example.com | +353 1 555 8659 |"
 ],
 [
  86,
  "made-up",
  "FILE-1268 has been shared twice. The last time was Thursday, 7 January 2027, twelve days ago, when Kenji Novak was given viewer access; before that it was shared on 27 December with a commenter."
 ],
 [
  88,
  "left-out",
  "The red canvas sneakers are in stock! They're SKU-1087 and cost 70.50 a pair; they're listed as going with the black espresso cups."
 ],
 [
  90,
  "made-up",
  "anais.schmidt@mail.example.net → **USR-517** (account created on 2 May 2024)"
 ],
 [
  92,
  "wrong-value",
  "Valid until 9 August 2026."
 ],
 [
  94,
  "made-up",
  "There's a single comment on RPT-122. MEM-37 wrote it on 30 May: “Test data is ready with the newest build.” The issue is linked to RPT-98, in case you're looking for the rest of the discussion."
 ],
 [
  96,
  "left-out",
  "Here's what I have on Heron:\n- Room id: ROOM-127\n- Floor: ground floor\n- Equipment: kitchen, phone, projector, video\n- Caretaker: CON-67"
 ],
 [
  98,
  "left-out",
  "FL-2235 is an Air Meridian flight from Hamburg to Athens. It leaves on Monday, 9 February, at twenty to twelve from gate A27, and there are 12 seats left."
 ],
 [
  100,
  "wrong-value",
  "Kitchen heating: set to 22 °C"
 ]
];
