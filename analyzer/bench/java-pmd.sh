#!/bin/sh
# Wall and CPU time of a cold audit beside PMD with five rules of complexity, in turns, and their ratios:
#   analyzer/bench/java-pmd.sh PMD DIR [RUNS]
# PMD is the folder of a PMD 7 distribution (its lib is used), DIR holds Java sources, RUNS is 5 where it is not said. Git history
# is no part of it: copy DIR out of its repository first.
set -eu
if [ $# -lt 2 ] || [ ! -d "$1/lib" ] || [ ! -d "$2" ]; then
    echo "usage: java-pmd.sh PMD DIR [RUNS]" >&2
    exit 2
fi
here=$(cd "$(dirname "$0")" && pwd -P)
pmd=$(cd "$1" && pwd -P)
sources=$(cd "$2" && pwd -P)
runs=${3:-5}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

cat >"$scratch/five.xml" <<'RULES'
<ruleset name="five" xmlns="http://pmd.sourceforge.net/ruleset/2.0.0">
    <description>Complexity</description>
    <rule ref="category/java/design.xml/CyclomaticComplexity"/>
    <rule ref="category/java/design.xml/CognitiveComplexity"/>
    <rule ref="category/java/design.xml/NPathComplexity"/>
    <rule ref="category/java/design.xml/NcssCount"/>
    <rule ref="category/java/design.xml/CouplingBetweenObjects"/>
</ruleset>
RULES

banyan() {
    "$here/../../banyan" audit "$sources" -o "$scratch/out" >/dev/null
}

# PMD ends with 4 where it has found something.
pmd() {
    java -cp "$pmd/lib/*" net.sourceforge.pmd.cli.PmdCli check --no-progress --no-cache -d "$sources" \
        -R "$scratch/five.xml" -f csv -r "$scratch/pmd.csv" >/dev/null 2>&1 || [ $? -eq 4 ]
}

# "real user sys" of a run, in seconds, added to a file.
measure() {
    before=$(date +%s.%N)
    (
        "$1"
        times
    ) >"$scratch/times"
    after=$(date +%s.%N)
    tail -n 1 "$scratch/times" | awk -v from="$before" -v to="$after" '
        function seconds(text, part) { split(text, part, /[ms]/); return part[1] * 60 + part[2] }
        { printf "%.2f %.2f\n", to - from, seconds($1) + seconds($2) }' >>"$scratch/$1"
}

median() {
    cut -d ' ' -f "$2" "$scratch/$1" | sort -n | awk '{ at[NR] = $1 } END { print at[int((NR + 1) / 2)] }'
}

banyan # builds where that is needed, and warms the file cache for both
run=0
while [ "$run" -lt "$runs" ]; do
    measure banyan
    measure pmd
    run=$((run + 1))
done
echo "median of $runs        wall s   CPU s"
for tool in banyan pmd; do
    printf '%-20s %8.2f %7.2f\n' "$tool" "$(median "$tool" 1)" "$(median "$tool" 2)"
done
awk -v w1="$(median banyan 1)" -v w2="$(median pmd 1)" -v c1="$(median banyan 2)" -v c2="$(median pmd 2)" \
    'BEGIN { printf "%-20s %8.2f %7.2f\n", "banyan / pmd", w1 / w2, c1 / c2 }'
