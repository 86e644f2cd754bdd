"""Makes the documents of test/import/ours, and beside each what a careful person reads out of it.

Run with Debian's python3 (python3-docx, python3-reportlab), LibreOffice, pandoc and groff:

    /usr/bin/python3 scripts/import-samples/make.py

All wording is invented for tests: no real mark scheme, provider or school is in it. The JSON comes from the same lists as
the documents, never from a program that reads them; its format is that of the documents in test/import/others, which somebody else made
(test/import/FORMAT.md).
"""

import json
import pathlib
import subprocess
import tempfile

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.shared import Cm
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

OUT = pathlib.Path(__file__).resolve().parents[2] / "test" / "import" / "ours"
NOTE = "Invented for the testing of software: not a real mark scheme, and no wording of one is in it."
AREAS = {
    1: "Strategy and improvement",
    2: "Teaching and curriculum excellence",
    3: "Leading with impact",
    4: "Working in partnership",
    5: "Managing resources and risks",
    6: "Increasing capability",
}


def expect(name, framework, criteria, doubts=()):
    keys = ["code", "title", "asks", "area", "task", "part", "marks", "supportingDocument", "keyQuestions", "descriptors"]
    listed = [{key: c[key] for key in keys if key in c} for c in (dict(area=int(c["code"][0]), **c) for c in criteria)]
    data = {"framework": framework, "criteria": listed, "doubts": [{"code": code, "kind": kind} for code, kind in doubts]}
    (OUT / (name + ".json")).write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def c(code, asks, **more):
    return dict(code=code, asks=asks, **more)


def soffice(source, kind, target):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["soffice", "--headless", "--convert-to", kind, "--outdir", folder, str(source)], check=True, capture_output=True)
        made = next(pathlib.Path(folder).glob("*." + kind.split(":")[0]))
        target.write_bytes(made.read_bytes())


# 05: Word, made by python-docx. Heads in two rows, a column for each mark, areas as merged rows, questions in the cell of
# the wording, codes with stray spaces.
def sample_05():
    data = [
        (1, "1.2.1", "1. 2. 1", "Reads the school’s figures with a critical eye and names the two gaps that matter most.",
         ["Which figures surprised you?", "Who helped you to read them?"], ["No gap is named.", "Gaps are named but not chosen between.", "Two gaps are named, and why they come first is plain."], "Table of figures"),
        (1, "1.2.2", "1.2. 2", "Writes a plan that says who does what by when.", [], ["There is no plan.", "The plan lacks names or dates.", "The plan has names and dates."], None),
        (2, "2.2.1", "2.2.1.", "Visits lessons in at least four subjects, and tells teachers what was seen in them.",
         ["How were the subjects chosen?"], ["Fewer than four.", "Four, without talk afterwards.", "Four, each with a talk."], None),
        (6, "6.2.1", "6 .2.1", "Finds out what colleagues want to learn.", [], ["Not asked.", "Some were asked.", "All were asked."], "Survey"),
        (6, "6.2.2", "6.2.2", "Pairs each newcomer with an experienced colleague and looks at the pairs again after a term.",
         ["What did you change after a term?"], ["No pairs.", "Pairs only.", "Pairs that were looked at again."], None),
    ]
    doc = Document()
    doc.add_heading("NPQSL: how the project is marked", 0)
    doc.add_paragraph(NOTE)
    doc.add_heading("1 Before you write", 1)
    doc.add_paragraph("An assessor reads the whole account before giving marks. Under 6.2.2 a newcomer is anyone in their first year.")
    doc.add_heading("2 The criteria", 1)
    table = doc.add_table(rows=2, cols=6)
    table.style = "Table Grid"
    head = table.rows[0].cells
    head[0].text, head[1].text, head[5].text = "Ref.", "Criterion and key questions", "Supporting document"
    head[2].merge(head[4]).text = "What earns the marks"
    for cell, text in zip(table.rows[1].cells[2:5], ["0 marks", "1 mark", "2 marks"]):
        cell.text = text
    for at in (0, 1, 5):
        table.cell(0, at).merge(table.cell(1, at))
    area = None
    criteria = []
    for number, code, shown, asks, questions, marks, document in data:
        if number != area:
            row = table.add_row().cells
            row[0].merge(row[5]).text = f"Area {number}: {AREAS[number]}"
            area = number
        row = table.add_row().cells
        row[0].text, row[1].text = shown, asks
        for question in questions:
            row[1].add_paragraph(question, style="List Bullet")
        for cell, text in zip(row[2:5], marks):
            cell.text = text
        row[5].text = document or "–"
        more = {"keyQuestions": questions} if questions else {}
        if document:
            more["supportingDocument"] = document
        criteria.append(c(code, asks, descriptors=[{"marks": i, "asks": t} for i, t in enumerate(marks)], **more))
    doc.save(OUT / "05-columns-of-marks.docx")
    expect("05-columns-of-marks.docx", "npqsl", criteria)


