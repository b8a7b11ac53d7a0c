#!/usr/bin/env python3
"""Holds the pages that are not as the metadata has them against a list that says why, so that no fault of
the reader hides among them.

    differences.py SHARED FACTS LIST           check
    differences.py SHARED FACTS LIST --write   print the list as it must be, with the clauses that stand

SHARED is the folder of the corpus, FACTS what `cargo xtask read SHARED/pages --format facts` printed. LIST has
one object a page, in the order of the pages: the names that differ by kind, each with its reason, and in "why"
a clause in free words, which the first two kinds must have. Kinds: missed (the page mentions the name, the
reading has no such parameter), extra (the reading has it, the metadata does not), type and required (both
have it and disagree).

The list must name just what differs: a new difference fails, and so does one that is gone. A reason is not
taken on trust: each is proved by the text of the page, read here by simpler means than the reader's.
"""
import importlib.util, json, os, re, sys

REASONS = {
    # of missed names: no row of a request table has the name; it stands
    "value": "in the JSON example of another parameter",
    "sample": "in the sample request alone",
    "answer": "in the answer's tables or samples, not in the request",
    "error": "in error codes and messages, not in the request",
    "word": "nowhere but in prose, a heading or a link, where it means something else",
    # of the others
    "day": "the page's row says so, and so does the metadata of another day, that of the operation's other pages",
    "row": "the page has a row for it, and the metadata knows no such parameter",
    "cell": "the page's cell says so, and the metadata says otherwise",
    "blank": "the page's cell is empty",
}
__doc__ += "".join(f"  {name}: {what}\n" for name, what in REASONS.items())
KINDS = ("missed", "extra", "type", "required")
YES = {"yes", "required", "true", "mandatory", "是", "必选", "必填", "必须"}
NO = {"no", "optional", "false", "否", "可选", "非必选", "非必填"}


def differences(score, truth, pages, facts):
    """(page, kind -> names, text, {name: row}, twins) of each page that is not as its metadata; rows are
    those read, and of the metadata where nothing was read; twins the metadata of the operation's other pages."""
    twins = {}
    for line in truth:
        twins.setdefault(line["operation"], []).append(line)
    for line in truth:
        page = line["page"]
        if line["skew_days"] > 30 or not os.path.exists(f"{pages}/{page}"):
            continue
        text = open(f"{pages}/{page}", encoding="utf8", errors="replace").read()
        plain = re.sub(r"\\([_\-.\[\]])", r"\1", text)
        meta, read = {}, {}
        for rows, into in ((line["request"], meta), (facts.get(page, []), read)):
            for row in rows:
                name = score.norm(row["name"])
                if name and name.split(".")[0] not in score.COMMON:
                    into[name] = row if into is meta else into.get(name, row)
        leaf = {k: v for k, v in read.items() if not any(other.startswith(k + ".") for other in read)}
        akin = lambda a, many: any(a.startswith(b + ".") or b.startswith(a + ".") for b in many)
        both = sorted(meta.keys() & leaf.keys())
        types = [(k, score.family(meta[k]["type"]), score.family(leaf[k]["type"])) for k in both]
        found = {
            "missed": [k for k in meta if k not in leaf and not akin(k, leaf) and word(k).search(plain)],
            "extra": [k for k in leaf if k not in meta and k != "regionid" and not akin(k, meta) and line["style"] == "RPC"],
            "type": [k for k, a, b in types if a and b and a != b],
            "required": [k for k in both if leaf[k]["required"] in ("yes", "no") and k != "regionid" and "." not in k
                         and (leaf[k]["required"] == "yes") != meta[k]["required"]],
        }
        if any(found.values()):
            yield page, {kind: sorted(names) for kind, names in found.items() if names}, plain, meta | leaf, [
                {score.norm(row["name"]): row for row in twin["request"]}
                for twin in twins[line["operation"]] if twin["page"] != page]


def word(name, flags=re.I):
    return re.compile(r"(?<!\w)" + re.escape(name.split(".")[-1]) + r"(?!\w)", flags)


def rows(score, plain):
    """(name, {column: cell}) of each table row, as far as its first line goes."""
    header, lines = [], [line for line in plain.splitlines() if line.startswith("|")]
    for line, after in zip(lines, lines[1:] + [""]):
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:]]
        if re.match(r"\|\s*:?-+", after):
            header = [cell.lower() for cell in cells]
        else:
            yield score.norm(cells[0]), dict(zip(header, cells))


