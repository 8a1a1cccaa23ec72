#!/bin/sh
# Compiles the benchmarks and what they measure.
set -eu
cd "$(dirname "$0")/../.."
./mvnw -q -B -Pquick -pl grammars/bench -am package >&2