# 06: Word, made by LibreOffice from HTML: a form for each criterion, with labels on the left and a box for the account.
def sample_06():
    data = [
        ("6.3.1", "Appraisal that helps", "Sets up appraisal that helps people to get better at their work, and deals with poor work early.",
         2, "Appraisal policy with your changes marked", ["What did you change in the policy?", "Who was consulted?"],
         ["Nothing has been changed.", "Something has been changed, but not how poor work is dealt with.", "Both have been changed."]),
        ("6.3.2", "Learning from elsewhere", "Weighs up what other schools do for the learning of their staff, and takes over what fits.",
         2, None, ["Which schools, and why these?"], ["No other school is looked at.", "Schools are looked at.", "What fits is taken over, and why is said."]),
        ("6.3.4", "Successors", "Has a successor in mind for every post that the school can’t do without.", 1, "List of posts",
         [], ["There is none.", "There is one for each."]),
    ]
    forms = ""
    criteria = []
    for code, title, asks, marks, document, questions, descriptors in data:
        bullets = "".join(f"<li>{q}</li>" for q in questions)
        rows = "".join(f"<tr><td>{i}</td><td>{t}</td></tr>" for i, t in enumerate(descriptors))
        forms += f"""<table border="1" width="100%">
<tr><td width="25%"><b>{code}</b></td><td><b>{title}</b></td></tr>
<tr><td>Criterion</td><td>{asks}</td></tr>
<tr><td>Maximum marks</td><td>{marks}</td></tr>
<tr><td>Supporting document</td><td>{document or "none"}</td></tr>
{f"<tr><td>Key questions</td><td><ul>{bullets}</ul></td></tr>" if questions else ""}
<tr><td colspan="2">Mark descriptors</td></tr>{rows}
<tr><td colspan="2"><i>Your account of this criterion (about 400 words):</i><br><br><br></td></tr>
</table><p></p>"""
        more = {"supportingDocument": document} if document else {}
        if questions:
            more["keyQuestions"] = questions
        criteria.append(c(code, asks, title=title, task="Task 2", marks=marks, descriptors=[{"marks": i, "asks": t} for i, t in enumerate(descriptors)], **more))
    html = f"""<html><body><h1>NPQH submission form</h1><p>{NOTE}</p>
<h2>Task 2: Your placement school</h2><p>Write your account into the boxes. There are 5 marks in all.</p>{forms}
<h2>Declaration</h2><p>I have written this myself.</p></body></html>"""
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "form.html"
        source.write_text(html, encoding="utf-8")
        soffice(source, "docx:MS Word 2007 XML", OUT / "06-a-form-for-each.docx")
    expect("06-a-form-for-each.docx", "npqh", criteria, [("6.3.3", "gap")])


