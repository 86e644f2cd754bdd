"""Makes Word documents to try *Open a Word Draft* on, with python-docx: `python3 drafts.py FOLDER`.

Nothing in them is copied. Needs what `apt-get install python3-docx` installs.
"""

import struct
import sys
import zlib
from io import BytesIO
from pathlib import Path

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def xml(text):
    """The element of a piece of XML whose first tag has no namespaces yet."""
    end = min(i for i in (text.find(" "), text.find(">"), text.find("/>")) if i > 0)
    return parse_xml(f"{text[:end]} {SPACES}{text[end:]}")


def add(paragraph, *pieces):
    """Appends runs: plain text, or XML where it begins with a tag."""
    for piece in pieces:
        if piece.startswith("<"):
            paragraph._p.append(xml(piece))
        else:
            paragraph.add_run(piece)
    return paragraph


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def add_part(document, name, kind, content):
    """Adds a part such as footnotes, which python-docx knows nothing of."""
    main = document.part
    part = Part(
        PackURI(f"/word/{name}.xml"),
        f"application/vnd.openxmlformats-officedocument.wordprocessingml.{name}+xml",
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:{name} {SPACES}>{content}</w:{name}>'.encode(),
        main.package,
    )
    main.relate_to(part, kind)


def note(kind, number, text):
    return (
        f'<w:{kind} w:id="{number}"><w:p><w:r><w:{kind}Ref/></w:r>{run(" " + text)}</w:p></w:{kind}>'
    )


def picture():
    """A red point, as a PNG."""
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(
        ">I", zlib.crc32(kind + data)
    )
    return BytesIO(
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(b"\0\xff\0\0"))
        + chunk(b"IEND", b"")
    )


