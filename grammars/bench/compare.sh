#!/bin/sh
# Speed of the COBOL front end beside GnuCOBOL's, by CPU time, in turns within one run:
#   grammars/bench/compare.sh DIR...
# The heap is bounded, so that the figures are those of a run that fits into it.
set -eu
here=$(cd "$(dirname "$0")" && pwd -P)
if ! command -v cobc >/dev/null 2>&1; then
    echo "compare: cobc is needed. Debian: apt-get install gnucobol." >&2
    exit 1
fi
"$here/build.sh"
exec java -Xmx150m -XX:+UseSerialGC -cp "$here/target/classes:$here/target/lib/*" dev.banyan.bench.Comparison "$@"
