import type { FactsKey } from '../../src/core/Key.ts';

/** What composed cases ask for and what their results give, by number. */
export const caseKeys: Readonly<Record<number, FactsKey>> = {
  1: {"kind":"facts","facts":[{"kind":"number","value":0,"unit":null}],"given":{"results":[{"query":{"traveller_id":"TRV-191"},"bookings":[{"id":"BKG-715","kind":"flight","date":"2027-04-22","price":61}]},{"id":"BKG-715","kind":"flight","traveller_id":"TRV-191","flight_id":"FL-2307","date":"2027-04-22","price":61,"status":"confirmed"},{"id":"FL-2307","airline":"Alpina Air","origin":"Lyon","destination":"Copenhagen","departs_on":"2027-04-22","departs_at":"21:15","duration_minutes":150,"gate":"D12","seats_left":26},{"query":{"origin":"Copenhagen","destination":"Málaga","cabin":"economy","max_price":90},"flights":[]}],"texts":["Today is Saturday, 3 April 2027.","Find the next booking of TRV-191. Then find the flight of that booking. Then find the destination of that flight. How many flights go from that city to Málaga for at most 90 EUR?"],"today":"2027-04-03"}},
  2: {"kind":"facts","facts":[{"kind":"id","value":"FILE-1202","unit":null}],"given":{"results":[{"id":"FILE-1202","name":"Meeting minutes old"}],"texts":["Today is Monday, 25 May 2026.","What is the file id of “Meeting minutes old”?"],"today":"2026-05-25"}},
  3: {"kind":"facts","facts":[{"kind":"number","value":1,"unit":null}],"given":{"results":[{"room":"nursery","filter":{"kind":"speaker"},"devices":[{"id":"DEV-280","max_power_w":1580,"added_on":"2025-12-15"}],"next_cursor":null}],"texts":["Today is Sunday, 7 June 2026.","How many speakers are there in the nursery?"],"today":"2026-06-07"}},
  4: {"kind":"facts","facts":[{"kind":"id","value":"siobhan.sato@example.org","unit":null}],"given":{"results":[{"query":{"min_capacity":6},"rooms":[{"id":"ROOM-117","name":"Ember","capacity":6},{"id":"ROOM-137","name":"Birch","capacity":8},{"id":"ROOM-145","name":"Granite","capacity":10},{"id":"ROOM-101","name":"Iris","capacity":12},{"id":"ROOM-127","name":"Delta","capacity":16},{"id":"ROOM-153","name":"Cobalt","capacity":40}]},{"id":"ROOM-117","name":"Ember","floor":4,"capacity":6,"equipment":["phone","video"],"caretaker_id":"CON-57"},{"id":"CON-57","name":"Siobhán Sato","email":"siobhan.sato@example.org","company":"Vega Optics","phone":"+353 1 555 4667","birthday":"1995-08-12","assistant_id":"CON-39"}],"texts":["Today is Wednesday, 13 January 2027.","Take the smallest room for 6 people. Then take the caretaker of that room. What is the e-mail address of that contact?"],"today":"2027-01-13"}},
  5: {"kind":"facts","facts":[{"kind":"date","value":"2023-11-04","unit":null}],"given":{"results":[{"id":"DRV-41","name":"Board","top_folder_id":"FLD-336","quota_mb":10000,"used_mb":2600,"free_mb":7400},{"folder_id":"FLD-336","files":[{"id":"FILE-1309","size_mb":174,"modified_on":"2026-04-15"},{"id":"FILE-1230","size_mb":476,"modified_on":"2026-03-30"},{"id":"FILE-1283","size_mb":354,"modified_on":"2026-01-31"}],"next_cursor":null},{"file_id":"FILE-1309","shares":[{"id":"SHR-90","user_id":"USR-545","role":"commenter","shared_on":"2026-02-16"}],"next_cursor":null},{"id":"USR-545","name":"Ottó Lindqvist","drive_id":"DRV-34","joined_on":"2023-11-04"}],"texts":["Today is Tuesday, 28 April 2026.","Find the top folder of DRV-41. Then find the file that was changed last in that folder. Then find the user most recently given access to that file. When did that user join?"],"today":"2026-04-28"}},
  6: {"kind":"facts","facts":[{"kind":"name","value":"Lumen Energy","unit":null}],"given":{"results":[{"id":"EVT-328","title":"Safety briefing","date":"2027-04-06","start":"12:30","minutes":45,"organizer_id":"CON-56","attendees":[{"contact_id":"CON-53","role":"required"}],"attendee_count":1,"room_id":"ROOM-151"},{"id":"ROOM-151","name":"Granite","floor":1,"capacity":10,"equipment":["kitchen","video","whiteboard"],"caretaker_id":"CON-56"},{"id":"CON-56","name":"Sinéad Iyer","email":"sinead.iyer@mail.example.net","company":"Lumen Energy","phone":"+353 1 555 8472","birthday":"1964-07-07","assistant_id":"CON-25"}],"texts":["Today is Thursday, 18 March 2027.\nEvents on screen: 1. the quarterly planning (EVT-300), 2. the customer dinner (EVT-314), 3. the supplier call (EVT-321), 4. the safety briefing (EVT-328), 5. the launch rehearsal (EVT-341)","Which company does the caretaker of the room of the safety briefing work for?"],"today":"2027-03-18"}},
  7: {"kind":"facts","facts":[{"kind":"number","value":0,"unit":null}],"given":{"results":[{"query":{"customer_id":"CUS-359","statuses":["shipped","cancelled"],"placed_since":"2027-02-10"},"orders":[]}],"texts":["Today is Sunday, 28 February 2027.","How many shipped and cancelled orders do we have from CUS-359 since 2027-02-10?"],"today":"2027-02-28"}},
  8: {"kind":"facts","facts":[{"kind":"money","value":104,"unit":"EUR"}],"given":{"results":[{"id":"PAT-1493","name":"Siobhán Brown"},{"prescriptions":[{"id":"RX-21482","medicine":"Metformin","issued_on":"2027-04-05","refills_left":1}]},{"id":"RX-21482","dose_mg":400,"doctor_id":"DOC-248","valid_until":"2027-11-01"},{"id":"DOC-248","name":"Dr. Diego Walsh","workplace":{"clinic":"Nordnes Health Centre","city":"Bergen"},"languages":["Portuguese","English","Ukrainian","German"],"fee":104,"deputy_id":"DOC-452"}],"texts":["Today is Tuesday, 27 April 2027.","Take Siobhán Brown. Then take the latest prescription of that patient. Then take the prescriber of that prescription. How much does a visit to that doctor cost?"],"today":"2027-04-27"}},
  9: {"kind":"facts","facts":[{"kind":"number","value":1600,"unit":"MB"}],"given":{"results":[{"id":"DRV-38","name":"Facilities","top_folder_id":"FLD-335","quota_mb":5000,"used_mb":1600,"free_mb":3400}],"texts":["Today is Monday, 9 August 2027.","How much storage does DRV-38 take up?"],"today":"2027-08-09"}},
  10: {"kind":"facts","facts":[{"kind":"date","value":"2027-07-06","unit":null}],"given":{"results":[{"id":"FILE-1245","name":"Press kit 2026","kind":"spreadsheet","size_mb":139,"folder_id":"FLD-399","owner_id":"USR-561","modified_on":"2027-07-06","comments":0}],"texts":["Today is Monday, 26 July 2027.","When was FILE-1245 last changed?"],"today":"2027-07-26"}},
  11: {"kind":"facts","facts":[{"kind":"number","value":32,"unit":null}],"given":{"results":[{"query":{"department_id":"DEP-32"},"openings":[{"id":"JOB-331","title":"Security Analyst","status":"open","posted_on":"2027-03-25","applicants":32,"hiring_manager_id":"EMP-2587"},{"id":"JOB-429","title":"Export Coordinator","status":"open","posted_on":"2027-02-16","applicants":32,"hiring_manager_id":"EMP-2112"}]}],"texts":["Today is Wednesday, 7 April 2027.\nDepartments on screen: 1. the Finance department (DEP-26), 2. the Sales department (DEP-32), 3. the Research department (DEP-64), 4. the Logistics department (DEP-79)","How many people have applied for the newest opening in the Sales department?"],"today":"2027-04-07"}},
  12: {"kind":"facts","facts":[{"kind":"date","value":"2026-02-12","unit":null}],"given":{"results":[{"project":"CAL","issues":[{"id":"CAL-201","story_points":13,"created_on":"2026-03-02"},{"id":"CAL-166","story_points":13,"created_on":"2026-02-08"},{"id":"CAL-137","story_points":8,"created_on":"2026-01-22"},{"id":"CAL-101","story_points":1,"created_on":"2026-01-02"}],"next_cursor":null},{"id":"CAL-201","title":"Webhook retry is slow with many rows","type":"task","status":"done","priority":"high","story_points":13,"created_on":"2026-03-02","reporter_id":"MEM-45","component_id":"COMP-18","sprint_id":"SPR-72","blocked_by":"CAL-101","labels":["security","performance"],"affects":{"version":"5.1","platform":"desktop"},"logged_minutes":0},{"issue_id":"CAL-101","comments":[{"id":"CMT-640","author_id":"MEM-37","text":"Needs a second look until the next deployment.","written_on":"2026-02-12"},{"id":"CMT-626","author_id":"MEM-45","text":"Same cause as last week with the newest build.","written_on":"2026-02-08"}],"next_cursor":null}],"texts":["Today is Thursday, 2 April 2026.","When was the latest comment on the issue that blocks the most recently created issue in CAL written?"],"today":"2026-04-02"}},
  13: {"kind":"facts","facts":[{"kind":"number","value":1,"unit":null}],"given":{"results":[{"id":"FILE-1212","name":"Press kit south","kind":"image","size_mb":287,"folder_id":"FLD-309","owner_id":"USR-566","modified_on":"2026-05-17","comments":0},{"id":"USR-566","name":"Łukasz Çelik","drive_id":"DRV-45","joined_on":"2019-10-22"},{"id":"DRV-45","name":"Operations","top_folder_id":"FLD-326","quota_mb":5000,"used_mb":1850,"free_mb":3150},{"id":"FLD-326","name":"Suppliers","owner_id":"USR-530","created_on":"2026-02-15","subfolders":1}],"texts":["Today is Wednesday, 10 June 2026.","Find the owner of FILE-1212. Then find the drive used by that user. Then find the top folder of that drive. How many folders lie directly in that folder?"],"today":"2026-06-10"}},
  14: {"kind":"facts","facts":[{"kind":"date","value":"2025-08-03","unit":null}],"given":{"results":[{"id":"EMP-2575","email":"otto.kaya@northwind.example","job_title":"Support Trainer","department_id":"DEP-12","manager_id":"EMP-2028","hired_on":"2019-11-17","office":"Linz"},{"query":{"department_id":"DEP-12"},"openings":[{"id":"JOB-312","title":"Tax Adviser","status":"filled","posted_on":"2026-09-17","applicants":23,"hiring_manager_id":"EMP-2893"},{"id":"JOB-396","title":"Technical Writer","status":"open","posted_on":"2026-08-06","applicants":41,"hiring_manager_id":"EMP-2333"}]},{"query":{"holder_id":"EMP-2893"},"devices":[{"id":"EQ-8361","kind":"laptop","model":"EliteBook 840","bought_on":"2025-08-03","price":1400},{"id":"EQ-8426","kind":"phone","model":"Pixel 8","bought_on":"2025-06-05","price":710}]}],"texts":["Today is Monday, 21 September 2026.","Take the department of EMP-2575. Then take whoever is hiring for the newest vacancy in that department. When was the newest device of that employee bought?"],"today":"2026-09-21"}},
  15: {"kind":"facts","facts":[{"kind":"number","value":55,"unit":null}],"given":{"results":[{"id":"EMP-2312","email":"kwame.nguyen@northwind.example","job_title":"Treasury Analyst","department_id":"DEP-12","manager_id":"EMP-2049","hired_on":"2019-06-21","office":"Linz"},{"query":{"department_id":"DEP-12"},"openings":[{"id":"JOB-312","title":"Innovation Manager","status":"open","posted_on":"2026-02-15","applicants":53,"hiring_manager_id":"EMP-2049"},{"id":"JOB-398","title":"Payroll Clerk","status":"on_hold","posted_on":"2026-01-09","applicants":2,"hiring_manager_id":"EMP-2482"}]}],"texts":["Today is Wednesday, 18 February 2026.\nPeople on screen: 1. Kwame Nguyễn (EMP-2312), 2. Paolo Schmidt (EMP-2355), 3. José Okafor (EMP-2482), 4. Diego Fernández (EMP-2513)","How many applications have come in for the openings in the department of the first person on screen altogether?"],"today":"2026-02-18"}},
  16: {"kind":"facts","facts":[{"kind":"number","value":56,"unit":null}],"given":{"results":[{"id":"EMP-2267","email":"hana.garcia@northwind.example","job_title":"Support Manager","department_id":"DEP-75","manager_id":"EMP-2017","hired_on":"2023-06-27","office":"Valencia"},{"query":{"department_id":"DEP-75"},"openings":[{"id":"JOB-369","title":"Field Technician","status":"filled","posted_on":"2027-06-28","applicants":56,"hiring_manager_id":"EMP-2414"},{"id":"JOB-461","title":"Works Planner","status":"filled","posted_on":"2027-05-25","applicants":43,"hiring_manager_id":"EMP-2677"}]}],"texts":["Today is Wednesday, 4 August 2027.","Take the department of EMP-2267. How many people have applied for the newest opening in that department?"],"today":"2027-08-04"}},
  17: {"kind":"facts","facts":[{"kind":"money","value":908.31,"unit":"CHF"}],"given":{"results":[{"id":"PAY-68","name":"Harbour Garage","iban":"XX15 9731 8526 7485","bank":"Union Savings"},{"query":{"payee_id":"PAY-68"},"standing_orders":[{"id":"STO-92","account_id":"ACC-522","amount":370.5,"every":"week","next_on":"2026-12-20"}],"currency":"CHF"},{"query":{"account_id":"ACC-522","categories":["dining","rent"]},"transactions":[{"id":"TXN-90177","booked_on":"2026-10-14","direction":"out","amount":517.42,"category":"dining"},{"id":"TXN-90274","booked_on":"2026-10-06","direction":"out","amount":359.02,"category":"dining"},{"id":"TXN-90236","booked_on":"2026-08-15","direction":"out","amount":31.87,"category":"dining"}],"currency":"CHF"}],"texts":["Today is Wednesday, 18 November 2026.","What do the transactions for dining and rent on the account that pays the next standing order to the payee saved as Harbour Garage add up to?"],"today":"2026-11-18"}},
  18: {"kind":"facts","facts":[{"kind":"number","value":85,"unit":"minutes"}],"given":{"results":[{"id":"FL-2196","airline":"Northwing","origin":"Lisbon","destination":"Hamburg","departs_on":"2026-12-22","departs_at":"13:05","duration_minutes":85,"gate":"C10","seats_left":23}],"texts":["Today is Monday, 14 December 2026.","How many minutes does FL-2196 take?"],"today":"2026-12-14"}},
  19: {"kind":"facts","facts":[{"kind":"number","value":300,"unit":"min"}],"given":{"results":[{"id":"MEM-63","name":"Freya Dubois","team_lead_id":"MEM-34","weekly_hours":20,"home_project":"PAY"},{"project":"PAY","issues":[{"id":"PAY-199","story_points":3,"created_on":"2027-04-20"},{"id":"PAY-170","story_points":8,"created_on":"2027-03-30"},{"id":"PAY-140","story_points":3,"created_on":"2027-03-10"},{"id":"PAY-102","story_points":5,"created_on":"2027-02-18"}],"next_cursor":null},{"id":"PAY-199","title":"Two-factor prompt lacks a confirmation","type":"task","status":"in_review","priority":"high","story_points":3,"created_on":"2027-04-20","reporter_id":"MEM-54","assignee_id":"MEM-90","component_id":"COMP-13","sprint_id":"SPR-60","blocked_by":"MOB-192","labels":["regression","performance"],"affects":{"version":"6.4","platform":"ios"},"logged_minutes":300}],"texts":["Today is Wednesday, 19 May 2027.","Take the home project of MEM-63. Then take the most recently created issue in that project. How many minutes have been logged on that issue?"],"today":"2027-05-19"}},
  20: {"kind":"facts","facts":[{"kind":"number","value":0,"unit":null}],"given":{"results":[{"member_id":"MEM-31","sprint_id":"SPR-77","issues":0,"story_points":0}],"texts":["Today is Thursday, 9 April 2026.\nOn the user’s screen: MEM-62 Ingrid Fernández; MEM-31 Diego Rossi; MEM-86 Freya Müller; MEM-49 Aisha O’Brien","How many story points does the team member Diego Rossi on my screen have in SPR-77?"],"today":"2026-04-09"}},
  21: {"kind":"facts","facts":[{"kind":"number","value":16,"unit":"h"}],"given":{"results":[{"project":"RPT","issues":[{"id":"RPT-226","story_points":1,"created_on":"2026-07-27"},{"id":"RPT-192","story_points":8,"created_on":"2026-07-08"},{"id":"RPT-158","story_points":13,"created_on":"2026-06-18"},{"id":"RPT-122","story_points":5,"created_on":"2026-05-29"}],"next_cursor":null},{"id":"RPT-226","title":"Cart total fails on empty lists","type":"task","status":"done","priority":"low","story_points":1,"created_on":"2026-07-27","reporter_id":"MEM-91","assignee_id":"MEM-44","component_id":"COMP-33","labels":["accessibility"],"affects":{"version":"4.1","platform":"desktop"},"logged_minutes":180},{"id":"MEM-91","name":"Yuki Silva","team_lead_id":"MEM-44","weekly_hours":16,"home_project":"MOB"}],"texts":["Today is Thursday, 13 August 2026.","How many hours a week does the reporter of the newest issue in RPT work?"],"today":"2026-08-13"}},
  22: {"kind":"facts","facts":[{"kind":"number","value":95,"unit":"minutes"}],"given":{"results":[{"query":{"traveller_id":"TRV-169"},"bookings":[{"id":"BKG-654","kind":"flight","date":"2026-11-14","price":164}]},{"id":"BKG-654","kind":"flight","traveller_id":"TRV-169","flight_id":"FL-2161","date":"2026-11-14","price":164,"status":"confirmed"},{"id":"FL-2161","airline":"Solair","origin":"Athens","destination":"Lisbon","departs_on":"2026-11-14","departs_at":"11:00","duration_minutes":180,"gate":"D7","seats_left":36},{"query":{"origin":"Lisbon","destination":"Athens"},"trains":[{"id":"TRN-441","operator":"NightLine","departs_on":"2026-11-19","departs_at":"18:30","duration_minutes":95,"fare":128},{"id":"TRN-424","operator":"NightLine","departs_on":"2026-11-20","departs_at":"17:15","duration_minutes":265,"fare":101}]}],"texts":["Today is Monday, 2 November 2026.","Look up the next booking of TRV-169. Then look up the flight of that booking. Then look up the departure city of that flight. How many minutes does the fastest train from Lisbon to that city take?"],"today":"2026-11-02"}},
  23: {"kind":"facts","facts":[{"kind":"id","value":"+353 1 555 7442","unit":null},{"kind":"id","value":"+353 1 555 5942","unit":null},{"kind":"id","value":"+353 1 555 3323","unit":null}],"given":{"results":[{"id":"MSG-8193","sender_id":"CON-49","subject":"Parking: Town hall","body":"I will bring printed copies.","received_on":"2027-03-05","attachment_count":5,"event_id":"EVT-387"},{"query":{"contact_id":"CON-49","from":"2027-03-21"},"events":[{"id":"EVT-419","title":"Onboarding talk","date":"2027-03-30","start":"13:45","minutes":120},{"id":"EVT-351","title":"Safety briefing","date":"2027-03-31","start":"11:45","minutes":120},{"id":"EVT-307","title":"Design workshop","date":"2027-04-02","start":"11:15","minutes":30}]},{"id":"EVT-419","title":"Onboarding talk","date":"2027-03-30","start":"13:45","minutes":120,"organizer_id":"CON-32","attendees":[{"contact_id":"CON-72","role":"required"},{"contact_id":"CON-49","role":"required"},{"contact_id":"CON-63","role":"required"}],"attendee_count":3},{"id":"CON-72","name":"Anaïs Weiß","email":"anais.weiss@example.org","company":"Norrland Paper","phone":"+353 1 555 7442","birthday":"1986-07-10","assistant_id":"CON-49"},{"id":"CON-49","name":"Aisha Mbeki","email":"aisha.mbeki@example.org","company":"Quill and Sons","phone":"+353 1 555 5942","birthday":"1974-12-01","assistant_id":"CON-20"},{"id":"CON-63","name":"Mei Fernández","email":"mei.fernandez@mail.example.net","company":"Atlas Freight","phone":"+353 1 555 3323","birthday":"1970-06-15","assistant_id":"CON-44"}],"texts":["Today is Sunday, 21 March 2027.","Find the sender of MSG-8193. Then find the next event of that contact. What is the telephone number of each of the attendees of that event?"],"today":"2027-03-21"}},
  24: {"kind":"facts","facts":[{"kind":"number","value":12,"unit":null}],"given":{"results":[{"id":"ROOM-143","name":"Cobalt","floor":5,"capacity":12,"equipment":["kitchen","projector","video"],"caretaker_id":"CON-70"}],"texts":["Today is Saturday, 13 June 2026.","How many people does ROOM-143 hold?"],"today":"2026-06-13"}},
  25: {"kind":"facts","facts":[{"kind":"number","value":6,"unit":null}],"given":{"results":[{"room":"garage","devices":[{"id":"DEV-289","max_power_w":5,"added_on":"2027-01-14"},{"id":"DEV-265","max_power_w":6,"added_on":"2026-10-05"},{"id":"DEV-229","max_power_w":1,"added_on":"2026-05-19"},{"id":"DEV-204","max_power_w":1,"added_on":"2026-01-17"},{"id":"DEV-189","max_power_w":5,"added_on":"2025-11-15"},{"id":"DEV-158","max_power_w":30,"added_on":"2025-07-01"}],"next_cursor":null}],"texts":["Today is Sunday, 4 July 2027.","How many devices are there in the garage?"],"today":"2027-07-04"}},
  26: {"kind":"facts","facts":[{"kind":"money","value":215700,"unit":"EUR"}],"given":{"results":[{"company_id":"CMP-118","deals":[{"id":"DEAL-2177","amount":7400,"created_on":"2027-01-22"},{"id":"DEAL-2092","amount":85300,"created_on":"2026-12-13"},{"id":"DEAL-2013","amount":24600,"created_on":"2026-10-27"}],"next_cursor":null},{"id":"DEAL-2177","title":"Badge printers","company_id":"CMP-118","main_contact_id":"CON-449","owner_id":"USR-22","pipeline":"partners","stage":"new","amount":7400,"probability":10,"expected_close_on":"2027-05-05"},{"pipeline":"partners","open_deals":5,"total_value":215700,"weighted_value":63730}],"texts":["Today is Friday, 19 March 2027.","How much are the open deals in the pipeline of the most recently created deal with CMP-118 worth in total?"],"today":"2027-03-19"}},
  27: {"kind":"facts","facts":[{"kind":"number","value":0,"unit":"%"}],"given":{"results":[{"id":"DEAL-2057","title":"Lab equipment","company_id":"CMP-146","main_contact_id":"CON-475","owner_id":"USR-49","pipeline":"partners","stage":"lost","amount":23800,"probability":0,"expected_close_on":"2027-05-08"}],"texts":["Today is Monday, 15 March 2027.","How high are our chances of winning DEAL-2057?"],"today":"2027-03-15"}},
  28: {"kind":"facts","facts":[{"kind":"number","value":88,"unit":"%"}],"given":{"results":[{"id":"DEV-155","name":"smoke detector","kind":"sensor","room":"living_room","hub_id":"HUB-5","battery_percent":20,"signal_percent":88,"added_on":"2025-06-30"}],"texts":["Today is Monday, 5 July 2027.","How strong is the signal of DEV-155?"],"today":"2027-07-05"}},
  29: {"kind":"facts","facts":[{"kind":"number","value":0,"unit":null}],"given":{"results":[{"id":"MEM-70","name":"Ravi García","team_lead_id":"MEM-60","weekly_hours":24,"home_project":"MAIL"},{"project":"MAIL","issues":[{"id":"MAIL-226","story_points":8,"created_on":"2027-04-02"},{"id":"MAIL-191","story_points":8,"created_on":"2027-03-15"},{"id":"MAIL-157","story_points":1,"created_on":"2027-02-20"},{"id":"MAIL-131","story_points":1,"created_on":"2027-02-02"}],"next_cursor":null},{"id":"MAIL-226","title":"Map view loses unsaved changes","type":"bug","status":"done","priority":"high","story_points":8,"created_on":"2027-04-02","reporter_id":"MEM-35","assignee_id":"MEM-44","component_id":"COMP-42","sprint_id":"SPR-67","blocked_by":"MAIL-157","labels":[],"affects":{"version":"6.3","platform":"web"},"logged_minutes":300},{"issue_id":"AUTH-170","comments":[{"id":"CMT-742","author_id":"MEM-55","text":"Needs a second look and the numbers look good.","written_on":"2027-04-07"},{"id":"CMT-670","author_id":"MEM-70","text":"Logs are attached except for old accounts.","written_on":"2027-03-12"},{"id":"CMT-645","author_id":"MEM-35","text":"Reproduced on staging but only with a slow connection.","written_on":"2027-03-03"},{"id":"CMT-638","author_id":"MEM-70","text":"Logs are attached except for old accounts.","written_on":"2027-03-01"}],"next_cursor":null},{"member_id":"MEM-55","sprint_id":"SPR-67","issues":0,"story_points":0}],"texts":["Today is Tuesday, 20 April 2027.","Find the author of the latest comment on AUTH-170. Then find the home project of MEM-70. Then find the newest issue in that project. Then find the sprint of that issue. How many issues are assigned to that team member in that sprint?"],"today":"2027-04-20"}},
  30: {"kind":"facts","facts":[{"kind":"number","value":2,"unit":null}],"given":{"results":[{"id":"DOC-254","name":"Dr. Mateo García","workplace":{"clinic":"Maliebaan Clinic","city":"Utrecht"},"languages":["Turkish","German"],"fee":59,"deputy_id":"DOC-297"}],"texts":["Today is Tuesday, 26 May 2026.","How many languages does DOC-254 speak?"],"today":"2026-05-26"}},
  31: {"kind":"facts","facts":[{"kind":"date","value":"2026-11-20","unit":null}],"given":{"results":[{"id":"USR-533","email":"bjorn.schmidt@mail.example.net"},{"id":"USR-533","name":"Björn Schmidt","drive_id":"DRV-42","joined_on":"2026-11-20"}],"texts":["Today is Wednesday, 24 February 2027.","When did the colleague who writes from bjorn.schmidt@mail.example.net join?"],"today":"2027-02-24"}},
  32: {"kind":"facts","facts":[{"kind":"id","value":"PAT-1550","unit":null}],"given":{"results":[{"id":"PAT-1550","name":"Ivan Okafor"}],"texts":["Today is Friday, 18 December 2026.","Under which patient id is Ivan Okafor registered with us?"],"today":"2026-12-18"}},
  33: {"kind":"facts","facts":[{"kind":"money","value":38.9,"unit":"EUR"}],"given":{"results":[{"id":"ORD-5314","customer_id":"CUS-320","placed_on":"2026-03-05","status":"shipped","total":282.6,"lines":[{"sku":"SKU-1237","quantity":2,"unit_price":51.9},{"sku":"SKU-1335","quantity":2,"unit_price":28.5},{"sku":"SKU-1076","quantity":2,"unit_price":60.9}]},{"sku":"SKU-1237","name":"Linen shirt","category":"clothing","colour":"red","price":51.9,"units_in_stock":17,"goes_with_sku":"SKU-1076"},{"query":{"category":"clothing"},"products":[{"sku":"SKU-1312","name":"Merino scarf","colour":"grey","price":38.9},{"sku":"SKU-1172","name":"Cotton hoodie","colour":"red","price":40.5},{"sku":"SKU-1237","name":"Linen shirt","colour":"red","price":51.9}]}],"texts":["Today is Friday, 13 March 2026.","Find the first product on ORD-5314. Then find the category of that product. What is the lowest price in that category?"],"today":"2026-03-13"}},
  34: {"kind":"facts","facts":[{"kind":"money","value":44,"unit":"EUR"}],"given":{"results":[{"query":{"customer_id":"CUS-329"},"orders":[{"id":"ORD-5323","placed_on":"2027-02-18","status":"processing","total":827.7},{"id":"ORD-5376","placed_on":"2027-02-01","status":"shipped","total":123.5},{"id":"ORD-5233","placed_on":"2027-01-28","status":"cancelled","total":190}]},{"id":"ORD-5323","customer_id":"CUS-329","placed_on":"2027-02-18","status":"processing","total":827.7,"lines":[{"sku":"SKU-1001","quantity":3,"unit_price":44},{"sku":"SKU-1054","quantity":3,"unit_price":202.9},{"sku":"SKU-1175","quantity":3,"unit_price":29}]},{"sku":"SKU-1001","name":"Desk lamp","category":"electronics","colour":"red","price":44,"units_in_stock":14,"goes_with_sku":"SKU-1074"},{"query":{"category":"electronics","colours":["green","blue","red"]},"products":[{"sku":"SKU-1001","name":"Desk lamp","colour":"red","price":44},{"sku":"SKU-1126","name":"Bluetooth speaker","colour":"red","price":90.9},{"sku":"SKU-1054","name":"Wireless headphones","colour":"green","price":202.9}]}],"texts":["Today is Saturday, 6 March 2027.","Find the latest order of CUS-329. Then find the first product on that order. Then find the category of that product. What is the lowest price in that category for something green, blue or red?"],"today":"2027-03-06"}},
  35: {"kind":"facts","facts":[{"kind":"date","value":"2027-04-09","unit":null}],"given":{"results":[{"query":{"employee_id":"EMP-2560"},"requests":[{"id":"LVR-512","leave_type":"study","first_day":"2027-04-09","last_day":"2027-04-14","days":4,"status":"rejected"}]}],"texts":["Today is Saturday, 3 April 2027.\nPeople on screen: 1. Karl Silva (EMP-2322), 2. Ingrid O’Brien (EMP-2371), 3. Ngozi Jensen (EMP-2432), 4. Freya Rossi (EMP-2560)","On which day does the leave begin that Freya Rossi asked for last?"],"today":"2027-04-03"}},
  36: {"kind":"facts","facts":[{"kind":"money","value":62000,"unit":"EUR"}],"given":{"results":[{"deal_id":"DEAL-2208","activities":[{"id":"ACT-7242","kind":"call","on":"2026-12-25","minutes":10,"logged_by":"USR-40"},{"id":"ACT-7189","kind":"meeting","on":"2026-12-12","minutes":15,"logged_by":"USR-31"},{"id":"ACT-7079","kind":"meeting","on":"2026-11-11","minutes":20,"logged_by":"USR-40"}],"next_cursor":null},{"id":"USR-40","name":"Ravi Iyer","manager_id":"USR-20","pipeline":"new_business","monthly_target":62000}],"texts":["Today is Tuesday, 5 January 2027.","What is the monthly sales target of the salesperson who logged the latest activity on DEAL-2208?"],"today":"2027-01-05"}},
  37: {"kind":"facts","facts":[{"kind":"date","value":"2026-12-13","unit":null},{"kind":"number","value":21,"unit":null}],"given":{"results":[{"id":"MEM-66","name":"Freya Silva","team_lead_id":"MEM-49","weekly_hours":40,"home_project":"MAIL"},{"project":"MAIL","issues":[{"id":"MAIL-230","story_points":13,"created_on":"2026-12-21"},{"id":"MAIL-190","story_points":1,"created_on":"2026-11-28"},{"id":"MAIL-161","story_points":5,"created_on":"2026-11-12"},{"id":"MAIL-126","story_points":1,"created_on":"2026-10-19"}],"next_cursor":null},{"id":"MAIL-230","title":"Language switch needs a loading state","type":"task","status":"in_review","priority":"high","story_points":13,"created_on":"2026-12-21","reporter_id":"MEM-42","assignee_id":"MEM-59","component_id":"COMP-12","sprint_id":"SPR-61","blocked_by":"MAIL-190","labels":["performance"],"affects":{"version":"4.2","platform":"desktop"},"logged_minutes":360},{"id":"SPR-61","name":"Orchid","state":"closed","starts_on":"2026-12-13","ends_on":"2026-12-26","scrum_master_id":"MEM-49","capacity_points":39,"planned_points":21}],"texts":["Today is Wednesday, 6 January 2027.","Take the main project of MEM-66. Then take the most recently created issue in that project. Then take the sprint of that issue. When does that sprint start, and how many story points are planned for it?"],"today":"2027-01-06"}},
  38: {"kind":"facts","facts":[{"kind":"money","value":858.88,"unit":"EUR"}],"given":{"results":[{"id":"TXN-90519","account_id":"ACC-563","booked_on":"2027-03-11","direction":"out","amount":91.82,"category":"rent","counterparty":"Émile Schmidt","currency":"EUR","card_id":"CRD-724"},{"id":"ACC-563","kind":"current","nickname":"Everyday","iban":"XX52 1729 9664 2048","balance":4947.92,"overdraft_limit":1250,"currency":"EUR","linked_account_id":"ACC-599"},{"query":{"account_id":"ACC-599","categories":["dining","rent"]},"transactions":[{"id":"TXN-90875","booked_on":"2027-04-23","direction":"out","amount":302.66,"category":"rent"},{"id":"TXN-90846","booked_on":"2027-02-06","direction":"out","amount":556.22,"category":"dining"}],"currency":"EUR"}],"texts":["Today is Sunday, 9 May 2027.","What do the transactions for dining and rent on the account linked to the account that TXN-90519 was booked on add up to?"],"today":"2027-05-09"}},
  39: {"kind":"facts","facts":[{"kind":"money","value":62000,"unit":"EUR"}],"given":{"results":[{"id":"CON-477","name":"Yuki Moreau","email":"yuki.moreau@mail.example.net","job_title":"chief financial officer","company_id":"CMP-146","address":{"city":"Graz","country":"Austria"},"last_contacted_on":"2026-08-07"},{"company_id":"CMP-146","deals":[{"id":"DEAL-2234","amount":48100,"created_on":"2026-07-27"},{"id":"DEAL-2138","amount":83300,"created_on":"2026-06-13"},{"id":"DEAL-2063","amount":43300,"created_on":"2026-05-01"}],"next_cursor":null},{"id":"DEAL-2234","title":"Packaging line","company_id":"CMP-146","main_contact_id":"CON-477","owner_id":"USR-26","pipeline":"new_business","stage":"lost","amount":48100,"probability":0,"expected_close_on":"2026-10-26"},{"id":"USR-26","name":"Ivan Silva","pipeline":"partners","monthly_target":62000}],"texts":["Today is Saturday, 22 August 2026.","Take the employer of CON-477. Then take the most recently created deal with that company. Then take the salesperson who owns that deal. What is the monthly sales target of that salesperson?"],"today":"2026-08-22"}},
  40: {"kind":"facts","facts":[{"kind":"number","value":55,"unit":"min"}],"given":{"results":[{"deal_id":"DEAL-2140","kinds":["call"],"activities":[{"id":"ACT-7200","kind":"call","on":"2027-07-02","minutes":5,"logged_by":"USR-41"},{"id":"ACT-7000","kind":"call","on":"2027-05-09","minutes":50,"logged_by":"USR-29"}],"next_cursor":null}],"texts":["Today is Saturday, 24 July 2027.\nOn the user’s screen: DEAL-2229 “Support contract”; DEAL-2140 “Website hosting”; DEAL-2079 “Warehouse scanners”; DEAL-2059 “Training programme”","How many minutes went into calls about the “Website hosting” deal on my screen?"],"today":"2027-07-24"}},
  41: {"kind":"facts","facts":[{"kind":"id","value":"CMP-120","unit":null}],"given":{"results":[{"id":"CON-422","email":"aisha.garcia@mail.example.net"},{"id":"CON-422","name":"Aisha García","email":"aisha.garcia@mail.example.net","job_title":"chief financial officer","company_id":"CMP-135","address":{"city":"Lagos","country":"Nigeria"},"last_contacted_on":"2027-07-25"},{"id":"CMP-135","name":"Larkspur Instruments","industry":"instruments","city":"Turin","employees":730,"account_owner_id":"USR-30","parent_company_id":"CMP-120"}],"texts":["Today is Tuesday, 27 July 2027.","What is the company id of the parent company of the employer of the contact with the e-mail address aisha.garcia@mail.example.net?"],"today":"2027-07-27"}},
  42: {"kind":"facts","facts":[{"kind":"date","value":"2026-04-10","unit":null}],"given":{"results":[{"id":"met_1551","name":"Page views","dataset_id":"ds_572"},{"id":"ds_572","owner_email":"amir.mbeki@lumen.example","rows":7100000,"columns":44,"refreshed_on":"2026-04-10"}],"texts":["Today is Wednesday, 15 April 2026.","Find the dataset behind the metric “Page views”. When was that dataset last refreshed?"],"today":"2026-04-15"}},
  43: {"kind":"facts","facts":[{"kind":"number","value":152,"unit":"MB"}],"given":{"results":[{"id":"FILE-1375","name":"Interview notes Q2","kind":"pdf","size_mb":152,"folder_id":"FLD-307","owner_id":"USR-556","modified_on":"2026-11-14","comments":0}],"texts":["Today is Tuesday, 8 December 2026.","How large is FILE-1375?"],"today":"2026-12-08"}},
  44: {"kind":"facts","facts":[{"kind":"name","value":"Merino scarf","unit":null},{"kind":"name","value":"Linen shirt","unit":null},{"kind":"name","value":"Wool cardigan","unit":null},{"kind":"name","value":"Rain jacket","unit":null}],"given":{"results":[{"id":"ORD-5302","customer_id":"CUS-360","placed_on":"2025-12-16","status":"delivered","total":506.8,"lines":[{"sku":"SKU-1153","quantity":1,"unit_price":41},{"sku":"SKU-1237","quantity":2,"unit_price":76.9},{"sku":"SKU-1126","quantity":1,"unit_price":219},{"sku":"SKU-1101","quantity":2,"unit_price":46.5}]},{"sku":"SKU-1153","name":"Merino scarf","category":"clothing","colour":"grey","price":41,"units_in_stock":6,"goes_with_sku":"SKU-1350"},{"query":{"category":"clothing","price":{"min":35}},"products":[{"sku":"SKU-1153","name":"Merino scarf","colour":"grey","price":41},{"sku":"SKU-1101","name":"Linen shirt","colour":"blue","price":46.5},{"sku":"SKU-1308","name":"Wool cardigan","colour":"red","price":82.9},{"sku":"SKU-1350","name":"Rain jacket","colour":"blue","price":100.9}]}],"texts":["Today is Friday, 13 February 2026.","Find the first product on ORD-5302. Then find the category of that product. What are the names of the products in that category that cost at least 35 EUR?"],"today":"2026-02-13"}},
  45: {"kind":"facts","facts":[{"kind":"number","value":0.34,"unit":"kWh"},{"kind":"money","value":0.11,"unit":"EUR"}],"given":{"results":[{"device_id":"DEV-155","from":"2027-03-22","to":"2027-04-07","energy_kwh":0.34,"cost_eur":0.11}],"texts":["Today is Tuesday, 13 April 2027.","How much energy did DEV-155 use from 22 March 2027 to six days ago, and what did it cost?"],"today":"2027-04-13"}},
  47: {"kind":"facts","facts":[{"kind":"number","value":4.1,"unit":"km"}],"given":{"results":[{"id":"HTL-55","name":"Park Inn","city":"Kraków","stars":5,"price_per_night":148,"amenities":["breakfast","gym","pets","wifi"],"distance_to_centre_km":4.1,"checkout_time":"12:00","rooms_left":9}],"texts":["Today is Thursday, 29 July 2027.\nHotels on screen: 1. the Harbour Inn (HTL-30), 2. the Museum Hotel (HTL-42), 3. the Lighthouse Inn (HTL-44), 4. the Park Inn (HTL-55), 5. the Cathedral Lodge (HTL-62)","How many kilometres is the fourth hotel on screen from the centre?"],"today":"2027-07-29"}},
  48: {"kind":"facts","facts":[{"kind":"number","value":1,"unit":null}],"given":{"results":[{"query":{"account_id":"ACC-540"},"cards":[{"id":"CRD-714","kind":"debit","last_digits":"2748","status":"active","daily_limit":400,"cash_limit":300,"expires_on":"2029-04-27"}],"currency":"CHF"}],"texts":["Today is Sunday, 23 August 2026.","How many cards are there on ACC-540?"],"today":"2026-08-23"}},
  49: {"kind":"facts","facts":[{"kind":"number","value":3,"unit":null}],"given":{"results":[{"query":{"min_capacity":7,"equipment":["projector","kitchen"]},"rooms":[{"id":"ROOM-110","name":"Delta","capacity":16},{"id":"ROOM-143","name":"Heron","capacity":24}]},{"id":"ROOM-110","name":"Delta","floor":3,"capacity":16,"equipment":["kitchen","projector","video"],"caretaker_id":"CON-62"}],"texts":["Today is Sunday, 21 February 2027.","What is the number of the floor that the smallest room for 7 people with a projector and a kitchen is on?"],"today":"2027-02-21"}},
  50: {"kind":"facts","facts":[{"kind":"number","value":1,"unit":null}],"given":{"results":[{"id":"FILE-1339","name":"Board slides final","kind":"image","size_mb":242,"folder_id":"FLD-353","owner_id":"USR-547","modified_on":"2026-04-17","comments":0},{"folder_id":"FLD-353","filter":{"changed_since":"2026-05-22"},"files":[{"id":"FILE-1369","size_mb":104,"modified_on":"2026-05-26"}],"next_cursor":null}],"texts":["Today is Saturday, 30 May 2026.","How many files in the folder of FILE-1339 have been changed since the 22nd of May 2026?"],"today":"2026-05-30"}},
  51: {"kind":"facts","facts":[{"kind":"name","value":"Cork","unit":null}],"given":{"results":[{"id":"ORD-5326","customer_id":"CUS-317","placed_on":"2027-04-05","status":"processing","total":349.1,"lines":[{"sku":"SKU-1212","quantity":3,"unit_price":32.9},{"sku":"SKU-1020","quantity":1,"unit_price":62.9},{"sku":"SKU-1088","quantity":3,"unit_price":39.5},{"sku":"SKU-1150","quantity":2,"unit_price":34.5}]},{"query":{"customer_id":"CUS-317"},"orders":[{"id":"ORD-5215","placed_on":"2027-04-23","status":"shipped","total":368.7},{"id":"ORD-5326","placed_on":"2027-04-05","status":"processing","total":349.1},{"id":"ORD-5339","placed_on":"2027-04-04","status":"shipped","total":400.5}]},{"shipment_id":"SHP-7123","carrier":"DPD","status":"in_transit","sent_on":"2027-04-26","days_since_sent":1,"expected_on":"2027-05-03","window":"any","weight_kg":10,"recipient_email":"mateo.adeyemi@example.com"},{"id":"CUS-317","name":"Mateo Adeyemi","email":"mateo.adeyemi@example.com","phone":"+351 555 4913","city":"Cork","loyalty_points":225,"wish_list_sku":"SKU-1150"}],"texts":["Today is Tuesday, 27 April 2027.","Find the customer who placed ORD-5326. Then find the latest order of that customer. Then find the e-mail address that the carrier has for that order. Which city does the customer who writes from that e-mail address live in?"],"today":"2027-04-27"}},
  52: {"kind":"facts","facts":[{"kind":"number","value":32,"unit":null}],"given":{"results":[{"project":"PAY","filter":{"priority":"low"},"issues":[{"id":"PAY-193","story_points":8,"created_on":"2026-11-28"}],"next_cursor":null},{"id":"PAY-193","title":"Avatar upload shows the wrong currency","type":"bug","status":"in_review","priority":"low","story_points":8,"created_on":"2026-11-28","reporter_id":"MEM-64","assignee_id":"MEM-90","component_id":"COMP-35","labels":[],"affects":{"version":"3.18","platform":"android"},"logged_minutes":90},{"id":"COMP-35","name":"Settings page","maintainer_id":"MEM-81","release_sprint_id":"SPR-71","open_issues":6},{"id":"SPR-71","name":"Nimbus","state":"planned","starts_on":"2027-01-03","ends_on":"2027-01-16","scrum_master_id":"MEM-90","capacity_points":32,"planned_points":28}],"texts":["Today is Friday, 1 January 2027.","Take the newest low-priority issue in PAY. Then take the component of that issue. Then take the release sprint of that component. How many story points can the team take on in that sprint?"],"today":"2027-01-01"}},
  53: {"kind":"facts","facts":[{"kind":"number","value":5,"unit":null}],"given":{"results":[{"id":"LST-61","owner_email":"otto.kaya@example.org","invited":"ingrid.silva@example.org","places":[{"place_id":"PLC-1571","note":"lift is out of order"},{"place_id":"PLC-1656","note":"vegan menu on request"},{"place_id":"PLC-1049","note":"entrance is round the back"}],"place_count":3},{"query":{"guest_email":"ingrid.silva@example.org"},"reservations":[{"id":"RSV-7035","place_id":"PLC-1734","date":"2026-05-15","time":"17:00","party_size":5},{"id":"RSV-7274","place_id":"PLC-1253","date":"2026-05-27","time":"17:00","party_size":4}]}],"texts":["Today is Wednesday, 13 May 2026.","For how many people is the next table of the person invited to LST-61?"],"today":"2026-05-13"}},
  54: {"kind":"facts","facts":[{"kind":"number","value":36,"unit":"h"}],"given":{"results":[{"project":"PAY","issues":[{"id":"PAY-218","story_points":1,"created_on":"2026-09-06"},{"id":"PAY-185","story_points":3,"created_on":"2026-08-17"},{"id":"PAY-146","story_points":3,"created_on":"2026-07-25"},{"id":"PAY-119","story_points":13,"created_on":"2026-07-03"}],"next_cursor":null},{"id":"PAY-218","title":"Two-factor prompt fails on empty lists","type":"task","status":"in_progress","priority":"medium","story_points":1,"created_on":"2026-09-06","reporter_id":"MEM-53","component_id":"COMP-25","blocked_by":"PAY-119","labels":["security","regression"],"affects":{"version":"3.13","platform":"web"},"logged_minutes":330},{"id":"COMP-25","name":"Audit log","maintainer_id":"MEM-89","release_sprint_id":"SPR-75","open_issues":2},{"id":"MEM-89","name":"Priya Lindqvist","team_lead_id":"MEM-72","weekly_hours":36,"home_project":"CAL"}],"texts":["Today is Monday, 28 September 2026.","Take the most recently created issue in PAY. Then take the component of that issue. Then take the maintainer of that component. How many hours a week does that team member work?"],"today":"2026-09-28"}},
  55: {"kind":"facts","facts":[{"kind":"money","value":0,"unit":"GBP"},{"kind":"money","value":232.96,"unit":"GBP"}],"given":{"results":[{"id":"TXN-90406","account_id":"ACC-547","booked_on":"2026-01-11","direction":"out","amount":143.44,"category":"rent","counterparty":"Riverside Gym","currency":"GBP","card_id":"CRD-713"},{"id":"PAY-71","name":"Riverside Gym","iban":"XX27 8603 2843 1903","bank":"Meridian Bank"},{"query":{"payee_id":"PAY-71"},"standing_orders":[{"id":"STO-132","account_id":"ACC-523","amount":55.5,"every":"week","next_on":"2026-04-29"},{"id":"STO-102","account_id":"ACC-547","amount":454,"every":"quarter","next_on":"2026-05-18"}],"currency":"GBP"},{"account_id":"ACC-523","month":"2026-01","opening_balance":4667.25,"closing_balance":4434.29,"total_in":0,"total_out":232.96,"transaction_count":1,"currency":"GBP"}],"texts":["Today is Friday, 17 April 2026.","Look up the other party of TXN-90406. Then look up that payee name. Then look up the account that pays the next standing order to that payee. According to the statement for 2026-01, how much came in on that account and how much went out?"],"today":"2026-04-17"}},
  56: {"kind":"facts","facts":[{"kind":"money","value":758.7,"unit":"EUR"}],"given":{"results":[{"id":"ORD-5311","customer_id":"CUS-341","placed_on":"2026-02-22","status":"delivered","total":758.7,"lines":[{"sku":"SKU-1242","quantity":3,"unit_price":156.9},{"sku":"SKU-1389","quantity":3,"unit_price":37.5},{"sku":"SKU-1279","quantity":3,"unit_price":28},{"sku":"SKU-1012","quantity":3,"unit_price":30.5}]}],"texts":["Today is Monday, 6 April 2026.","How much was ORD-5311 in total?"],"today":"2026-04-06"}},
  57: {"kind":"facts","facts":[{"kind":"number","value":1,"unit":null}],"given":{"results":[{"query":{"account_id":"ACC-500","kind":"credit"},"cards":[{"id":"CRD-706","kind":"credit","last_digits":"1120","status":"active","daily_limit":750,"cash_limit":350,"expires_on":"2028-07-27"}],"currency":"USD"}],"texts":["Today is Saturday, 4 April 2026.","How many credit cards are there on ACC-500?"],"today":"2026-04-04"}},
  58: {"kind":"facts","facts":[{"kind":"number","value":3,"unit":null}],"given":{"results":[{"room":"bedroom","devices":[{"id":"DEV-280","max_power_w":1460,"added_on":"2025-11-27"},{"id":"DEV-221","max_power_w":7,"added_on":"2025-03-11"},{"id":"DEV-206","max_power_w":8,"added_on":"2024-11-03"}],"next_cursor":null}],"texts":["Today is Thursday, 30 April 2026.","How many devices are there in the bedroom?"],"today":"2026-04-30"}},
  59: {"kind":"facts","facts":[{"kind":"number","value":155,"unit":"min"}],"given":{"results":[{"id":"CON-460","email":"yuki.sato@example.com"},{"id":"CON-460","name":"Yuki Sato","email":"yuki.sato@example.com","job_title":"chief financial officer","company_id":"CMP-122","address":{"city":"Osaka","country":"Japan"},"last_contacted_on":"2026-11-15"},{"company_id":"CMP-122","deals":[{"id":"DEAL-2191","amount":16800,"created_on":"2026-11-07"},{"id":"DEAL-2112","amount":56000,"created_on":"2026-09-26"},{"id":"DEAL-2021","amount":35900,"created_on":"2026-08-13"}],"next_cursor":null},{"deal_id":"DEAL-2191","activities":[{"id":"ACT-7235","kind":"meeting","on":"2026-12-11","minutes":65,"logged_by":"USR-54"},{"id":"ACT-7099","kind":"call","on":"2026-11-06","minutes":50,"logged_by":"USR-45"},{"id":"ACT-7024","kind":"call","on":"2026-10-16","minutes":40,"logged_by":"USR-34"}],"next_cursor":null}],"texts":["Today is Thursday, 24 December 2026.","Look up the contact with the e-mail address yuki.sato@example.com. Then look up the employer of that contact. Then look up the newest deal with that company. How many minutes have we spent on that deal so far, going by its activities?"],"today":"2026-12-24"}},
  60: {"kind":"facts","facts":[{"kind":"number","value":2,"unit":null}],"given":{"results":[{"query":{"owner_email":"sinead.schmidt@lumen.example"},"dashboards":[{"id":"dash_237","title":"Monday overview","edited_on":"2026-03-31"},{"id":"dash_411","title":"Logistics","edited_on":"2026-03-03"}]}],"texts":["Today is Monday, 6 April 2026.","How many dashboards does sinead.schmidt@lumen.example own?"],"today":"2026-04-06"}},
  61: {"kind":"facts","facts":[{"kind":"name","value":"Sales","unit":null}],"given":{"results":[{"id":"USR-510","name":"Zoë O’Brien","drive_id":"DRV-40","joined_on":"2022-01-26"},{"id":"DRV-40","name":"Sales","top_folder_id":"FLD-334","quota_mb":20000,"used_mb":12000,"free_mb":8000}],"texts":["Today is Friday, 7 May 2027.","Find the shared drive of USR-510. What is that drive called?"],"today":"2027-05-07"}},
  62: {"kind":"facts","facts":[{"kind":"date","value":"2027-03-03","unit":null}],"given":{"results":[{"id":"PAY-73","name":"Little Oaks Nursery","iban":"XX31 5675 7715 7164","bank":"Union Savings"},{"query":{"payee_id":"PAY-73"},"standing_orders":[{"id":"STO-136","account_id":"ACC-574","amount":714,"every":"week","next_on":"2027-03-03"},{"id":"STO-106","account_id":"ACC-574","amount":140.99,"every":"month","next_on":"2027-03-18"}],"currency":"CHF"}],"texts":["Today is Tuesday, 9 February 2027.","When is the next standing order to the payee saved as Little Oaks Nursery due?"],"today":"2027-02-09"}},
  63: {"kind":"facts","facts":[{"kind":"date","value":"2026-12-23","unit":null}],"given":{"results":[{"id":"DEAL-2017","title":"Quality cameras","company_id":"CMP-124","main_contact_id":"CON-412","owner_id":"USR-38","pipeline":"new_business","stage":"won","amount":64100,"probability":100,"expected_close_on":"2026-12-23"}],"texts":["Today is Monday, 23 November 2026.","When do we expect DEAL-2017 to close?"],"today":"2026-11-23"}},
  64: {"kind":"facts","facts":[{"kind":"date","value":"2027-01-19","unit":null},{"kind":"number","value":13,"unit":null}],"given":{"results":[{"project":"CAL","issues":[{"id":"CAL-199","story_points":13,"created_on":"2026-12-21"},{"id":"CAL-173","story_points":13,"created_on":"2026-11-28"},{"id":"CAL-139","story_points":8,"created_on":"2026-11-07"},{"id":"CAL-101","story_points":8,"created_on":"2026-10-22"}],"next_cursor":null},{"id":"CAL-199","title":"Onboarding tour times out after a minute","type":"task","status":"in_review","priority":"medium","story_points":13,"created_on":"2026-12-21","reporter_id":"MEM-76","assignee_id":"MEM-53","component_id":"COMP-43","sprint_id":"SPR-66","blocked_by":"INFRA-160","labels":["performance","security"],"affects":{"version":"4.16","platform":"android"},"logged_minutes":570},{"id":"SPR-66","name":"Delta","state":"active","starts_on":"2027-01-19","ends_on":"2027-02-01","scrum_master_id":"MEM-53","capacity_points":24,"planned_points":13}],"texts":["Today is Wednesday, 20 January 2027.","When does the sprint of the most recently created issue in CAL start, and how many story points are planned for it?"],"today":"2027-01-20"}},
  65: {"kind":"facts","facts":[{"kind":"number","value":190,"unit":"minutes"}],"given":{"results":[{"id":"FL-2073","airline":"Northwing","origin":"Vienna","destination":"Bilbao","departs_on":"2027-02-22","departs_at":"07:25","duration_minutes":160,"gate":"D7","seats_left":40},{"query":{"origin":"Vienna","destination":"Antwerp"},"trains":[{"id":"TRN-425","operator":"Regio Express","departs_on":"2027-03-02","departs_at":"08:10","duration_minutes":190,"fare":117}]}],"texts":["Today is Thursday, 18 February 2027.\nFlights on screen: 1. the Solair flight (FL-2000), 2. the Air Meridian flight (FL-2024), 3. the Bluecrest flight (FL-2032), 4. the Northwing flight (FL-2073)","How many minutes does the fastest train from the departure city of the fourth flight on screen to Antwerp take?"],"today":"2027-02-18"}},
  66: {"kind":"facts","facts":[{"kind":"number","value":245,"unit":"minutes"}],"given":{"results":[{"query":{"origin":"Málaga","destination":"Lyon"},"trains":[{"id":"TRN-629","operator":"Regio Express","departs_on":"2026-07-11","departs_at":"10:40","duration_minutes":245,"fare":65}]}],"texts":["Today is Thursday, 2 July 2026.","How many minutes does the fastest train from Malaga to Lyon take?"],"today":"2026-07-02"}},
  67: {"kind":"facts","facts":[{"kind":"name","value":"Returning visitors","unit":null},{"kind":"name","value":"Big spenders","unit":null}],"given":{"results":[{"id":"ds_538","name":"mailing_stats"},{"query":{"dataset_id":"ds_538","min_percent":0},"total":2,"segments":[{"id":"seg_141","name":"Returning visitors","percent":45},{"id":"seg_96","name":"Big spenders","percent":17}]}],"texts":["Today is Thursday, 10 June 2027.","Look up the dataset mailing_stats. What are the segments of that dataset called?"],"today":"2027-06-10"}},
  68: {"kind":"facts","facts":[{"kind":"number","value":0,"unit":null}],"given":{"results":[{"id":"TRV-190","name":"José Müller","email":"jose.muller@mail.example.net","home_city":"Kraków","frequent_flyer_points":14000,"meal":"vegetarian","passport_number":"P4008961","passport_expires_on":"2031-12-12"},{"query":{"traveller_id":"TRV-190","kind":"hotel"},"bookings":[]}],"texts":["Today is Friday, 6 August 2027.","How many hotel bookings does Jose Muller have?"],"today":"2027-08-06"}},
  69: {"kind":"facts","facts":[{"kind":"number","value":0,"unit":null}],"given":{"results":[{"issue_id":"INFRA-190","comments":[],"next_cursor":null}],"texts":["Today is Monday, 19 April 2027.","How many comments does INFRA-190 have?"],"today":"2027-04-19"}},
  70: {"kind":"facts","facts":[{"kind":"number","value":10,"unit":"days"}],"given":{"results":[{"employee_id":"EMP-2360","leave_type":"study","days_left":10,"days_taken":3}],"texts":["Today is Friday, 4 June 2027.","How many days of study leave does EMP-2360 have left?"],"today":"2027-06-04"}},
  71: {"kind":"facts","facts":[{"kind":"number","value":4,"unit":null}],"given":{"results":[{"id":"SCN-29","name":"Laundry day","device_ids":["DEV-254","DEV-205","DEV-241","DEV-270"],"last_run_on":"2026-07-20"}],"texts":["Today is Monday, 27 July 2026.","How many devices belong to the scene “Laundry day”?"],"today":"2026-07-27"}},
  72: {"kind":"facts","facts":[{"kind":"number","value":0,"unit":null}],"given":{"results":[{"id":"FLD-410","name":"Archive","parent_id":"FLD-309","owner_id":"USR-505","created_on":"2024-11-23","subfolders":0},{"id":"USR-505","name":"Zoë Brown","drive_id":"DRV-27","joined_on":"2023-08-19"},{"id":"DRV-27","name":"Operations","top_folder_id":"FLD-309","quota_mb":2000,"used_mb":140,"free_mb":1860},{"folder_id":"FLD-309","filter":{"changed_since":"2026-04-25"},"files":[],"next_cursor":null}],"texts":["Today is Friday, 8 May 2026.\nOn the user’s screen: FLD-410 “Archive”; FLD-378 “Customers”; FLD-327 “Finance”; FLD-394 “Marketing”","Look up the person responsible for the folder “Archive” on my screen. Then look up the shared drive of that user. Then look up the root folder of that drive. How many files in that folder have been changed since 2026-04-25?"],"today":"2026-05-08"}},
  73: {"kind":"facts","facts":[{"kind":"number","value":8,"unit":null}],"given":{"results":[{"query":{"contact_id":"CON-27","from":"2027-04-16"},"events":[{"id":"EVT-301","title":"Town hall","date":"2027-04-16","start":"10:30","minutes":45},{"id":"EVT-390","title":"Safety briefing","date":"2027-04-17","start":"12:45","minutes":60},{"id":"EVT-410","title":"Release retrospective","date":"2027-04-19","start":"09:45","minutes":30},{"id":"EVT-309","title":"Design workshop","date":"2027-04-21","start":"15:30","minutes":45},{"id":"EVT-339","title":"Accessibility training","date":"2027-04-26","start":"15:45","minutes":60},{"id":"EVT-386","title":"Customer dinner","date":"2027-04-28","start":"16:30","minutes":60},{"id":"EVT-422","title":"Board preparation","date":"2027-05-04","start":"10:45","minutes":90},{"id":"EVT-365","title":"Pricing discussion","date":"2027-05-05","start":"11:00","minutes":90}]}],"texts":["Today is Friday, 16 April 2027.","How many upcoming events does CON-27 have?"],"today":"2027-04-16"}},
  74: {"kind":"facts","facts":[{"kind":"number","value":52,"unit":null}],"given":{"results":[{"sku":"SKU-1297","name":"Cast-iron pan","category":"kitchen","colour":"green","price":73.9,"units_in_stock":52,"goes_with_sku":"SKU-1095"}],"texts":["Today is Tuesday, 29 December 2026.","How many units of SKU-1297 do we have?"],"today":"2026-12-29"}},
  75: {"kind":"facts","facts":[{"kind":"number","value":24,"unit":null}],"given":{"results":[{"id":"ROOM-137","name":"Granite","floor":2,"capacity":24,"equipment":["kitchen","projector","video"],"caretaker_id":"CON-66"}],"texts":["Today is Thursday, 22 October 2026.","How many people does ROOM-137 hold?"],"today":"2026-10-22"}},
  76: {"kind":"facts","facts":[{"kind":"id","value":"priya.garcia@mail.example.net","unit":null}],"given":{"results":[{"id":"LST-40","owner_email":"priya.garcia@mail.example.net","invited":"mateo.muller@example.com","places":[{"place_id":"PLC-1580","note":"dogs are welcome"},{"place_id":"PLC-1639","note":"lift is out of order"},{"place_id":"PLC-1468","note":"very loud on Fridays"},{"place_id":"PLC-1184","note":"bring the voucher"}],"place_count":4}],"texts":["Today is Saturday, 1 May 2027.","Which e-mail address does the owner of LST-40 use?"],"today":"2027-05-01"}},
  77: {"kind":"facts","facts":[{"kind":"number","value":7,"unit":null}],"given":{"results":[{"id":"SCH-77","scene_id":"SCN-31","days":["monday","tuesday","wednesday","thursday","friday","saturday","sunday"],"created_on":"2026-05-21"}],"texts":["Today is Saturday, 16 January 2027.","On how many days of the week does SCH-77 run?"],"today":"2027-01-16"}},
  78: {"kind":"facts","facts":[{"kind":"money","value":0.13,"unit":"EUR"}],"given":{"results":[{"device_id":"DEV-194","from":"2027-02-01","to":"2027-03-08","energy_kwh":0.4,"cost_eur":0.13}],"texts":["Today is Tuesday, 16 March 2027.","What did the electricity for DEV-194 cost from February 1, 2027 to the 8th of March 2027?"],"today":"2027-03-16"}},
  79: {"kind":"facts","facts":[{"kind":"number","value":280,"unit":"minutes"}],"given":{"results":[{"query":{"origin":"Zagreb","destination":"Hamburg"},"trains":[{"id":"TRN-409","operator":"Intercity","departs_on":"2027-01-05","departs_at":"08:45","duration_minutes":280,"fare":103}]}],"texts":["Today is Friday, 18 December 2026.","How many minutes does the fastest train from Zagreb to Hamburg take?"],"today":"2026-12-18"}},
  80: {"kind":"facts","facts":[{"kind":"date","value":"2026-08-22","unit":null}],"given":{"results":[{"id":"RET-104","order_id":"ORD-5333","sku":"SKU-1302","quantity":1,"reason":"damaged","status":"approved","opened_on":"2026-08-22"}],"texts":["Today is Sunday, 30 August 2026.","On which day was RET-104 opened?"],"today":"2026-08-30"}},
  81: {"kind":"facts","facts":[{"kind":"money","value":80000,"unit":"EUR"}],"given":{"results":[{"id":"USR-53","name":"Nadia Novák","manager_id":"USR-30","pipeline":"renewals","monthly_target":80000}],"texts":["Today is Monday, 12 July 2027.","What is the monthly sales target of USR-53?"],"today":"2027-07-12"}},
  82: {"kind":"facts","facts":[{"kind":"number","value":16250,"unit":null}],"given":{"results":[{"id":"TRV-202","name":"Priya Okafor","email":"priya.okafor@example.com","home_city":"Malmö","frequent_flyer_points":16250,"meal":"vegetarian","passport_number":"P7422487","passport_expires_on":"2026-10-25"}],"texts":["Today is Tuesday, 11 August 2026.","How many frequent flyer points has Priya Okafor collected?"],"today":"2026-08-11"}},
  83: {"kind":"facts","facts":[{"kind":"time","value":"21:25","unit":null}],"given":{"results":[{"query":{"origin":"Dublin","destination":"Lyon"},"trains":[{"id":"TRN-493","operator":"Regio Express","departs_on":"2027-02-07","departs_at":"21:25","duration_minutes":240,"fare":174},{"id":"TRN-507","operator":"Regio Express","departs_on":"2027-02-18","departs_at":"18:10","duration_minutes":95,"fare":161}]}],"texts":["Today is Tuesday, 2 February 2027.","At what time does the first train from Dublin to Lyon leave?"],"today":"2027-02-02"}},
  84: {"kind":"facts","facts":[{"kind":"id","value":"ngozi.kowalska@example.org","unit":null}],"given":{"results":[{"id":"CON-41","name":"Ngozi Kowalska","email":"ngozi.kowalska@example.org","company":"Quill and Sons","phone":"+353 1 555 8659","birthday":"1993-02-16","assistant_id":"CON-36"}],"texts":["Today is Thursday, 1 April 2027.","What is the e-mail address of CON-41?"],"today":"2027-04-01"}},
  85: {"kind":"facts","facts":[{"kind":"name","value":"Premium members","unit":null},{"kind":"name","value":"Big spenders","unit":null},{"kind":"name","value":"Night owls","unit":null}],"given":{"results":[{"query":{"dataset_id":"ds_447","min_percent":0},"total":3,"segments":[{"id":"seg_165","name":"Premium members","percent":57},{"id":"seg_120","name":"Big spenders","percent":31},{"id":"seg_72","name":"Night owls","percent":5}]}],"texts":["Today is Tuesday, 11 May 2027.","What are the segments of ds_447 called?"],"today":"2027-05-11"}},
  86: {"kind":"facts","facts":[{"kind":"date","value":"2027-01-07","unit":null}],"given":{"results":[{"file_id":"FILE-1268","shares":[{"id":"SHR-178","user_id":"USR-500","role":"viewer","shared_on":"2027-01-07"},{"id":"SHR-160","user_id":"USR-554","role":"commenter","shared_on":"2026-12-27"}],"next_cursor":null}],"texts":["Today is Tuesday, 19 January 2027.","When was FILE-1268 last shared with somebody?"],"today":"2027-01-19"}},
  87: {"kind":"facts","facts":[{"kind":"number","value":633,"unit":null}],"given":{"results":[{"id":"PLC-1186","name":"Corner Roasters","address":{"street":"Via Zamboni 65","postcode":"40144","city":"Bologna"},"phone":"+39 051 508 1798","review_count":633}],"texts":["Today is Saturday, 30 January 2027.","How many reviews does PLC-1186 have?"],"today":"2027-01-30"}},
  88: {"kind":"facts","facts":[{"kind":"number","value":51,"unit":null}],"given":{"results":[{"sku":"SKU-1087","name":"Canvas sneakers","category":"shoes","colour":"red","price":70.5,"units_in_stock":51,"goes_with_sku":"SKU-1126"}],"texts":["Today is Friday, 19 February 2027.\nProducts on screen: 1. the black camping stove (SKU-1002), 2. the grey hiking boots (SKU-1063), 3. the red canvas sneakers (SKU-1087), 4. the black espresso cups (SKU-1126)","How many units of the red canvas sneakers do we have?"],"today":"2027-02-19"}},
  89: {"kind":"facts","facts":[{"kind":"date","value":"2027-07-06","unit":null},{"kind":"number","value":0,"unit":null}],"given":{"results":[{"id":"SPR-75","name":"Maple","state":"planned","starts_on":"2027-07-06","ends_on":"2027-07-19","scrum_master_id":"MEM-37","capacity_points":40,"planned_points":0}],"texts":["Today is Tuesday, 15 June 2027.\nOn the user’s screen: SPR-61 sprint Pebble; SPR-75 sprint Maple; SPR-71 sprint Granite; SPR-68 sprint Fjord","When does the Maple sprint on my screen start, and how many story points are planned for it?"],"today":"2027-06-15"}},
  90: {"kind":"facts","facts":[{"kind":"id","value":"USR-517","unit":null}],"given":{"results":[{"id":"USR-517","email":"anais.schmidt@mail.example.net"}],"texts":["Today is Friday, 22 May 2026.","Which user id belongs to the e-mail address anais.schmidt@mail.example.net?"],"today":"2026-05-22"}},
  91: {"kind":"facts","facts":[{"kind":"name","value":"Canvas sneakers","unit":null},{"kind":"name","value":"Running shoes","unit":null}],"given":{"results":[{"query":{"category":"shoes","price":{"min":40}},"products":[{"sku":"SKU-1119","name":"Canvas sneakers","colour":"red","price":70},{"sku":"SKU-1280","name":"Running shoes","colour":"green","price":124}]}],"texts":["Today is Friday, 30 April 2027.","What are the names of the products in shoes that cost at least 40 EUR?"],"today":"2027-04-30"}},
  92: {"kind":"facts","facts":[{"kind":"date","value":"2026-09-09","unit":null}],"given":{"results":[{"id":"RX-23378","dose_mg":200,"doctor_id":"DOC-472","valid_until":"2026-09-09"}],"texts":["Today is Thursday, 23 April 2026.","Until when is RX-23378 valid?"],"today":"2026-04-23"}},
  93: {"kind":"facts","facts":[{"kind":"money","value":40.5,"unit":"EUR"}],"given":{"results":[{"sku":"SKU-1317","name":"Espresso cups","category":"kitchen","colour":"grey","price":40.5,"units_in_stock":8,"goes_with_sku":"SKU-1204"}],"texts":["Today is Friday, 6 November 2026.","What does SKU-1317 cost?"],"today":"2026-11-06"}},
  94: {"kind":"facts","facts":[{"kind":"number","value":1,"unit":null}],"given":{"results":[{"issue_id":"RPT-122","comments":[{"id":"CMT-674","author_id":"MEM-37","text":"Test data is ready with the newest build.","written_on":"2027-05-30"}],"next_cursor":null}],"texts":["Today is Tuesday, 6 July 2027.","How many comments does RPT-122 have?"],"today":"2027-07-06"}},
  95: {"kind":"facts","facts":[{"kind":"money","value":745.7,"unit":"EUR"}],"given":{"results":[{"query":{"customer_id":"CUS-325"},"orders":[{"id":"ORD-5232","placed_on":"2025-11-28","status":"shipped","total":745.7},{"id":"ORD-5333","placed_on":"2025-11-27","status":"cancelled","total":228}]}],"texts":["Today is Monday, 12 January 2026.","How much was the most expensive order from CUS-325?"],"today":"2026-01-12"}},
  96: {"kind":"facts","facts":[{"kind":"number","value":12,"unit":null}],"given":{"results":[{"id":"ROOM-127","name":"Heron","floor":0,"capacity":12,"equipment":["kitchen","phone","projector","video"],"caretaker_id":"CON-67"}],"texts":["Today is Monday, 5 October 2026.\nRooms on screen: 1. the Fjord room (ROOM-101), 2. the Cobalt room (ROOM-111), 3. the Juniper room (ROOM-116), 4. the Heron room (ROOM-127)","How many people does the Heron room hold?"],"today":"2026-10-05"}},
  97: {"kind":"facts","facts":[{"kind":"number","value":1,"unit":null}],"given":{"results":[{"query":{"owner_email":"oluwaseun.schmidt@lumen.example"},"dashboards":[{"id":"dash_382","title":"Holiday season","edited_on":"2026-04-26"}]}],"texts":["Today is Wednesday, 27 May 2026.","How many dashboards does oluwaseun.schmidt@lumen.example own?"],"today":"2026-05-27"}},
  98: {"kind":"facts","facts":[{"kind":"number","value":145,"unit":"minutes"}],"given":{"results":[{"id":"FL-2235","airline":"Air Meridian","origin":"Hamburg","destination":"Athens","departs_on":"2026-02-09","departs_at":"11:40","duration_minutes":145,"gate":"A27","seats_left":12}],"texts":["Today is Friday, 6 February 2026.","How many minutes does FL-2235 take?"],"today":"2026-02-06"}},
  99: {"kind":"facts","facts":[{"kind":"id","value":"MEM-85","unit":null}],"given":{"results":[{"id":"MEM-85","email":"priya.kaya@dev.example.org"}],"texts":["Today is Wednesday, 30 September 2026.","Which member id belongs to the e-mail address priya.kaya@dev.example.org?"],"today":"2026-09-30"}},
  100: {"kind":"facts","facts":[{"kind":"number","value":20,"unit":"°C"}],"given":{"results":[{"room":"kitchen","temperature_c":22,"target_c":20,"humidity_percent":46,"thermostat_id":"DEV-102"}],"texts":["Today is Thursday, 29 April 2027.","What is the heating in the kitchen set to?"],"today":"2027-04-29"}},
};

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
