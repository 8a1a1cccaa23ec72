#!/bin/sh
# How many programs of each folder are read without a problem:
#   grammars/bench/acceptance.sh [-v] DIR...
# With -v every problem is printed too.
set -eu
here=$(cd "$(dirname "$0")" && pwd -P)
"$here/build.sh"
exec java -cp "$here/target/classes:$here/target/lib/*" dev.banyan.bench.Acceptance "$@"