LONG = [
    (1, "1.1.1", "Explains, with figures from the last three years, why this aim is the right one for the team.", "Figures of three years", 2),
    (1, "1.1.2", "Agrees on the aim with everybody in the team before any work begins, and keeps a note of what was agreed.", None, 1),
    (2, "2.1.1", "Plans lessons together with colleagues, tries them out and improves them. Shows at least one lesson before and after.", "A lesson plan, before and after", 2),
    (2, "2.1.2", "Looks into pupils’ books with colleagues and says what the books show about the teaching, not about the teacher.", None, 2),
    (3, "3.1.1", "Speaks clearly in meetings and listens more than speaking.", None, 1),
    (3, "3.1.2", "Gives colleagues room to decide things for themselves, and stands by their decisions when they turn out badly.", None, 2),
    (4, "4.1.1", "Visits a team of another school, or is visited by one, and brings home something that can be used the next day.", "Notes of the visit", 2),
    (4, "4.1.2", "Tells parents what is going on.", None, 1),
    (5, "5.1.1", "Keeps to the money that there is.", "Account of the money", 1),
    (5, "5.1.2", "Thinks of what may go wrong, and of what to do then, well before the work begins; goes back to these thoughts whenever the work takes a turn.", None, 2),
    (6, "6.1.1", "Helps a colleague to learn something that the team needs, and can show that the colleague has learnt it.", "Statement of the colleague", 2),
]


# 07: PDF, printed by LibreOffice from Word: a table over several pages with its heads on each, rows cut by the page's end,
# running heads and page numbers.
def sample_07():
    doc = Document()
    section = doc.sections[0]
    section.page_height, section.page_width = Cm(14.8), Cm(21)
    section.header.paragraphs[0].text = "Wrenfield Training – NPQML mark scheme 2026"
    section.footer.paragraphs[0].text = "Not for publication"
    doc.add_heading("NPQML mark scheme", 1)
    doc.add_paragraph(NOTE)
    table = doc.add_table(rows=1, cols=5)
    table.style = "Table Grid"
    for cell, text in zip(table.rows[0].cells, ["Area", "Code", "The participant …", "Supporting document", "Marks"]):
        cell.text = text
    from docx.oxml import OxmlElement
    properties = table.rows[0]._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:tblHeader"))
    first = {}
    criteria = []
    for number, code, asks, document, marks in LONG:
        row = table.add_row().cells
        if number in first:
            first[number].merge(row[0])
        else:
            row[0].text = f"{number} {AREAS[number]}"
            first[number] = row[0]
        row[1].text, row[2].text, row[3].text, row[4].text = code, asks, document or "n/a", str(marks)
        criteria.append(c(code, asks, marks=marks, **({"supportingDocument": document} if document else {})))
    for row in table.rows:
        for cell, width in zip(row.cells, [3, 1.6, 5.5, 3.4, 1.6]):
            cell.width = Cm(width)
    doc.add_paragraph("The marks add up to 18. Section 1.1.1 of the handbook says what happens below 10.")
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "scheme.docx"
        doc.save(source)
        soffice(source, "pdf", OUT / "07-over-pages.pdf")
    expect("07-over-pages.pdf", "npqml", criteria)


