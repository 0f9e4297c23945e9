/** Departments with the titles of those who work there; the first is the head's. */
export const departmentTitles = [
  { name: 'Finance', titles: ['Finance Director', 'Accountant', 'Controller', 'Treasury Analyst'] },
  { name: 'Marketing', titles: ['Head of Marketing', 'Copywriter', 'Brand Manager', 'Event Manager'] },
  { name: 'Engineering', titles: ['Head of Engineering', 'Software Developer', 'Test Engineer', 'Site Reliability Engineer'] },
  { name: 'Customer Support', titles: ['Support Manager', 'Support Specialist', 'Support Trainer', 'Complaints Officer'] },
  { name: 'Logistics', titles: ['Head of Logistics', 'Dispatcher', 'Warehouse Lead', 'Fleet Planner'] },
  { name: 'Legal', titles: ['General Counsel', 'Contract Manager', 'Paralegal', 'Compliance Officer'] },
  { name: 'Research', titles: ['Research Director', 'Chemist', 'Laboratory Technician', 'Statistician'] },
  { name: 'Sales', titles: ['Sales Director', 'Account Manager', 'Sales Engineer', 'Tender Manager'] },
  { name: 'Purchasing', titles: ['Head of Purchasing', 'Buyer', 'Supplier Manager', 'Category Manager'] },
  { name: 'Facilities', titles: ['Facilities Manager', 'Receptionist', 'Electrician', 'Safety Officer'] },
] as const;

export const offices = ['Lyon', 'Gdańsk', 'Cork', 'Leipzig', 'Turin', 'Malmö', 'Valencia', 'Linz', 'Leuven', 'Brno'] as const;

export const models = {
  laptop: ['ThinkPad T14', 'MacBook Air', 'Latitude 7440', 'EliteBook 840', 'Framework 13'],
  phone: ['Pixel 8', 'iPhone 15', 'Fairphone 5', 'Galaxy S23'],
  monitor: ['UltraSharp 27', 'ProArt 24', 'ThinkVision 32'],
  headset: ['Evolve2 65', 'Voyager Focus', 'Zone Wireless'],
} as const;

/** Positions that a company may open, beside those it has. */
export const positions = ['Payroll Clerk', 'Data Engineer', 'Office Manager', 'Export Coordinator', 'Product Designer', 'Quality Inspector', 'Translator', 'Security Analyst', 'Field Technician', 'Tax Adviser', 'Recruiter', 'Video Editor', 'Energy Auditor', 'Works Planner', 'Technical Writer', 'Innovation Manager'] as const;

export const skills = ['SQL', 'Dutch', 'Polish', 'Excel', 'project management', 'first aid', 'welding', 'public speaking', 'Python', 'negotiation', 'bookkeeping', 'photography', 'data protection law', 'SAP', 'sign language', 'carpentry', 'Figma', 'statistics'] as const;
