/**
 * What people write who did what a mark scheme asks, for criteria that bring no cues of their own: those of a participant's
 * own framework or official document. Everyday words of many trades, put together by us from what such criteria ask; none
 * is from anybody's account. They say where to look, never what to write.
 */

import { once } from '../text/once.ts';

/** A theme is on where a criterion's wording has one of its words; its cues are then looked for in the draft. */
export interface Theme {
  readonly on: readonly string[];
  readonly cues: readonly string[];
}

const list = (text: string): readonly string[] => text.trim().split(/,\s*/);

/** All themes. */
export const themes = once((): readonly Theme[] => [
  {
    on: list(`
      risk, risks, hazard, contingency, mitigate, threat
    `),
    cues: list(`
      risk, risk assessment, risk register, red amber green, likelihood, severity, matrix, could go wrong,
      might go wrong, went wrong, what if, in case, contingency, plan B, back-up, fallback, stand in,
      off sick, absence, single point of failure, danger, hazard, threat, worry, worried, mitigate, prevent,
      precaution, avoid, safeguard, trigger, warning, emergency, delay, foreseen
    `),
  },
  {
    on: list(`
      budget, cost, costs, financial, finance, resources, resource, money, funding, value, commercial,
      economic
    `),
    cues: list(`
      budget, money, cost, costs, spend, spent, spending, pounds, £, funding, grant, quote, quotes, supplier,
      licence, subscription, price, cheaper, save, saved, savings, afford, invoice, purchase, bought, buy,
      pay for, payback, return on investment, value for money, hours, staffing, equipment, materials,
      within budget, overspend, stock
    `),
  },
  {
    on: list(`
      data, analyse, analyses, analysis, interpret, statistics, trends, quantitative
    `),
    cues: list(`
      data, figures, numbers, spreadsheet, Excel, pivot, SQL, query, chart, graph, table, dashboard, trend,
      pattern, average, median, per cent, percentage, rate, compared, outlier, correlation, sample, cleaned,
      duplicates, cause, root cause, count, counted, measured, log, survey results, breakdown,
      more than half, out of, broken down
    `),
  },
  {
    on: list(`
      plan, plans, planning, prioritise, prioritises, schedule, organise, organises, deadlines, manage time,
      project management, manage
    `),
    cues: list(`
      plan, planned, schedule, timeline, Gantt, chart, milestones, deadline, deadlines, on time, late,
      behind, ahead, week, weeks, weekly, calendar, board, kanban, Trello, Jira, sprint, backlog, task,
      tasks, to-do list, order of work, priority, priorities, urgent, first, steps, broke the work, divided,
      checklist, progress, review, rescheduled, moved, slipped, estimate, estimated
    `),
  },
  {
    on: list(`
      governors, governance, board, sponsor, trustees
    `),
    cues: list(`
      governor, governors, trustees, board, chair, committee, meeting, minutes, paper, presented, approved,
      signed off, agreed, questioned, scrutiny, sponsor, vote
    `),
  },
  {
    on: list(`
      stakeholder, stakeholders, client, clients, customer, customers, users, user, requirements, needs,
      scope
    `),
    cues: list(`
      asked, ask, sat with, interviewed, interviews, workshop, user story, user stories, persona, survey,
      questionnaire, feedback, requirement, requirements, what they wanted, what they needed, needed, wanted,
      expected, agreed, signed off, scope, out of scope, brief, specification, must have, MoSCoW, client,
      customer, users, stakeholder, meeting with, showed them, demo, expectations, walked through
    `),
  },
  {
    on: list(`
      customer, customers, service, complaint, complaints, queries
    `),
    cues: list(`
      customer, customers, complaint, complained, upset, angry, cross, apologised, apology, refund,
      called back, rang back, queue, waiting, counter, enquiry, query, promised, follow up, satisfied,
      satisfaction, review, calm, listened, solution, offered, resolved
    `),
  },
  {
    on: list(`
      communicate, communicates, communication, communicating, audience, audiences, present, presents,
      technical
    `),
    cues: list(`
      told, explained, explain, email, emailed, e-mail, mail, wrote to, letter, newsletter, presentation,
      presented, slides, meeting, report, briefing, update, updates, jargon, plain language, plain English,
      non-technical, audience, diagram, chart, demonstrated, showed, spoke, phone call, rang, chat, message,
      questions, summary, poster, talk, listened, understood
    `),
  },
  {
    on: list(`
      lead, leads, leadership, influence, motivate, inspire, direction
    `),
    cues: list(`
      led, lead, persuaded, won over, on board, convinced, sceptical, reluctant, resistance, motivated,
      encouraged, inspired, vision, example, went first, modelled, trust, listened, praised, delegated,
      morale, team, direction, meeting, buy-in, difficult conversation
    `),
  },
  {
    on: list(`
      team, teams, teamwork, collaborate, collaborates, collaboration, collaborative, partnership,
      partnerships, together, colleagues, others
    `),
    cues: list(`
      together, with colleagues, colleague, colleagues, team, joint, shared, share, pair, paired, pairing,
      worked with, helped, partner, partners, partnership, network, group, meeting, between us, both of us,
      discussed, agreed, swapped, exchange, visited, visit, other departments, other organisations, external,
      charity, consortium, supervisor, peer, community, co-wrote, split the work
    `),
  },
  {
    on: list(`
      professional development, CPD, own development, own learning, own performance, as a learner, reflects,
      reflection, reflective, self
    `),
    cues: list(`
      course, courses, training, conference, webinar, certificate, qualification, reading, I learnt,
      I learned, learnt, learned, realised, my own time, evenings, mentor, coach, feedback on my, strength,
      weakness, weaknesses, mistake, improve my, next time, differently, hindsight, looking back, goal,
      next step, I want to, skills, confidence, shadowed, master's, appraisal, journal, reflect
    `),
  },
  {
    on: list(`
      develop staff, train, training, coach, coaching, mentor, development of others, capability
    `),
    cues: list(`
      training, trained, taught, showed, course, workshop, coached, coaching, mentor, mentoring, shadow,
      induction, new starter, apprentice, guide, handbook, sessions, practised, feedback, skills, confidence,
      observed, tutorial, demonstrated
    `),
  },
  {
    on: list(`
      performance management, appraisal, accountability, accountable, performance of staff, judging, judge
    `),
    cues: list(`
      appraisal, targets, objectives, SMART, review, one to one, held to account, expectations,
      underperformance, feedback, difficult conversation, support plan, capability, line manager, praise,
      pay, standards, reviewed in, written down
    `),
  },
  {
    on: list(`
      change, sustainable change, embed, improvement, improve, continuous improvement, innovation, innovate,
      initiative
    `),
    cues: list(`
      change, changed, improved, improvement, new way, pilot, trial, trialled, tried, rolled out, embed,
      handed over, handbook, policy, procedure, standard practice, still used, long term, lasting, idea,
      ideas, suggested, instead, better, faster, automated, streamlined, simplified, waste, lean, PDCA,
      Kaizen, before and after
    `),
  },
  {
    on: list(`
      curriculum, programme, module, syllabus, design and plan, activities and programmes,
      learning activities
    `),
    cues: list(`
      module, programme, course, curriculum, syllabus, learning outcomes, outcomes, intended, aligned,
      alignment, weeks, sequence, session plan, lesson plan, scheme, designed, redesigned, rewrote, revised,
      structure, topics, content, activities, handbook, reading list, backward design, validation, built
    `),
  },
  {
    on: list(`
      teach, teaching, facilitate, support learning, classroom
    `),
    cues: list(`
      lecture, lectures, seminar, seminars, tutorial, lab, laboratory, workshop, session, sessions, class,
      classroom, taught, teach, explained, demonstrate, demonstrated, group work, groups, pairs, discussion,
      questions, ask questions, activity, activities, case study, quiz, problem, flipped, practical,
      placement, simulation, role play, supervise, supervision, online, large group
    `),
  },
  {
    on: list(`
      assess, assessment, feedback, marking, grade
    `),
    cues: list(`
      assessment, assessed, exam, exams, essay, coursework, portfolio, assignment, presentation, marking,
      mark, marks, marked, grade, grades, rubric, criteria, marking criteria, feedback, comments,
      feed forward, formative, summative, draft, drafts, peer assessment, self-assessment, quiz, moderation,
      moderated, second marker, double marked, turnaround, exemplars, OSCE, viva
    `),
  },
  {
    on: list(`
      support and guide, guide, guidance, individual learners, pastoral, environments, advise
    `),
    cues: list(`
      tutor, personal tutor, office hours, one to one, advice, advised, referred, signposted, wellbeing,
      counselling, struggling, withdraw, dropping out, extension, disability service, study skills, welcome,
      induction, belonging, mentor, dissertation supervision, supervise, supervisee, met with, drop-in,
      encouraged, support plan, resit, homesick, anxious, reference
    `),
  },
  {
    on: list(`
      how learners learn, how students learn, learning theory, cognitive
    `),
    cues: list(`
      memory, cognitive load, working memory, prior knowledge, misconception, misconceptions,
      threshold concepts, constructivism, constructivist, Vygotsky, scaffold, scaffolding, zone of proximal,
      Kolb, Bloom, deep learning, surface learning, motivation, spaced, retrieval, practice, anxiety, stress,
      attention, transfer, experience, learn best, learn by, how people learn, forget, remember, zone,
      mindset, social learning
    `),
  },
  {
    on: list(`
      approaches to teaching, methods for teaching, subject and level, pedagogy, teaching methods
    `),
    cues: list(`
      approach, method, methods, problem-based, enquiry, inquiry, case-based, team-based, studio, fieldwork,
      practical, worked examples, simulation, signature pedagogy, in my subject, discipline, first-years,
      level, final-year, master's, suits, beginners, novices, lecture does not, demonstration, hands-on,
      at this stage, abstract, concrete
    `),
  },
  {
    on: list(`
      critical evaluation, evaluate effectiveness, effectiveness of teaching, evaluate
    `),
    cues: list(`
      evaluation, evaluate, evaluated, module evaluation, student survey, NSS, feedback from students,
      mid-module, questionnaire, peer observation, observed, results, pass rate, compared, before and after,
      what worked, did not work, changed as a result, in response, evidence, data, focus group,
      asked students, follow-up, impact, improved, outcome, lessons, success, benefits, saved, per cent,
      fell from, rose from
    `),
  },
  {
    on: list(`
      technology, technologies, digital, digital tools
    `),
    cues: list(`
      online, VLE, Moodle, Blackboard, Canvas, Teams, Zoom, video, videos, recording, recorded, screencast,
      app, apps, software, tablet, tablets, phone, phones, polling, Mentimeter, Padlet, forum, podcast,
      simulation, virtual, headset, website, tool, tools, platform, captions, accessible, AI, ChatGPT,
      automatic, digital, laptop
    `),
  },
  {
    on: list(`
      quality, quality assurance, enhancement, standards
    `),
    cues: list(`
      external examiner, validation, revalidation, accreditation, accredited, annual report,
      annual monitoring, programme review, board of studies, committee, QAA, benchmark, regulations, policy,
      standards, moderation, moderate, sample, audit, inspected, quality, compliance, professional body,
      regulator, action plan, review, checked, sign-off, peer review, consistency, tolerance
    `),
  },
  {
    on: list(`
      diverse, diversity, respect, inclusive, inclusion, equity, equality, equal, accessibility, adapts
    `),
    cues: list(`
      inclusive, accessible, accessibility, disability, disabled, dyslexia, dyslexic, deaf, hearing, blind,
      wheelchair, captions, large print, alternative format, adjustments, religion, faith, culture, cultures,
      international students, first in family, first generation, mature students, carers, childcare,
      part-time, commuting, gender, women, ethnic, ethnicity, awarding gap, attainment gap, decolonise,
      reading list, names, pronounce, bias, discrimination, language, English as, background, backgrounds,
      barriers, fair, quiet students, everyone, different needs, translated, neurodiverse
    `),
  },
  {
    on: list(`
      engagement, participation, opportunity
    `),
    cues: list(`
      engagement, engage, participate, take part, attendance, voice, representatives, quiet, shy, joined in,
      widening participation, access, outreach, scholarship, bursary, flexible, barriers, everyone,
      equal chance, anonymous, belonging
    `),
  },
  {
    on: list(`
      scholarship, research, evidence-informed, evidence-based, literature, theory, theories, models
    `),
    cues: list(`
      research, read, literature, study, studies, paper, papers, article, journal, author, authors,
      found that, evidence, theory, model, framework, according to, et al, published, scholarship,
      action research, systematic review, conference, book, argue, argues
    `),
  },
  {
    on: list(`
      wider context, external context, context, environment in which, policy, sector, industry
    `),
    cues: list(`
      sector, government, policy, regulator, Office for Students, TEF, REF, fees, funding, employability,
      employers, graduate jobs, placements, profession, professional body, shortage, pandemic, Covid, Brexit,
      visa, international, sustainability, climate, market, economy, competitors, industry, national, global,
      AI, cost of living, local community, NHS, legislation
    `),
  },
  {
    on: list(`
      legislation, legal, law, regulations, regulatory, compliance, policy, policies, procedures
    `),
    cues: list(`
      law, legal, Act, regulation, regulations, GDPR, policy, procedure, compliance, comply, consent,
      statutory, licence, copyright, Equality Act, health and safety, COSHH, RIDDOR, ISO, standard, audit,
      guidance, rule, rules, required by, permitted
    `),
  },
  {
    on: list(`
      data protection, security, secure, privacy, confidential, confidentiality, safe
    `),
    cues: list(`
      GDPR, data protection, personal data, confidential, confidentiality, password, passwords, encrypted,
      encryption, access rights, permissions, two-factor, locked, shredded, anonymised, anonymous, consent,
      breach, phishing, firewall, backup, back-up, secure, private, safe, records, login
    `),
  },
  {
    on: list(`
      health and safety, safety, safe working, environment
    `),
    cues: list(`
      PPE, gloves, goggles, risk assessment, accident, near miss, hazard, safe, safety, lifting, fire,
      isolate, isolated, lock off, guard, signage, first aid, COSHH, method statement, permit, toolbox talk,
      spill
    `),
  },
  {
    on: list(`
      ethics, ethical, integrity, honest, honesty, responsibility, professional, professionalism,
      accountability
    `),
    cues: list(`
      honest, honestly, admitted, my mistake, my fault, took responsibility, apologised, told my manager,
      consent, ethics, ethical, permission, confidential, fair, declared, conflict of interest, transparent,
      promise, kept my word, right thing, plagiarism, own work, reliable
    `),
  },
  {
    on: list(`
      sustainability, sustainable, environmental, society, societal
    `),
    cues: list(`
      carbon, energy, recycle, recycled, reuse, waste, emissions, environment, environmental, climate, green,
      lifetime, footprint, plastic, society, community, water
    `),
  },
  {
    on: list(`
      problem, problems, problem solving, problem-solving, fault, fault finding, debug, debugging,
      troubleshoot, logical, logic, structured
    `),
    cues: list(`
      problem, fault, error, bug, debug, debugged, debugger, breakpoint, log, logs, stack trace, reproduce,
      reproduced, isolate, isolated, ruled out, eliminate, narrowed, cause, root cause, five whys, fix,
      fixed, solved, solution, workaround, step by step, tried, why, because, diagnosed, symptom, option,
      options, decided, decision
    `),
  },
  {
    on: list(`
      design, designs, architecture, prototype, model
    `),
    cues: list(`
      design, designed, sketch, wireframe, mock-up, mockup, prototype, Figma, diagram, UML, ERD, entity,
      schema, flowchart, flow chart, data flow, class diagram, architecture, layout, interface, screen,
      options, alternative, alternatives, iteration, iterations, feedback, specification, pattern, component,
      components, CAD, drawing, dimensions, materials
    `),
  },
  {
    on: list(`
      code, coding, software, implement, implementation, build, develop software, algorithm,
      algorithms, data structures
    `),
    cues: list(`
      code, coded, function, functions, class, method, variable, variables, loop, array, list, dictionary,
      algorithm, recursion, sort, script, Python, JavaScript, Java, SQL, database, API, library, framework,
      repository, Git, commit, branch, pull request, code review, refactor, refactored, comments, naming,
      readable, maintainable, modules, modular, validation, exception, built, made, object
    `),
  },
  {
    on: list(`
      test, tests, testing, unit test, test scenarios, verify, validation
    `),
    cues: list(`
      test, tested, tests, testing, test plan, test case, test cases, unit test, unit tests, user testing,
      acceptance, expected result, actual result, boundary, edge case, invalid, erroneous, empty,
      normal data, failed, passed, coverage, regression, integration, bug, tried it, screenshot, testers,
      beta, checked, broke
    `),
  },
  {
    on: list(`
      deploy, deployment, release, maintain, maintenance
    `),
    cues: list(`
      deploy, deployed, deployment, release, released, live, went live, production, server, host, hosting,
      cloud, AWS, Azure, Docker, pipeline, CI, continuous integration, rollback, monitor, monitoring, update,
      patch, version, handover, documentation, support, install, installed
    `),
  },
  {
    on: list(`
      document, documentation, record, records, report
    `),
    cues: list(`
      documentation, documented, wrote up, manual, guide, README, wiki, notes, log, logged, recorded, record,
      version, template, report, minutes, checklist, filed
    `),
  },
  {
    on: list(`
      sources, source, resources, research, references, referencing, reading
    `),
    cues: list(`
      source, sources, read, book, books, article, journal, website, library, archive, interview, survey,
      questionnaire, primary, secondary, reliable, bias, biased, author, date, dated, checked, cross-checked,
      reference, references, bibliography, footnote, Harvard, quoted
    `),
  },
  {
    on: list(`
      method, methodology, methods, approach, research question, focus, investigate
    `),
    cues: list(`
      question, research question, hypothesis, aim, method, methodology, sample, variables, experiment,
      survey, interviews, measured, procedure, equipment, apparatus, chose, chosen, because, limited to,
      repeated, controlled, pilot, why I chose, set out to, period
    `),
  },
  {
    on: list(`
      argument, argue, critical, critically, critical thinking, perspectives, evaluate arguments
    `),
    cues: list(`
      argument, argue, argues, however, on the other hand, although, despite, whereas, in contrast, evidence,
      suggests, therefore, thus, counter-argument, objection, perspective, point of view, assumption,
      implication, limitation, convincing, contradicts, weakness
    `),
  },
  {
    on: list(`
      knowledge, understanding, concepts, terminology, principles
    `),
    cues: list(`
      means, defined, definition, known as, called, concept, theory, principle, law, equation, term, model,
      process, explains, consists of, types of, works by
    `),
  },
  {
    on: list(`
      conclusion, conclusions, recommendation, recommendations
    `),
    cues: list(`
      conclude, concluded, conclusion, recommend, recommended, recommendation, overall, therefore,
      in summary, findings, found that, showed, next steps, should, suggest, answer to, we now know
    `),
  },
  {
    on: list(`
      review, evaluate, evaluates, outcome, outcomes, success, impact, benefits
    `),
    cues: list(`
      result, results, outcome, impact, success, successful, improved, increase, increased, decrease,
      decreased, fell from, rose from, reduced, halved, saved, before and after, compared, target, met,
      achieved, feedback, per cent, went well, could have, hindsight, next time, limitation, benefit,
      benefits, cost, worth it, lessons learnt
    `),
  },
  {
    on: list(`
      presentation, structure, layout, format, style
    `),
    cues: list(`
      heading, headings, contents, page numbers, figure, table, appendix, caption, title page, bibliography,
      structure, section, layout, font, labelled, diagram
    `),
  },
  {
    on: list(`
      adapt, adaptable, flexible, resilient, resilience, adaptability
    `),
    cues: list(`
      adapt, adapted, flexible, changed, unexpected, setback, pressure, stress, calm, carried on, kept going,
      tried again, last minute, at short notice, stepped in, new, difficult
    `),
  },
  {
    on: list(`
      decision, decisions, options, choose, justify, reasons
    `),
    cues: list(`
      decided, decision, chose, chosen, option, options, alternative, alternatives, compared, instead,
      pros and cons, weighed, criteria, because, reason, justified, rejected, advantages, disadvantages,
      trade-off
    `),
  },
  {
    on: list(`
      workload, wellbeing, work-life
    `),
    cues: list(`
      workload, wellbeing, stress, hours, evenings, weekends, tired, overtime, burnout, work-life balance,
      late, overworked
    `),
  },
  {
    on: list(`
      role, roles, responsibilities, life cycle, lifecycle
    `),
    cues: list(`
      role, roles, responsible for, responsibility, my job, product owner, scrum master, tester, developer,
      analyst, manager, stand-up, retrospective, agile, waterfall, sprint, phase, analysis, design, testing,
      maintenance, who does what, handed over to
    `),
  },
]);
