#!/bin/sh
# The heap that an audit of many lines needs:
#   analyzer/bench/java-heap.sh DIR PACKAGE COPIES HEAP
# DIR is copied COPIES times, each with a PACKAGE of its own (org.apache.roller, org.apache.roller2, ...) in all texts that name it, and
# audited with no more heap than HEAP (512m). Printed are the lines of Java, the largest heap before and after a collection, and the
# memory of the process at its peak (Linux only).
set -eu
if [ $# -ne 4 ] || [ ! -d "$1" ]; then
    echo "usage: java-heap.sh DIR PACKAGE COPIES HEAP" >&2
    exit 2
fi
here=$(cd "$(dirname "$0")" && pwd -P)
sources=$(cd "$1" && pwd -P)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
words=$(printf '%s' "$2" | sed 's/\./\\./g')

copy=1
while [ "$copy" -le "$3" ]; do
    mkdir -p "$scratch/estate/copy$copy"
    (cd "$sources" && find . -type f \( -name '*.java' -o -name '*.xml' -o -name '*.jsp' -o -name '*.properties' -o -name '*.sql' \) \
        -not -path '*/.git/*' -not -path '*/target/*' -print0 | tar -cf - --null -T -) | tar -xf - -C "$scratch/estate/copy$copy"
    if [ "$copy" -gt 1 ]; then
        find "$scratch/estate/copy$copy" -type f -exec sed -i "s/$words\([^A-Za-z0-9]\)/$2$copy\1/g" {} +
    fi
    copy=$((copy + 1))
done
printf 'lines of Java     %10d\n' "$(find "$scratch/estate" -name '*.java' -exec cat {} + | wc -l)"

BANYAN_JAVA_OPTS="-Xmx$4 -Xlog:gc:$scratch/gc.log" "$here/../../banyan" audit "$scratch/estate" -o "$scratch/out" >/dev/null &
process=$!
peak=0
while kill -0 "$process" 2>/dev/null; do
    now=$(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$process/status" 2>/dev/null || true)
    [ "${now:-0}" -le "$peak" ] || peak=$now
    sleep 0.2
done
wait "$process"
sed -n 's/.* \([0-9]*\)M->\([0-9]*\)M.*/\1 \2/p' "$scratch/gc.log" | awk '
    { if ($1 > before) before = $1; if ($2 > after) after = $2 }
    END { printf "heap, largest     %10d MB\nheap, live        %10d MB\n", before, after }'
printf 'process, at peak  %10d MB\n' $((peak / 1024))
