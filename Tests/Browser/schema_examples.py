"""Small files of each kind with a schema in which nothing is wrong, and what an author may get wrong in them."""

GOOD = {
    "questions": """
title: Find your route
summary: Answer a few questions.
reviewed: 2026-11-21
limit: 12
groups:
  first: {order: fewest-questions}
conditions:
  family: {who: [parent, yp]}
  certified:
    - {condition: family, cert: have}
    - {not: {any: [{who: staff}, {all: [{letter: no}]}]}}
questions:
  - id: who
    text: Who are you?
    group: first
    answers:
      - {id: parent, text: A parent}
      - {id: yp, text: 16 or over, hint: Or nearly so}
      - {id: staff, text: Staff}
  - id: letter
    text: Is there a letter?
    help: Look at the [date](page:deadlines).
    why: Time runs from it.
    group: first
    always: It helps the adviser.
    answers:
      - {id: yes, text: Yes}
      - {id: no, text: No, offered-when: {who: yp}, unsure: true}
    asked-when: {condition: family}
outcomes: [appeal, advice]
""",
    "outcome": """
title: Appeal
slug: appeal
shown-when: {letter: yes, condition: certified}
general: true
at-once: true
sensitive: true
deadline: 2 months after the letter
deadlines: [appeal]
first-step: Send the form today.
contact: none
contact-reason: There is nobody to ring.
cost: It is free.
law: []
law-reason: No law says so.
also: [advice]
letters: [ask-for-mediation]
limits: It takes time.
verify: The form.
sources: ["[](law:cfa-2014/51)"]
reviewed: 2026-11-21
""",
    "letter": """
title: Ask for mediation
summary: A letter to the adviser.
when: Within [2 months](page:deadlines).
to: The adviser.
after: Note the day.
subject: Request for mediation
law: ["law:cfa-2014/53", "code:11.8"]
verify: Regulation 36.
fields:
  - {id: your-name, label: Your name, kind: text}
  - {id: phone, label: Your number, kind: text, optional: true, hint: With the code.}
  - {id: writer, label: "Who are you?", kind: choice, choices: [the parent, the young person]}
sources: ["[](law:cfa-2014/53)"]
reviewed: 2026-11-21
""",
    "scenarios": """
- story: A letter came 3 weeks ago.
  answers: {who: parent, letter: yes}
  outcomes: [appeal, advice]
  from: {2029-09-01: [advice]}
  because: The last day has not come.
""",
    "reforms": """
title: Has the law changed?
summary: What has, and what has not.
answer: "**No.** We looked."
looked: 2026-11-30
reforms:
  support-plan:
    title: A support plan
    status: proposed
    since: 2026-02-23
    says: Schools would write it.
    today: They need not.
    source: A page
    seen: 2026-11-30
    names: [Individual Support Plan]
    touches: [law:cfa-2014/51, factsheets/mediation.md]
  answer:
    title: What came of it
    status: not-known
    says: We found nothing.
    today: The old law holds.
    source: A search
    seen: 2026-11-30
after: Go on as before.
sources: [A page]
reviewed: 2026-11-30
""",
    "comparison": """
title: Two meetings
summary: How they differ.
reviewed: 2026-11-21
columns:
  - {id: drs, title: Disagreement resolution, link: ../factsheets/disagreement-resolution.md}
  - {id: mediation, title: Mediation}
rows:
  - id: who
    question: Who can use it?
    cells: {drs: Everyone., mediation: Families.}
sources: ["[](law:cfa-2014/57)"]
""",
    "provider": """
name: A service
summary: It helps.
reviewed: 2026-11-21
website: https://www.example.org
sources:
  own-site: {title: Its website, link: "https://www.example.org/send?id=1", seen: 2026-11-21, confidence: page}
facts:
  does:
    - {says: Mediation., source: own-site}
  phone:
    - {says: 0300 303 5857, source: own-site, note: A remark.}
    - {says: 999, source: own-site}
  email:
    - {says: name@example.org, source: own-site}
not-known: [for-whom, where, hours, address, cost, accreditation, complaints, referral, after-you-call]
councils:
  - {council: derby, source: own-site}
""",
    "council": """
sources:
  notice: {title: A contract notice, seen: 2026-11-21, confidence: notice}
  page: {title: A page, link: "https://www.example.org/offer", seen: 2026-11-21, confidence: page}
advice:
  name: Derby Advice
  phone: 0300 303 5857
  email: name@example.org
  website: https://www.example.org
  hours: Mondays
  dated: 2026-10-01
  caution: Ring first.
  source: page
local-offer: {address: "https://www.example.org/offer", caution: One page., source: page}
changes:
  - {from: 2027-04-01, says: There will be two councils., source: notice}
  - {from: 2027-02, says: The contract ends., source: notice}
notes:
  - {says: The contract has ended., source: notice}
names-no-service: [page]
""",
    "councils": """
find:
  title: Find your council
  summary: All councils.
  before: Look at your letter.
  after: Not found?
page:
  deadline: Within 2 months.
  today: Ring the adviser.
  known: Sources say this.
  unknown: We do not know.
  ask: Ask [](local:council).
  publishes: A Local Offer.
  advice: Get advice.
easily-confused:
  - {derby: the city, derbyshire: the county outside the city}
other-names:
  - {name: Cumbria, councils: [cumberland, westmorland-and-furness]}
abbreviations:
  - {name: Notts, councils: [nottingham]}
sources: ["[](law:cfa-2014/30)"]
reviewed: 2026-11-21
""",
    "edition": """
name: Derby
council: Derby City Council
title: Disagreements in Derby
address: https://www.example.gov.uk/send/
given: {place: england}
look:
  logo: {picture: ../images/derby.png, text: Derby City Council}
  panel: '#4b1d6b'
  link: '#4b1d6b'
  dark: {link: '#d9b8ee'}
publisher:
  name: Derby City Council
  email: website@example.org
  phone: 03003035857
  website: https://www.example.org/complain
  address: [The Council House, Derby]
  complaints: '[How to complain](https://www.example.org/complain)'
contacts:
  mediation:
    provider: a-service
    says: They help.
    find: Look in your letter.
    phone: 03003035857
    because: {phone: A letter says so.}
    hours: Monday to Friday, 9am to 5pm
    source: A page
    seen: 2026-11-21
not-known: [council-complaints]
others:
  - {council: derbyshire, because: Families move there.}
  - {provider: a-service, because: It worked here once.}
about: |
  About the service.
sources: [A page]
reviewed: 2026-11-21
review-by: 2027-05-31
meets: [mediation, advice/local-service]
""",
    "facts": """
appeal-deadline:
  subject: the time to appeal
  says: 2 months after the letter was sent
  times: [2 months, 1 month]
  about: ["appeal*", "letter + sent"]
  not-about: [transport appeal]
  law: law:tribunal-rules-2008/20
  seen: 2026-11-21
  valid-until: 2027-12-31
  in-force: {from: 2026-09-01, until: 2029-08-31}
  verified: false
tribunal-phone:
  subject: the Tribunal's number
  phone: 0300 303 5857
  about: [Tribunal]
  source: A page
  seen: 2026-11-21
""",
    "duties": """
mediation:
  duty: Say how mediation works
  says: It **must** be there.
  law: ["law:send-regs-2014/schedule-2", "code:11.9"]
  parts:
    certificate: {says: The certificate}
    adviser: {says: The adviser, by: council, contact: mediation}
comments:
  duty: Publish comments
  says: Once a year.
  law: ["law:cfa-2014/30"]
  by: council
""",
    "deadlines": """
asks:
  - title: A letter
    starts:
      letter: {label: Date on the letter, hint: The day it was sent., lies: past, within: 12 months}
      certificate: {label: Date on the certificate, lies: past, within: 1 year, not-before: [letter]}
    section-i: {label: Only section I}
groups:
  - title: Your appeal
    do: Get the form.
    do-without: {certificate: Ring the adviser.}
    late: Send it **today**.
    doubt: Not all is sure.
    tracked: true
    rules:
      appeal:
        name: The Tribunal has it
        says: 2 months.
        law: ["law:tribunal-rules-2008/20"]
        from: {letter: 2 months, certificate: 1 month}
        doubtful: {certificate: 3 working days}
        extends: [working-day, august, christmas]
        counts: from-first-day
        safe: 7 days before
        do: Send your appeal
        do-by: Send it by
        last-by: by 5 pm
        unless: section-i
        until: certificate
      transfer: {name: A school, says: In spring., source: A page, from: {letter: before 15 February}}
holidays: {New Year’s Day: 1 January, Good Friday: Easter - 2, Spring: last Monday of May}
holiday-exceptions: [{day: 2020-05-08, name: May, instead-of: 2020-05-04}]
table: [{letter: 2026-12-01, safe: 2027-01-25, last: 2027-02-01}]
""",
    "clock": """
letter: {id: complain, limit: late, start: from-day, last: last-day}
parts:
  - title: Your request
    dates:
      request: {label: Day of the request, hint: The later day., lies: past, within: 3 years}
      decision: {label: Day of the letter, lies: past, within: 12 months, not-before: [request]}
    choices: {refused: It said no}
    steps:
      council-assess: {fact: assessment, example: {request: 2027-01-04, last: 2027-02-15}}
      plan:
        name: The council sends the plan
        says: In **time**.
        law: ["law:send-regs-2014/13"]
        from: {request: 20 weeks, decision: 5 months before}
        counts: from-first-day
        fact: plan
        by: council
        done: decision
        shown-by: [decision]
        not-with: [refused]
        for: refused
        only-if: It depends.
        complain: its plan
        example: {request: 2027-01-04, last: 2027-05-24}
not-worked-out: ["**Exceptions.**"]
""",
}

