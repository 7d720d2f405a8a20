/** What advertisements and curricula say of software and technology, and how vocabularies of skills say it. */
export const TECHNOLOGY = `
developers, devs: software developers
coding: computer programming write code
code: program software
programming, programming language, programming languages: computer programming
scripting languages, scripting, scripts: use scripting programming
software development: develop software computer programming
software engineering: software computer programming engineering
software engineer: software computer programming
software design: software architecture design
software architecture: define software architecture
architecture: software architecture architecture
architect: design architecture
system design: design information system
object-oriented: object-oriented programming modelling
OOP: object-oriented programming
OOD: object-oriented modelling
functional programming: use functional programming
multithreaded, multithreading, concurrency: concurrent programming
apps: applications ICT
app: application mobile
applications: applications software
mobile apps: mobile application mobile devices software frameworks
debug, debugging, bugs: debug software
code review, code reviews: conduct ICT code review
refactoring: software code
unit tests, unit testing, software testing: execute software tests
test automation, automated tests, automated testing: develop automated software tests ICT test automation
TDD: software tests test-driven
test cases: develop ICT test suite software tests
lifecycle, life cycle: life-cycle
development lifecycle, SDLC: systems development life-cycle
agile, scrum: Agile development Agile project management
kanban, jira: Agile project management
version control, source control, git, GitHub: tools for software configuration management
CI/CD: DevOps integration deploy
continuous integration: DevOps integration
continuous delivery: DevOps deploy
deployment, deploy, production environment: deploy ICT systems
monitoring: monitor system performance
cloud, cloud computing, PaaS, IaaS: cloud technologies
AWS: cloud technologies Amazon
Azure: cloud technologies Microsoft
GCP: cloud technologies Google
SaaS: cloud technologies service-oriented modelling
infrastructure: ICT infrastructure
servers: ICT servers server
networking: computer network ICT network
network, networks: ICT network
TCP/IP, protocols: ICT communications protocols
hardware: hardware components
microservices: service-oriented modelling software architecture
web services: service-oriented modelling web
SOA: service-oriented modelling
distributed systems, distributed: distributed computing
scalable: scalability systems
API, APIs: application programming interface design application interfaces
REST, RESTful: design application interfaces
web development, web developer: web programming
web applications: web programming web application
front-end, frontend, front end: implement front-end website design
responsive: responsive design
HTML, markup: use markup languages
JS: JavaScript
TS: TypeScript
UI: user interface design user interface
UX, user experience: user experience design user interface
wireframes: design graphics prototypes user interface
usability: software usability
accessibility: ICT accessibility
graphics: computer graphics graphic design
design tools: graphics editing software
databases: database manage database
DB, DBs: database
relational databases: relational database management system SQL
RDBMS: relational database management system
MS SQL, MSSQL, Azure SQL: SQL Server
Postgres: PostgreSQL
mongo: MongoDB
data modelling, data modeling, data models: create data models
data warehousing: implement data warehousing techniques
ETL: data extraction transformation loading tools
data analysis: perform data analysis data analytics
data analytics: perform data analysis
analytics: data analytics analyse
data science: data mining machine learning data science
data scientist: data mining statistics
big data: analyse big data
visualisation: data visualisation
visualization: visual presentation data
dashboards: visual data deliver visual presentation
BI: business intelligence
machine learning: machine learning utilise machine learning
ML: machine learning
deep learning: deep learning artificial neural networks
neural networks: artificial neural networks
AI, artificial intelligence: principles of artificial intelligence
NLP: natural language processing
image processing: image recognition computer vision
algorithms: algorithms task algorithmisation
data structures: information structure algorithms
security: cyber security ICT security
information security: ICT security information security strategy
cybersecurity: cyber security
penetration testing: penetration testing tool security testing
encryption: ICT encryption
linux: operating systems Linux
unix: operating systems Unix
windows: operating systems Windows
embedded, embedded software: embedded systems
IoT: Internet of Things
e-commerce: e-commerce systems
open source: operate open source software
technical support: support ICT system users technical
help desk, IT support: support ICT system users ICT help desk
tickets: ICT ticketing system ICT help desk
technical specifications: technical requirements specifications
technical requirements: define technical requirements
technical documentation: provide technical documentation
technology trends: monitor technology trends
solutions: ICT solutions solutions to problems
`;
