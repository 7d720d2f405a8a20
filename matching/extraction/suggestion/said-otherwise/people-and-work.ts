/** What advertisements say of people, offices and trades, and how vocabularies of skills say it. */
export const PEOPLE_AND_WORK = `
team player, teamwork, team working, team spirit, team environment: work in teams
collaborative: work in teams collaborate
collaboration: collaborate work in teams
communicator, communicative, communication skills, interpersonal, verbal: communication
motivated: show determination motivated
self-motivated: show determination initiative
enthusiastic, passionate: show enthusiasm determination
enthusiasm, driven, ambitious: show determination
passion: show enthusiasm
dedicated: commitment
committed: commitment meet commitments
self-starter: show initiative work independently
independently, independent, independence, autonomous, autonomously, autonomy: work independently
own initiative: show initiative
proactive, proactively: think proactively
analytical, analytic, analytical skills: think analytically
creative, creativity: think creatively
innovative: think innovatively
structured: work in an organised manner organised
organised, organized, well organised: work in an organised manner
organisational skills, organizational skills: work in an organised manner organise
flexible: adapt to change flexibility
flexibility, adaptable, adaptability: adapt to change
fast-paced: adapt to change cope with pressure
under pressure: cope with pressure handle stressful situations
stress: stressful situations tolerate stress
resilient: tolerate stress
deadline, deadlines: meet deadlines
on time: meet deadlines manage time
time management: manage time
multitask, multitasking: perform multiple tasks at the same time
prioritise, prioritize: manage tasks schedule prioritise
detail-oriented, detail oriented, attention to detail, eye for detail, accurate, meticulous: attend to detail
accuracy: attend to detail accurate
eager to learn, willing to learn, quick learner, fast learner, continuous learning: willingness to learn
curious: curiosity willingness to learn
self-development: personal professional development
solution-oriented: create solutions to problems solve problems
problem-solving, problem solver, problem solving: solve problems create solutions to problems
challenges: problems
critical thinking: think critically
decision making, decision-making: make decisions
leadership: lead others lead a team
people management, line management: manage staff personnel management
manage people, direct reports: manage staff
mentor, mentoring: mentor individuals coach employees
coaching: coach employees
HR, human resources: human resource management personnel
recruiting, hiring: recruit employees
onboarding: introduce new employees
co-workers, coworkers, peers: colleagues
teammates: colleagues team
partners: stakeholders
senior management: managers
clients: customers
customers: clients
client-facing: customer service communicate with customers
customer-oriented, customer-focused: ensure client orientation customer service
negotiation, negotiating: negotiate
presentation skills: give live presentation presentation
presentations, present to, public speaking: give live presentation
writing skills: write written content
written: write
reporting: write reports present reports
documentation: technical documentation write
report writing: write work-related reports
budgeting, budget: manage budgets
forecasting: forecast
pricing: price pricing strategies
KPI, KPIs: key performance indicators track key performance indicators
stakeholder management: manage relationships with stakeholders
vendor management: manage suppliers vendors
vendors: suppliers
suppliers: suppliers vendors
procurement: procurement purchasing
sourcing: procurement
sales targets: meet sales targets achieve sales targets
cold calling: sales telephone
upsell: upsell products
cash handling: handle money cash
cashier: operate cash register payments
retail: retail sales
warehouse: warehouse operations
forklift: operate forklift
driving licence, driving license, driver's license, driver's licence: drive vehicles
numerate: numeracy
numeracy: numeracy skills
mathematical, maths, math: mathematics
statistical: statistics
Excel, spreadsheets: use spreadsheets software
PowerPoint: use presentation software
MS Office, Microsoft Office, Office 365: use office systems Microsoft office
Outlook: use e-mail office systems
MS Word, word processing: use word processing software
computer literate, computer skills, IT skills: have computer literacy
IT, information technology: ICT
data entry: enter data process data
filing: file documents
scheduling: schedule
bookkeeping: bookkeeping accounting
invoicing: issue invoices invoices
payroll: prepare payroll payroll reports
compliance: ensure compliance with legal requirements policies
regulations: legal requirements legislation
health and safety: health safety regulations
safety: health and safety
hygiene: food safety hygiene
GDPR: data protection privacy
data privacy: data protection
QA: quality assurance test
quality control: quality standards quality control
continuous improvement: identify process improvements improve processes
process improvement, optimize processes: identify process improvements
process optimisation: optimise processes improvements
optimize: optimise improve
lean: lean manufacturing
six sigma: lean manufacturing quality
supply chain: supply chain management
best practices: policies principles standards
roadmap: plan product planning
strategy: strategy strategic planning
business cases: business case
requirements gathering: identify customer requirements analyse requirements
gather requirements: identify requirements analyse
business requirements: analyse business requirements
cross-functional: cross-functional teams work in teams cooperate
multicultural: intercultural multicultural environment
international: international environment
research: conduct research scientific research
publications, scientific papers: write scientific publications
lab: laboratory
teaching, lecture: teach
sustainability: sustainability environmental
patients: patients healthcare users
nursing: nursing care
CRM: customer relationship management
ERP: enterprise resource planning
SEO: search engine optimisation
SEM: search engine marketing
PPC: online advertising marketing
social media: social media marketing social media management
content creation: create content content development
copywriting: copywriting write content
branding: brand brand marketing
campaigns: campaigns marketing
Photoshop: use graphics editing software Adobe Photoshop
Illustrator: Adobe Illustrator graphics editing
CAD: CAD software technical drawings
blueprints: technical drawings read blueprints
PLC: PLC programmable logic automation
commissioning: install test
troubleshooting: troubleshoot solve technical problems
troubleshoot: troubleshoot perform ICT troubleshooting
`;
