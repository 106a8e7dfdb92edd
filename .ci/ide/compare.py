"""Compares what an editor shows of a template with cfn-perf's report of it."""

import json
import sys

report_file, text_file, template, editor, found_file = sys.argv[1:]
with open(report_file, encoding="utf-8") as file:
    report = json.load(file)
with open(text_file, encoding="utf-8") as file:
    lines = file.read().split("\n")
with open(found_file, encoding="utf-8") as file:
    said = file.read()
try:
    found = json.loads(said)
except json.JSONDecodeError:
    sys.exit(f"{editor}: {said}")


def byte(line, column):
    return len(lines[line - 1][: column - 1].encode()) + 1


expected = []
for finding in report["findings"] + report["errors"]:
    here = finding["file"] == template
    when = f"When {finding['condition']}: " if finding.get("condition") else ""
    finding.setdefault("endLine", finding["line"])
    finding.setdefault("endColumn", finding["column"])
    entry = {
        "file": finding["file"],
        "line": finding["line"],
        "severity": finding.get("severity", "error"),
        "message": when + finding["message"],
        "code": finding.get("rule", ""),
    }
    if editor == "flycheck":
        entry |= {"column": finding["column"], "endColumn": finding["endColumn"]}
    elif here:
        entry["byte"] = byte(finding["line"], finding["column"])
        entry["endByte"] = byte(finding["endLine"], finding["endColumn"])
    else:
        entry |= {"byte": finding["column"], "endByte": finding["endColumn"]}
    # ALE alone lists what is in other files; the others show it in nobody's buffer.
    if here or editor == "ale":
        expected.append(entry)

for entry in found:
    if entry.pop("checker", "cfn-perf") != "cfn-perf":
        sys.exit(f"{editor}: a finding of another checker: {entry}")


def place(entry):
    return json.dumps(entry, sort_keys=True)


missing = {place(e) for e in expected} - {place(e) for e in found}
surplus = {place(e) for e in found} - {place(e) for e in expected}
if missing or surplus or len(found) != len(expected):
    sys.exit(f"{editor}: doesn't show\n  " + "\n  ".join(missing) + "\nbut\n  " + "\n  ".join(surplus))
print(f"editors: {editor} shows all of {len(expected)} at their places")
