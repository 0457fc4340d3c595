#!/bin/sh
# Trains 150 intents on CLINC150's training requests and measures them on its test split alone.
# Usage: packaging/clinc.sh FILE   (after `mvn -q -DskipTests package`)
# FILE is data_full.json of clinc/oos-eval.
set -eu
data=${1:?data_full.json of clinc/oos-eval}
program=${LANEWRIGHT:-$(dirname "$0")/../target/lanewright/bin/lanewright}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$program" import "$data" --workspace "$work/w.lanewright" --evalset clinc >/dev/null
"$program" train intents --workspace "$work/w.lanewright" --evalset clinc --name clinc \
  --where split=train --test split=test
