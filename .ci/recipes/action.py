"""Runs the steps of action.yml as a runner does: what is between ${{ and }} is evaluated, `run` is
given to bash as a file, the files behind GITHUB_OUTPUT and GITHUB_STEP_SUMMARY are read. Steps that
use other actions are only told.

    action.py ACTION WORKSPACE TEMP [INPUT=VALUE...]

Prints a line for each step that uses an action; ends as the action would.
"""

import os
import re
import subprocess
import sys

import yaml

action_file, workspace, temp, *given = sys.argv[1:]
with open(action_file, encoding="utf-8") as file:
    action = yaml.safe_load(file)
inputs = {name: str(spec.get("default", "")) for name, spec in action["inputs"].items()}
for each in given:
    name, _, value = each.partition("=")
    if name not in inputs:
        sys.exit(f"no input {name}")
    inputs[name] = value
context = {f"inputs.{name}": value for name, value in inputs.items()}
context["github.action_path"] = os.path.dirname(os.path.abspath(action_file))


def value_of(expression):
    """What a name, a text, a comparison or several of these joined by && stand for."""
    parts = [part.strip() for part in expression.split("&&")]
    if len(parts) > 1:
        return all(value_of(part) for part in parts)
    compared = re.fullmatch(r"(.+?)\s*(==|!=)\s*(.+)", parts[0])
    if compared:
        same = value_of(compared[1]) == value_of(compared[3])
        return same == (compared[2] == "==")
    if re.fullmatch(r"'[^']*'", parts[0]):
        return parts[0][1:-1]
    if not re.fullmatch(r"(inputs|github|steps)\.[\w.-]+", parts[0]):
        sys.exit(f"can't evaluate {parts[0]}")
    return context.get(parts[0], "")


def text_of(template):
    return re.sub(r"\$\{\{(.*?)\}\}", lambda found: str(value_of(found[1].strip())), str(template))


def outputs_of(path):
    found = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            long = re.fullmatch(r"([\w-]+)<<(.*)\n", line)
            if long:
                value = []
                for inner in lines:
                    if inner.rstrip("\n") == long[2]:
                        break
                    value.append(inner)
                found[long[1]] = "".join(value).rstrip("\n")
            else:
                name, _, value = line.rstrip("\n").partition("=")
                found[name] = value
    return found


code = 0
for number, step in enumerate(action["runs"]["steps"]):
    if code != 0 or ("if" in step and text_of(step["if"]) != "True"):
        continue
    if "uses" in step:
        told = [f"{name}={text_of(value)}" for name, value in step["with"].items()]
        print("::uses::", step["uses"], *told)
        continue
    if "${{" in step["run"]:
        sys.exit(f"{step['name']}: an expression in a script is code")
    script = os.path.join(temp, f"step-{number}.sh")
    output = os.path.join(temp, f"output-{number}")
    with open(script, "w", encoding="utf-8") as file:
        file.write(step["run"])
    open(output, "w", encoding="utf-8").close()
    environment = dict(os.environ)
    environment |= {name: text_of(value) for name, value in step.get("env", {}).items()}
    environment |= {
        "GITHUB_OUTPUT": output,
        "GITHUB_STEP_SUMMARY": os.path.join(temp, "summary.md"),
        "GITHUB_WORKSPACE": workspace,
        "RUNNER_TEMP": temp,
    }
    sys.stdout.flush()
    code = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", script],
        cwd=workspace,
        env=environment,
        check=False,
    ).returncode
    for name, value in outputs_of(output).items():
        context[f"steps.{step.get('id', number)}.outputs.{name}"] = value
sys.exit(code)
