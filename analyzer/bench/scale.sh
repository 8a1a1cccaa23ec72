#!/bin/sh
# CPU time and heap of what an audit decides (graph, seams, backlog, routes, metrics, hotspots) on generated estates of 10,000 and
# 100,000 nodes, and how they grow:
#   analyzer/bench/scale.sh
set -eu
here=$(cd "$(dirname "$0")" && pwd -P)
cd "$here/../.."
./mvnw -q -B -Pquick -pl analyzer/bench -am package >&2
exec java -Xmx2g -XX:+UseSerialGC -cp "$here/../target/test-classes:$here/target/classes:$here/target/lib/*" dev.banyan.analyzer.ScaleBench