# 08: PDF by reportlab: a table with level lines only, texts of several lines, numbers in the middle of their column.
def sample_08():
    styles = getSampleStyleSheet()
    small = ParagraphStyle("small", parent=styles["Normal"], fontSize=9, leading=11)
    rows = [["No.", "Assessment criterion", "Evidence to attach", "Max."]]
    criteria = []
    data = [
        ("3.4.1", "Persuades boards and heads of several schools to take the same road, and keeps them on it when it becomes steep.", "Minutes of two board meetings", 2),
        ("3.4.2", "Answers for the results of all schools in public.", None, 2),
        ("3.4.3", "Knows when to step back so that the heads of the schools can lead.", None, 1),
        ("4.4.1", "Finds partners outside education who bring in what schools don’t have, for instance knowledge of buildings, law or health.", "Agreement with one partner", 2),
        ("4.4.2", "Ends partnerships that cost more than they bring, and does so in good time and good manners.", None, 1),
    ]
    for code, asks, document, marks in data:
        rows.append([code, Paragraph(asks, small), Paragraph(document or "none", small), str(marks)])
        criteria.append(c(code, asks, task="Task 2", marks=marks, **({"supportingDocument": document} if document else {})))
    table = Table(rows, colWidths=[45, 250, 130, 40], repeatRows=1)
    table.setStyle(TableStyle([
        ("LINEABOVE", (0, 0), (-1, 0), 1.2, colors.black), ("LINEBELOW", (0, 0), (-1, 0), 0.8, colors.black),
        ("LINEBELOW", (0, -1), (-1, -1), 1.2, colors.black), ("FONTSIZE", (0, 0), (-1, -1), 9),
        ("VALIGN", (0, 0), (-1, -1), "TOP"), ("ALIGN", (3, 0), (3, -1), "CENTER"), ("FONTNAME", (0, 0), (-1, 0), "Helvetica-Bold"),
    ]))
    doc = SimpleDocTemplate(str(OUT / "08-level-lines.pdf"), pagesize=A4, invariant=1)
    doc.build([
        Paragraph("NPQEL, Task 2: a project in several schools", styles["Title"]), Paragraph(NOTE, styles["Italic"]), Spacer(1, 12),
        Paragraph("The table shows what is assessed in Task 2. Whoever reaches six of the eight marks has passed it.", styles["Normal"]), Spacer(1, 12), table,
        Spacer(1, 20), Paragraph("Questions are answered by the office, room 3.4.1 in the new building.", styles["Normal"]),
    ])
    expect("08-level-lines.pdf", "npqel", criteria)


# 09: PDF by groff in two columns: words divided at the ends of lines, descriptors in running text, a wording that breaks off.
def sample_09():
    data = [
        ("1.3.1", "Recognises developments outside the school which concern it, foresees their consequences and prepares the school community for them.", ["nothing is recognised", "developments are recognised", "consequences are foreseen, and the community is prepared"]),
        ("1.3.2", "Communicates a comprehensible long-term ambition to governors, parents, neighbours and administrators.", ["there is no ambition", "the ambition is comprehensible", "all of them can repeat it"]),
        ("2.3.1", "Encourages experimentation with well-documented teaching approaches and abandons unsuccessful experiments.", ["no experiments", "experiments without documentation", "documented experiments, the unsuccessful ones abandoned"]),
        ("2.3.2", "Understands inequalities between neighbourhoods and", None),
        ("3.3.1", "Acknowledges disagreement respectfully and investigates misunderstandings immediately.", ["disagreement is overlooked", "disagreement is acknowledged", "misunderstandings are investigated, too"]),
        ("4.3.1", "Collaborates internationally with schools under comparable circumstances.", ["no collaboration", "occasional collaboration", "continuous collaboration"]),
    ]
    lines = [".nr PS 10", ".nr VS 12", ".ds CH", ".ds LH Otterbourne Academy", ".ds RH Criteria of the NPQH", ".ds CF Page %", ".TL", "Assessment criteria of the NPQH", ".AU", "Otterbourne Academy", ".AB no", NOTE, ".AE", ".2C"]
    criteria = []
    area = 0
    for number, (code, asks, descriptors) in enumerate(data):
        if int(code[0]) != area:
            area = int(code[0])
            lines += [".SH", f"Area {area}: {AREAS[area]}", ".LP"]
        else:
            lines += [".LP"]
        lines += [f"Criterion {code}: {asks}"]
        if descriptors is None:
            lines += [".bp"]
            criteria.append(c(code, asks))
            continue
        for marks, text in enumerate(descriptors):
            lines += [".IP \\(bu 2", f"{marks} mark{'s' if marks != 1 else ''}: {text}"]
        criteria.append(c(code, asks, descriptors=[{"marks": i, "asks": t} for i, t in enumerate(descriptors)]))
    made = subprocess.run(["groff", "-ms", "-Kutf8", "-Tps", "-rLL=12c", "-rPO=1.4c"], input=("\n".join(lines) + "\n").encode("utf-8"), capture_output=True, check=True)
    (OUT / "09-groff-two-columns.pdf").write_bytes(subprocess.run(["ps2pdf", "-", "-"], input=made.stdout, capture_output=True, check=True).stdout)
    expect("09-groff-two-columns.pdf", "npqh", criteria, [("2.3.2", "cut")])


