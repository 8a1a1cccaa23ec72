#!/bin/sh
# CPU time of the Java analysis beside that of a bare JavaParser parse of the same files, warm, in turns within one run:
#   analyzer/bench/java-speed.sh DIR...
set -eu
here=$(cd "$(dirname "$0")" && pwd -P)
cd "$here/../.."
./mvnw -q -B -Pquick -pl analyzer/bench -am package >&2
cd "$OLDPWD"
exec java -Xmx1g -Xss16m -XX:+UseSerialGC -cp "$here/target/classes:$here/target/lib/*" dev.banyan.bench.speed.JavaSpeed "$@"
