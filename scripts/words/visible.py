"""Prints what Word documents show, paragraph by paragraph, as JSON: `python3 visible.py FILE…`.

Reads the XML with lxml, and knows nothing of Markscheme. Each paragraph has its `text` (with U+FFFC for the mark of a
note), whether it is `labelled` (there is a number or bullet before it, be it an empty one), and the `note` that it
belongs to. `margins` are the paragraphs of headers and footers, `unused` those of notes that nothing refers to.
"""

import json
import re
import sys
from zipfile import ZipFile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MARK = "\ufffc"
LEFT_OUT = {W + name for name in ("del", "moveFrom", "instrText", "pPr", "rPr", "sdtPr", "tblPr", "tcPr", "trPr")}
SHOWN = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}


def part(archive, name):
    return etree.fromstring(archive.read(name)) if name in archive.namelist() else None


class Reader:
    def __init__(self, path):
        self.archive = ZipFile(path)
        styles = part(self.archive, "word/styles.xml")
        self.styles = {} if styles is None else {s.get(W + "styleId"): s for s in styles.iter(W + "style")}
        numbering = part(self.archive, "word/numbering.xml")
        self.forms = {}
        if numbering is not None:
            kinds = {n.get(W + "abstractNumId"): n for n in numbering.iter(W + "abstractNum")}
            for number in numbering.iter(W + "num"):
                kind = kinds.get(number.find(W + "abstractNumId").get(W + "val"))
                for level in () if kind is None else kind.iter(W + "lvl"):
                    form = level.find(W + "numFmt")
                    place = (number.get(W + "numId"), level.get(W + "ilvl"))
                    self.forms[place] = None if form is None else form.get(W + "val")

    def chain(self, style):
        found = []
        while style in self.styles and style not in found:
            found.append(style)
            based = self.styles[style].find(W + "basedOn")
            style = None if based is None else based.get(W + "val")
        return [self.styles[one] for one in found]

    def hidden(self, run, paragraph):
        """Whether a run is hidden, by itself or by a style."""
        properties = run.find(W + "rPr")
        places = [] if properties is None else [properties]
        if properties is not None and properties.find(W + "rStyle") is not None:
            styled = self.chain(properties.find(W + "rStyle").get(W + "val"))
            places += [s.find(W + "rPr") for s in styled if s.find(W + "rPr") is not None]
        named = paragraph.find(f"{W}pPr/{W}pStyle")
        if named is not None:
            styled = self.chain(named.get(W + "val"))
            places += [s.find(W + "rPr") for s in styled if s.find(W + "rPr") is not None]
        for place in places:
            vanish = place.find(W + "vanish")
            if vanish is not None:
                return vanish.get(W + "val", "1") not in ("0", "false")
        return False

    def labelled(self, paragraph):
        number = paragraph.find(f"{W}pPr/{W}numPr")
        named = paragraph.find(f"{W}pPr/{W}pStyle")
        places = [number] + [
            s.find(f"{W}pPr/{W}numPr") for s in self.chain(None if named is None else named.get(W + "val"))
        ]
        identity, level = None, None
        for place in places:
            if place is None:
                continue
            found = place.find(W + "numId")
            identity = identity or (None if found is None else found.get(W + "val"))
            found = place.find(W + "ilvl")
            level = level or (None if found is None else found.get(W + "val"))
        return identity not in (None, "0") and self.forms.get((identity, level or "0"), "none") != "none"

    def paragraphs(self, root, note=None):
        """All paragraphs below an element; one that stands in another comes after it."""
        found = []

        def read(element, paragraph):
            text = ""
            for child in element:
                if not isinstance(child.tag, str) or child.tag in LEFT_OUT or child.tag.startswith(MATHS):
                    continue
                name = child.tag.replace(W, "")
                if child.tag == MC + "Fallback" and element.find(MC + "Choice") is not None:
                    continue
                if child.tag == W + "p":
                    place = len(found)
                    found.append(None)
                    found[place] = {"text": read(child, child), "labelled": self.labelled(child), "note": note}
                    continue
                if child.tag == W + "r" and paragraph is not None and self.hidden(child, paragraph):
                    continue
                if child.tag == W + "t":
                    text += child.text or ""
                elif child.tag in (W + "footnoteReference", W + "endnoteReference"):
                    text += MARK if child.get(W + "id") in self.notes[name.replace("Reference", "")] else ""
                elif child.tag == W + "sym":
                    text += chr(int(child.get(W + "char"), 16))
                elif child.tag.startswith(W) and name in SHOWN:
                    text += SHOWN[name]
                else:
                    text += read(child, paragraph)
            return text

        read(root, None)
        return found

    def all(self):
        self.notes = {}
        kept = []
        for kind in ("footnote", "endnote"):
            notes = part(self.archive, f"word/{kind}s.xml")
            own = [] if notes is None else [n for n in notes if n.get(W + "type") in (None, "normal")]
            self.notes[kind] = {n.get(W + "id"): n for n in own}
        document = part(self.archive, "word/document.xml")
        found = self.paragraphs(document)
        unused = []
        for kind in ("footnote", "endnote"):
            used = {r.get(W + "id") for r in document.iter(f"{W}{kind}Reference")}
            for identity, note in self.notes[kind].items():
                (kept if identity in used else unused).append(note)
        for number, note in enumerate(kept):
            found += self.paragraphs(note, number)
        margins = [n for n in self.archive.namelist() if re.match(r"word/(header|footer)\d*\.xml$", n)]
        return {
            "paragraphs": found,
            "margins": [p for name in margins for p in self.paragraphs(part(self.archive, name))],
            "unused": [p for note in unused for p in self.paragraphs(note)],
        }


json.dump({path: Reader(path).all() for path in sys.argv[1:]}, sys.stdout)