def places(plain, name):
    """Where a name stands, in its own spelling: "value", "sample", "answer", "error", or "word"."""
    found, part, fence = set(), "word", None
    lines = plain.splitlines()
    for at, line in enumerate(lines):
        after = lines[at + 1 : at + 40]
        if line.strip().startswith("```"):
            inside = "\n".join(after).split("```")[0]
            is_request = re.search(r"Action=|^(GET|POST|PUT|DELETE)\b|\bPOST request", inside, re.M)
            fence = None if fence else "sample" if is_request else "answer"
        elif fence is None and line.startswith("#"):
            part = ("error" if re.search("error|错误", line, re.I) else
                    "answer" if re.search("response|return|返回|响应", line, re.I) else "word")
        is_header = line.startswith("|") and after and re.match(r"\|\s*:?-+", after[0])
        words = re.sub(r"\]\([^)]*\)", "", line)
        is_row = line.startswith("|") and not is_header
        if is_row and part == "word" and re.search(rf'["“”]{re.escape(name)}["“”]', words, re.I):
            found.add("value")
        elif not is_header and word(name, 0).search(words):
            found.add(fence or (part if is_row else "word"))
    return found


def reason(score, kind, name, plain, read, twins):
    """The reason that the page's text bears out; nothing where it bears out none."""
    own = [(row, cells) for row, cells in rows(score, plain) if name == row or name.endswith("." + row)]
    if kind == "missed":
        # A row that asks for the parameter is the reader's to read.
        if any("required" in column or "是否" in column for _, cells in own for column in cells):
            return None
        found = places(plain, read["name"])
        return next((place for place in ("value", "answer", "error", "sample") if place in found), "word")
    if kind == "extra":
        return None if not own else "day" if any(name in twin for twin in twins) else "row"
    agrees = {
        "type": lambda row: score.family(row["type"]) == score.family(read["type"]),
        "required": lambda row: row["required"] == (read["required"] == "yes"),
    }[kind]
    borne_out = "day" if any(name in twin and agrees(twin[name]) for twin in twins) else "cell"
    for _, cells in own:
        for column, cell in cells.items():
            said = cell.strip(" .。*").lower()
            if kind == "type" and column in ("type", "类型") and score.family(said) == score.family(read["type"]):
                return borne_out
            if kind == "required" and re.match("required|是否", column):
                if not said:
                    return "blank"
                if said in (YES if read["required"] == "yes" else NO):
                    return borne_out
    return None


def main():
    shared, facts_path, list_path = sys.argv[1:4]
    spec = importlib.util.spec_from_file_location("score", f"{shared}/truth/score.py")
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    lines = lambda path: [json.loads(line) for line in open(path, encoding="utf8") if line.strip()]
    facts = {page["page"]: page["request"] for page in lines(facts_path)}
    listed = lines(list_path) if os.path.exists(list_path) else []
    clauses = {line["page"]: line["why"] for line in listed if "why" in line}
    wanted, faults = [], []
    for page, found, plain, leaf, twins in differences(score, lines(f"{shared}/truth/requests.jsonl"), f"{shared}/pages", facts):
        entry = {"page": page}
        for kind in KINDS:
            for name in found.get(kind, []):
                why = reason(score, kind, name, plain, leaf[name], twins)
                entry.setdefault(kind, {})[name] = why
                if why is None:
                    faults.append(f"{page}: {kind} {name}: the page's text bears out no reason; the reader is at fault")
        wanted.append(entry | ({"why": clauses[page]} if page in clauses else {}))
    wanted.sort(key=lambda entry: entry["page"])
    if "--write" in sys.argv:
        sys.stdout.writelines(json.dumps(entry, ensure_ascii=False) + "\n" for entry in wanted)
    else:
        # What stands in the list and what was found, where they are not the same.
        have, want = ({line["page"]: line for line in some} for some in (listed, wanted))
        for page in sorted(have.keys() | want.keys()):
            if have.get(page) != want.get(page):
                faults.append(f"{page}: listed {have.get(page)}, found {want.get(page)}")
        faults += [f"{line['page']}: names that one side lacks need a clause" for line in listed
                   if ("missed" in line or "extra" in line) and not line.get("why")]
        if [line["page"] for line in listed] != sorted(have):
            faults.append("the lines are not in the order of their pages, or a page has two")
    for fault in faults:
        print(f"FAIL {fault}", file=sys.stderr)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
