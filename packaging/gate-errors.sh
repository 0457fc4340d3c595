#!/bin/sh
# Measures how often the gate and its certificates err, by simulation through the code that the
# command asks, and prints the README's tables.
#
#   packaging/gate-errors.sh [DRAWS] [CERTIFICATES]      (10000 and 1000; about ten minutes)
#
# First: mvn -q -DskipTests package.
set -e
cd "$(dirname "$0")/.."
lib=target/lanewright/lib
java=${JAVA:-$(cat $lib/build-jdk)/bin/java}
exec "$java" -cp "target/test-classes:target/classes:$lib/*" dev.lanewright.ship.gate.GateErrors "$@"
