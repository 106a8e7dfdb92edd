#!/bin/sh
# cfn-perf in any CI that runs a shell, at the top of the project's checkout. It needs git, a JDK 17+
# and Maven. Ends with 0 for no finding at or above the gate, 1 for some, 2 if something couldn't be
# linted; arguments are options and paths for cfn-perf.
#
#   CFN_PERF_REPOSITORY  where cfn-perf is cloned from
#   CFN_PERF_REF         a tag or commit of it
#   CFN_PERF_HOME        where to, outside of the project; if the CI keeps it, it's built only once
set -eu

repository=${CFN_PERF_REPOSITORY:-https://github.com/cfn-perf/cfn-perf}
ref=${CFN_PERF_REF:-main}
home=${CFN_PERF_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/cfn-perf}

[ -d "$home/.git" ] || git clone --quiet "$repository" "$home"
git -C "$home" fetch --quiet --tags origin
# A branch's name means what the repository has by now.
git -C "$home" -c advice.detachedHead=false checkout --quiet "origin/$ref" 2>/dev/null ||
  git -C "$home" -c advice.detachedHead=false checkout --quiet "$ref"

exec "$home/bin/cfn-perf" --format text --format junit=cfn-perf-junit.xml \
  --format sarif=cfn-perf.sarif "$@"
