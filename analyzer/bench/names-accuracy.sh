#!/bin/sh
# How right the names in Java sources are resolved, against javac's own bindings:
#   analyzer/bench/names-accuracy.sh [-v] [--jars] DIR JARS [DIR JARS]...
# DIR holds the sources of one application, JARS its libraries (mvn dependency:copy-dependencies). javac sees both; the
# analyzer sees the sources alone, with --jars the libraries too. -v prints every difference.
set -eu
here=$(cd "$(dirname "$0")" && pwd -P)
cd "$here/../.."
./mvnw -q -B -Pquick -pl analyzer/bench -am package >&2
cd "$OLDPWD"
exec java -Xmx2g -Xss16m -cp "$here/target/classes:$here/target/lib/*" dev.banyan.bench.names.NamesAccuracy "$@"