# The kind of file, what stands in the good one, what an author wrote in its place, and where the mistake is told.
BROKEN = [
    ("letter", "subject: Request for mediation\n", "", "'subject' is a required property"),
    ("letter", "kind: text, optional", "kind: number, optional", "fields/1/kind: "),
    ("letter", "kind: choice, choices: [the parent, the young person]", "kind: choice", "fields/2: 'choices' is a required"),
    ("letter", "kind: text}", "kind: text, choices: [a, b]}", "fields/0: "),
    ("letter", "[the parent, the young person]", "[the parent]", "fields/2/choices: "),
    ("letter", "id: phone", "id: Your phone", "fields/1/id: "),
    ("letter", '"code:11.8"', "section 8", "law/1: "),
    ("outcome", "letters: [ask-for-mediation]", "letters: ask-for-mediation", "letters: "),
    ("questions", "summary: Answer", "sumary: Answer", "'sumary' was unexpected"),
    ("questions", "reviewed: 2026-11-21", "reviewed: 21 November 2026", "reviewed: "),
    ("questions", "reviewed: 2026-11-21", "reviewed: 2026-02-30", "reviewed: "),
    ("questions", "title: Find your route\n", "", "'title' is a required property"),
    ("questions", "title: Find your route", "title:", "title: "),
    ("questions", "id: letter", "id: The letter", "questions/1/id: "),
    ("questions", "id: letter", "id: two--hyphens", "questions/1/id: "),
    ("questions", "id: letter", f"id: {'long-' * 8}er", "questions/1/id: "),
    ("questions", "    why:", "    because:", "questions/1: "),
    ("questions", "{id: yes, text: Yes}", "{id: yes}", "questions/1/answers/0: 'text' is a required property"),
    ("questions", "\n      - {id: yes, text: Yes}", "", "questions/1/answers: "),
    ("questions", "asked-when: {condition: family}", "asked-when: family", "questions/1/asked-when: "),
    ("questions", "{who: [parent, yp]}", "{who: []}", "conditions/family/who: "),
    ("questions", "{who: [parent, yp]}", "{who: parent and yp}", "conditions/family/who: "),
    ("questions", "{any: [{who: staff}", "{either: [{who: staff}", "conditions/certified/1/not/either/0: "),
    ("questions", "{all: [{letter: no}]}", "{all: {letter: no}}", "conditions/certified/1/not/any/1/all: "),
    ("questions", "  family: {", "  all: {", "conditions: "),
    ("questions", "{order: fewest-questions}", "{order: alphabet}", "groups/first/order: "),
    ("questions", "limit: 12", "limit: 0", "limit: "),
    ("questions", "limit: 12", "limit: a dozen", "limit: "),
    ("questions", "[appeal, advice]", "[appeal, appeal]", "outcomes: "),
    ("outcome", "slug: appeal", "slug: Appeal now", "slug: "),
    ("outcome", "slug: appeal", "slug: appeal-to-the-send-tribunal", "slug: "),
    ("outcome", "shown-when: {letter: yes, condition: certified}", "shown-when: []", "shown-when: "),
    ("outcome", "general: true", "general: perhaps", "general: "),
    ("outcome", "at-once: true", "at-once: soon", "at-once: "),
    ("outcome", "contact-reason: There is nobody to ring.\n", "", "'contact-reason' is a required property"),
    ("outcome", "contact: none", "contact: tribunal", "not allow 'There is nobody to ring.'"),
    ("outcome", "law-reason: No law says so.\n", "", "'law-reason' is a required property"),
    ("outcome", "law: []", "law: [section 51]", "law/0: "),
    ("outcome", "also: [advice]", "also: advice", "also: "),
    ("outcome", "first-step: Send the form today.\n", "", "'first-step' is a required property"),
    ("outcome", 'sources: ["[](law:cfa-2014/51)"]', "sources: []", "sources: "),
    ("scenarios", "  because: The last day has not come.\n", "", "0: 'because' is a required property"),
    ("scenarios", "letter: yes", "letter: [yes]", "0/answers/letter: "),
    ("scenarios", "outcomes: [appeal, advice]", "outcomes: appeal", "0/outcomes: "),
    ("comparison", "  - {id: mediation, title: Mediation}\n", "", "columns: "),
    ("comparison", "cells: {drs: Everyone., mediation: Families.}", "cells: [Everyone., Families.]", "rows/0/cells: "),
    ("provider", "confidence: page", "confidence: sure", "sources/own-site/confidence: "),
    ("provider", "not-known: [for-whom, ", "not-known: [", "facts: 'for-whom' is a required property"),
    ("provider", "not-known: [for-whom, ", "not-known: [phone, for-whom, ", "facts: False schema"),
    ("provider", "says: 0300 303 5857", "says: 0300 303 58", "facts/phone/0/says: "),
    ("provider", "says: name@example.org", "says: name at example.org", "facts/email/0/says: "),
    ("provider", "website: https://www.example.org", "website: www.example.org", "website: "),
    ("provider", "{council: derby, source", "{name: Derby, source", "councils/0: 'council' is a required property"),
    ("council", "sources:\n", "source:\n", "'sources' is a required property"),
    ("council", "ended., source: notice}", "ended.}", "notes/0: 'source' is a required property"),
    ("council", "  name: Derby Advice\n", "", "advice: 'name' is a required property"),
    ("council", "phone: 0300 303 5857", "phone: 0300 303 58", "advice/phone: "),
    ("council", "dated: 2026-10-01", "dated: 2026-10", "advice/dated: "),
    ("council", "  caution: Ring first.\n", "  note: Ring first.\n", "advice: "),
    ("council", "  source: page\nlocal", "local", "advice: 'source' is a required property"),
    ("council", "local-offer: {address:", "local-offer: {link:", "local-offer: "),
    ("council", "from: 2027-02,", "from: 2027-13,", "changes/1/from: "),
    ("council", "names-no-service: [page]", "names-no-service: page", "names-no-service: "),
    ("councils", "  ask: Ask [](local:council).\n", "", "page: 'ask' is a required property"),
    ("councils", ", derbyshire: the county outside the city", "", "easily-confused/0: "),
    ("councils", "councils: [nottingham]", "councils: nottingham", "abbreviations/0/councils: "),
    ("edition", "    seen: 2026-11-21\n", "", "contacts/mediation: 'seen' is a required property"),
    ("edition", "  mediation:", "  council:", "contacts: "),
    ("edition", "gov.uk/send/", "gov.uk/send", "address: "),
    ("edition", "panel: '#4b1d6b'", "panel: purple", "look/panel: "),
    ("edition", "not-known: [council-complaints]", "not-known: council-complaints", "not-known: "),
    ("edition", "  name: Derby City Council\n", "", "publisher: 'name' is a required property"),
    ("edition", "  address: [The Council House, Derby]", "  address: The Council House", "publisher/address: "),
    ("edition", ", text: Derby City Council", "", "look/logo: 'text' is a required property"),
    ("edition", "sources: [A page]\n", "", "'sources' is a required property"),
    ("edition", "because: {phone: A", "because: {says: A", "contacts/mediation/because: "),
    ("edition", "{council: derbyshire, because: Families move there.}", "{council: derbyshire}", "others/0: 'because' is a"),
    ("edition", "{council: derbyshire, because", "{because", "others/0: "),
    ("edition", "review-by: 2027-05-31", "review-by: in May", "review-by: "),
    ("facts", "  law: law:tribunal-rules-2008/20\n", "", "appeal-deadline: "),
    ("facts", "times: [2 months, 1 month]", "times: [soon]", "appeal-deadline/times/0: "),
    ("facts", "  says: 2 months after the letter was sent\n", "", "appeal-deadline: "),
    ("facts", "phone: 0300 303 5857", "phone: 0300 303 58", "tribunal-phone/phone: "),
    ("facts", "from: 2026-09-01, until: 2029-08-31", "", "appeal-deadline/in-force: "),
    ("scenarios", "2029-09-01: [advice]", "soon: [advice]", "0/from: "),
    ("reforms", "status: proposed", "status: planned", "reforms/support-plan/status: "),
    ("reforms", "    since: 2026-02-23\n", "", "reforms/support-plan: "),
    ("facts", "valid-until: 2027-12-31", "valid-until: next year", "appeal-deadline/valid-until: "),
    ("duties", 'law: ["law:cfa-2014/30"]', "law: [section 30]", "comments/law/0: "),
    ("duties", "by: council, contact", "by: school, contact", "mediation/parts/adviser/by: "),
    ("clock", "request: 20 weeks", "request: twenty weeks", "parts/0/steps/plan/from/request: "),
    ("clock", "5 months before", "5 months ahead", "parts/0/steps/plan/from/decision: "),
    ("clock", "{fact: assessment, ", "{", "parts/0/steps/council-assess: 'fact' is a required property"),
    ("clock", "        says: In **time**.\n", "", "parts/0/steps/plan: "),
    ("clock", "by: council", "by: school", "parts/0/steps/plan/by: "),
    ("clock", ", last: last-day", "", "letter: 'last' is a required property"),
    ("clock", "last: 2027-02-15", "last: in May", "parts/0/steps/council-assess/example/last: "),
    ("deadlines", "{letter: 2 months,", "{letter: two months,", "groups/0/rules/appeal/from/letter: "),
    ("deadlines", "before 15 February", "before February", "groups/0/rules/transfer/from/letter: "),
    ("deadlines", ", source: A page", "", "groups/0/rules/transfer: "),
    ("deadlines", "safe: 7 days before", "safe: early", "groups/0/rules/appeal/safe: "),
    ("deadlines", "[working-day, august, christmas]", "[easter]", "groups/0/rules/appeal/extends/0: "),
    ("deadlines", "    late: Send it **today**.\n", "", "groups/0: 'late' is a required property"),
    ("deadlines", "last Monday of May", "second Monday of May", "holidays/Spring: "),
    ("deadlines", "{day: 2020-05-08, ", "{", "holiday-exceptions/0: 'day' is a required property"),
    ("deadlines", ", last: 2027-02-01", "", "table/0: 'last' is a required property"),
    ("duties", "  duty: Publish comments\n", "", "comments: 'duty' is a required property"),
]