# 10: HTML as a web page has it: the code's cell reaches over a row for each mark; a navigation, a table of contents, hidden text.
def sample_10():
    data = [
        ("5.2.1", "Makes money and time go where the plan says.", 2, ["The money is not followed.", "The money is followed, the time is not.", "Both are followed."], "Budget"),
        ("5.2.2", "Looks at risks once a month.", 2, ["Never.", "Now and then.", "Every month, with a note of what changed."], None),
    ]
    rows = ""
    criteria = []
    for code, asks, most, marks, document in data:
        for i, text in enumerate(marks):
            lead = f'<td rowspan="3">{code.replace(".", ".&#8203;")}</td><td rowspan="3">{asks}</td>' if i == 0 else ""
            tail = f'<td rowspan="3">{document or "No"}</td>' if i == 0 else ""
            rows += f"<tr>{lead}<td>{i}</td><td>{text}</td>{tail}</tr>\n"
        criteria.append(c(code, asks, part="B", descriptors=[{"marks": i, "asks": t} for i, t in enumerate(marks)], **({"supportingDocument": document} if document else {})))
    more = [
        ("6.2.1", "Sees who is ready for more.", ["Whom did you see?", "What told you that they were ready?"]),
        ("6.2.2", "Offers more to those who are ready, and lets them fail in safety.", ["What did somebody learn from failing?"]),
    ]
    text = ""
    for code, asks, questions in more:
        text += f"<h4>Criterion {code}</h4>\n<p>{asks}</p>\n<p><strong>Key questions</strong></p>\n<ul>" + "".join(f"<li>{q}</li>" for q in questions) + "</ul>\n<p>Marks: 2</p>\n"
        criteria.append(c(code, asks, part="B", marks=2, keyQuestions=questions))
    (OUT / "10-web-page.html").write_text(f"""<!doctype html>
<html lang="en"><head><title>NPQSL criteria 5.2.1 to 6.2.2</title><style>td {{ border: 1px solid }}</style></head>
<body><nav><a href="#b">5.2.1 Money</a> <a href="#c">6.2.1 People</a></nav>
<main><h1>NPQSL criteria</h1><p>{NOTE}</p>
<h2 id="b">Part B</h2><h3>Area 5 – {AREAS[5]}</h3>
<table><thead><tr><th>Code</th><th>Criterion</th><th>Mark</th><th>Descriptor</th><th>Supporting document?</th></tr></thead>
<tbody>{rows}</tbody></table>
<h3>Area 6 – {AREAS[6]}</h3>
{text}
<p style="display: none">6.2.3 Hidden text is no criterion.</p>
<h2>Appendix: where to find what</h2><ul><li>5.2.1, 5.2.2: budget and risks</li><li>6.2.1 Sees who is ready</li></ul>
</main><footer>Version 6.2.4 of this page</footer></body></html>
""", encoding="utf-8")
    expect("10-web-page.html", "npqsl", criteria)