def structure():
    """Headings by styles of all kinds, lists, tables, breaks."""
    d = Document()
    styles = d.styles
    mine = styles.add_style("Chapter of mine", WD_STYLE_TYPE.PARAGRAPH)
    mine.base_style = styles["Heading 2"]
    outlined = styles.add_style("Abschnitt", WD_STYLE_TYPE.PARAGRAPH)
    outlined.element.get_or_add_pPr().append(xml('<w:outlineLvl w:val="2"/>'))
    german = styles.add_style("heading 3x", WD_STYLE_TYPE.PARAGRAPH)
    german.element.set(qn("w:styleId"), "berschrift3")
    german.element.find(qn("w:name")).set(qn("w:val"), "Überschrift 3")
    shout = styles.add_style("Shout", WD_STYLE_TYPE.CHARACTER)
    shout.font.bold = True

    d.add_paragraph("Reading in Key Stage 2", style="Title")
    d.add_paragraph("A project of two terms", style="Subtitle")
    d.add_heading("Design", 1)
    add(d.add_paragraph(), "We asked ", run("eight", "<w:b/>"), " teachers", run(", and ", "<w:i/>"), "their ",
        run("pupils", "<w:b/><w:i/>"), ". It was agreed [6.3.1], as the plan (1.2.1) says; see also [6.3.2; 6.3.4].")
    d.add_paragraph("Who took part", style="Chapter of mine")
    d.add_paragraph("Three classes of Year 5 and one of Year 6 took part.")
    d.add_paragraph("How they were chosen", style="Abschnitt")
    d.add_paragraph("The two that were furthest behind, and two others.")
    d.add_paragraph("What they were told", style=german)
    add(d.add_paragraph("Their teachers were "), run("fully", '<w:rStyle w:val="Shout"/>'), " informed.")
    d.add_heading("Implementation", 1)
    for text in ("First we met", "Then we read", "At last we wrote"):
        d.add_paragraph(text, style="List Number")
    d.add_paragraph("In between there was a holiday.")
    for text in ("a letter to parents", "a meeting"):
        d.add_paragraph(text, style="List Bullet")
    d.add_paragraph("with the link governor", style="List Bullet 2")
    d.add_paragraph("and a report", style="List Bullet")
    lines = d.add_paragraph("An address:")
    for text in ("12 Mill Lane", "Lowbridge"):
        lines.add_run().add_break()
        lines.add_run(text)
    lines.add_run().add_break(WD_BREAK.PAGE)
    lines.add_run("goes on\ton the next page")
    table = d.add_table(rows=4, cols=3)
    for row, texts in zip(table.rows, (("Term", "Goal", "Result"), ("Autumn", "28 of 48", "26"),
                                       ("Spring", "A | B", ""), ("Both terms together", "", "done"))):
        for cell, text in zip(row.cells, texts):
            cell.text = text
    table.cell(3, 0).merge(table.cell(3, 1))
    table.cell(1, 2).merge(table.cell(2, 2))
    table.cell(2, 0).add_paragraph("from January on", style="List Bullet")
    inner = table.cell(1, 1).add_table(rows=1, cols=2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "in the", "inner table"
    d.add_heading("Evaluation", 1)
    frame = d.add_table(rows=2, cols=1)
    frame.cell(0, 0).text = "What would you do differently?"
    frame.cell(1, 0).text = "I would begin earlier."
    frame.cell(1, 0).add_paragraph("And ask more people (2.2.2).")
    d.add_paragraph()
    p = d.add_paragraph()
    p.add_run("What governors said").bold = True
    d.add_paragraph("They said yes.", style="Quote")
    return d


def losses():
    """What Markdown has no place for."""
    d = Document()
    section = d.sections[0]
    section.header.paragraphs[0].text = "NPQSL project of a participant"
    section.footer.paragraphs[0].text = "Page 1"
    d.add_heading("Impact", 1)
    add(d.add_paragraph(), "Attendance rose",
        '<w:r><w:commentReference w:id="7"/></w:r>', " in every class",
        '<w:r><w:footnoteReference w:id="2"/></w:r>', " but one",
        '<w:r><w:endnoteReference w:id="3"/></w:r>', ".",
        '<w:r><w:footnoteReference w:id="99"/></w:r>')
    d.add_picture(picture())
    d.inline_shapes[0]._inline.docPr.set("descr", "Attendance by class")
    add(d.add_paragraph("Figure "),
        '<w:fldSimple w:instr=" SEQ Figure "><w:r><w:t>1</w:t></w:r></w:fldSimple>', ": attendance")
    add(d.add_paragraph("We "), '<w:ins w:id="1" w:author="A"><w:r><w:t xml:space="preserve">gladly </w:t></w:r></w:ins>',
        '<w:del w:id="2" w:author="A"><w:r><w:delText>unwillingly </w:delText></w:r></w:del>', "changed course.")
    add(d.add_paragraph("Seen"), run(" and hidden from all", "<w:vanish/>"), " here",
        run(" as well", '<w:vanish w:val="0"/>'), ".")
    add(d.add_paragraph("The mean is "),
        "<m:oMath><m:r><m:t>m=a/b</m:t></m:r></m:oMath>", " in both.")
    add(d.add_paragraph("Beside the box."),
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:docPr id="9" name="Text Box 9"/>'
        "<a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>A pull quote, in a box</w:t></w:r>"
        "</w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
        "<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>A pull quote, in a box</w:t></w:r></w:p>"
        "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>")
    add(d.add_paragraph("Lost without a copy."),
        '<w:r><w:drawing><wp:inline><wp:docPr id="10" name="Text Box 10"/>'
        "<a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>Another box</w:t></w:r>"
        "</w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>",
        '<w:r><w:drawing><wp:inline><wp:docPr id="11" name="Chart 11"/><a:graphic>'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphic></wp:inline>'
        "</w:drawing></w:r>")
    add(d.add_paragraph("All "), run("underlined", '<w:u w:val="single"/>'), " or ",
        run("marked", '<w:highlight w:val="yellow"/>'), ", H", run("2", '<w:vertAlign w:val="subscript"/>'), "O and 1",
        run("st", '<w:vertAlign w:val="superscript"/>'), " and m", run("2", '<w:vertAlign w:val="superscript"/>'), ".")
    for done in (0, 1):
        add(d.add_paragraph(style="List Bullet"),
            f'<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="{done}"/></w14:checkbox></w:sdtPr><w:sdtContent>'
            f'<w:r><w:t>{"☒" if done else "☐"}</w:t></w:r></w:sdtContent></w:sdt>', " asked for consent")
    add(d.add_paragraph("Left"), "<w:r><w:ptab/></w:r>", "right", "<w:r><w:cr/></w:r>", "below",
        '<w:r><w:sym w:font="Segoe UI Symbol" w:char="2713"/></w:r>', " ticked ",
        '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>', " so")
    add(d.add_paragraph(), run("Aim:", "<w:b/>"), "shared, and ", run("early ", "<w:b/>"), "begun; im",
        run("port", "<w:i/>"), "ant ", run("(see ", "<w:b/>"), run("here)", "<w:b/><w:i/>"), "then")
    d.add_paragraph("2 * 3 * 4, a_b_c, __init__, ~50%, R&D, &amp; as typed, <b>no tag</b>, `code`, # one, head@school.example")
    for text in ("# no heading", "1. no list", "- no bullet", "> no quotation", "[6.3.1]: no definition", "+ plus",
                 "---", "[ ] no box", "[link](no link)", "![no](image)", "<!-- seen -->", "| a | b |", "[^1]: no note",
                 "    four spaces before", "https://example.org/a_b_c", "Setext", "==="):
        d.add_paragraph(text)
    link = d.part.relate_to("https://example.org/report_a", RT.HYPERLINK, is_external=True)
    p = add(d.add_paragraph("Read "), "and ")
    p._p.insert(1, parse_xml(
        f'<w:hyperlink {nsdecls("w", "r")} r:id="{link}"><w:r><w:t xml:space="preserve">the report </w:t></w:r></w:hyperlink>'))
    add(p, '<w:hyperlink w:anchor="_Toc1"><w:r><w:t>page nine</w:t></w:r></w:hyperlink>', ".")
    add(d.add_paragraph(), '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
        '<w:r><w:instrText xml:space="preserve"> HYPERLINK "https://example.org/plan" </w:instrText></w:r>',
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>', "<w:r><w:t>the plan</w:t></w:r>",
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>', "<w:r><w:t xml:space=\"preserve\"> as well</w:t></w:r>")
    add_part(d, "footnotes", RT.FOOTNOTES,
             note("footnote", 2, "By two points.") + note("footnote", 5, "Nobody refers to this."))
    add_part(d, "endnotes", RT.ENDNOTES, note("endnote", 3, "The one in Year 6 [6.3.1]."))
    add_part(d, "comments", RT.COMMENTS,
             '<w:comment w:id="7" w:author="Jo Bloggs"><w:p><w:r><w:t>By how much?</w:t></w:r></w:p></w:comment>')
    return d


def main(folder):
    for name, make in (("structure", structure), ("losses", losses)):
        make().save(Path(folder) / f"python-docx-{name}.docx")


main(sys.argv[1])