# 11: Markdown: headings with titles and marks, labelled lists, a table, a code of another level.
def sample_11():
    (OUT / "11-headings.md").write_text(f"""---
title: NPQSL criteria
---

# Criteria for our participants

> {NOTE}

## 1 How to read this

### 1.2 Levels

The middle number is 2 for the NPQSL.

### 1.2.1 Which criteria come first

Read those of area 1 first.

## 2 Part A

### Criterion 1.2.1: Figures that speak (2 marks)

Lets the figures of the school speak before anybody else does.

**Supporting document:** the figures, on one page

Key questions:

1. Which figures did you leave out?
2. What would a sceptic say about them?

Mark descriptors:

- 0 marks: no figures
- 1 mark: figures without comment
- 2 marks: figures that carry the plan

### Criterion 1.2.2: A plan that people know (1 mark)

Makes the plan known to all staff,
pupils and parents.

Note: criterion 1.2.1 comes first.

## Part B

| Criterion | Marks | Key questions |
| --- | :-: | --- |
| 5. 2. 1 Counts the cost in hours and pounds | 2 | What did an hour cost?<br>What was saved? |
| 5.2.2 Insures the school against what it can’t bear | 1 | – |
| 5.3.3 Borrows for the school at a fair price | 2 | At what rate? |
""", encoding="utf-8")
    expect("11-headings.md", "npqsl", [
        c("1.2.1", "Lets the figures of the school speak before anybody else does.", title="Figures that speak", part="A", marks=2, supportingDocument="the figures, on one page",
          keyQuestions=["Which figures did you leave out?", "What would a sceptic say about them?"],
          descriptors=[{"marks": 0, "asks": "no figures"}, {"marks": 1, "asks": "figures without comment"}, {"marks": 2, "asks": "figures that carry the plan"}]),
        c("1.2.2", "Makes the plan known to all staff, pupils and parents.", title="A plan that people know", part="A", marks=1),
        c("5.2.1", "Counts the cost in hours and pounds", part="B", marks=2, keyQuestions=["What did an hour cost?", "What was saved?"]),
        c("5.2.2", "Insures the school against what it can’t bear", part="B", marks=1),
        c("5.3.3", "Borrows for the school at a fair price", part="B", marks=2, keyQuestions=["At what rate?"]),
    ], [("5.3.3", "other-level")])


# 12: values from Excel on Windows: semicolons, its old encoding, line breaks within values.
def sample_12():
    rows = [
        ["Task", "Criterion code", "Wording", "Maximum marks", "Supporting document", "Key questions"],
        ["Task 1", "1.3.1", "Asks first, then acts – and says “why” each time.", "2", "Diary; one page", "Whom did you ask?\nWhat did you do differently?"],
        ["Task 1", "1.3.2", "Chooses a few aims, and drops the rest.", "2", "", ""],
        ["Task 2", "5.3.1", "Compares the costs of two schools; explains the difference.", "2", "n/a", "Is the difference fair?"],
        ["Task 2", "6.3.1", "Shows what a school’s people can do, and what they can’t do yet.", "1", "", ""],
    ]
    quoted = [[f'"{v}"' if any(mark in v for mark in ';"\n') else v for v in row] for row in rows]
    (OUT / "12-values.csv").write_bytes("\r\n".join(";".join(row) for row in quoted).encode("windows-1252") + b"\r\n")
    expect("12-values.csv", "npqh", [
        c("1.3.1", rows[1][2], task="Task 1", marks=2, supportingDocument="Diary; one page", keyQuestions=["Whom did you ask?", "What did you do differently?"]),
        c("1.3.2", rows[2][2], task="Task 1", marks=2),
        c("5.3.1", rows[3][2], task="Task 2", marks=2, keyQuestions=["Is the difference fair?"]),
        c("6.3.1", rows[4][2], task="Task 2", marks=1),
    ])


if __name__ == "__main__":
    OUT.mkdir(parents=True, exist_ok=True)
    import sys
    for make in [sample_05, sample_06, sample_07, sample_08, sample_09, sample_10, sample_11, sample_12]:
        if len(sys.argv) < 2 or make.__name__[-2:] in sys.argv[1:]:
            make()
