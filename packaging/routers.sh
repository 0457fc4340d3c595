#!/bin/sh
# Compares every signal and every kind of trained router on RouteLLM's recorded answers.
# Usage: packaging/routers.sh FOLDER [DRAWS]   (after `mvn -q -DskipTests package`)
# FOLDER holds gsm8k/ and mmlu/ as in lm-sys/RouteLLM, routellm/evals.
set -eu
data=${1:?the folder that holds gsm8k/ and mmlu/}
draws=${2:-10}
program=${LANEWRIGHT:-$(dirname "$0")/../target/lanewright/bin/lanewright}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
weak=Mixtral-8x7B-Instruct-v0.1
strong=gpt-4-1106-preview
"$program" import "$data/gsm8k/gsm8k_responses.csv" --workspace "$work/w.lanewright" \
  --evalset gsm8k --exclude "$data/gsm8k/contaminated_prompts.jsonl" >/dev/null
"$program" import "$data"/mmlu/responses/mmlu_*.csv --workspace "$work/w.lanewright" \
  --evalset mmlu --exclude "$data/mmlu/contaminated_prompts.jsonl" >/dev/null
for set in gsm8k mmlu; do
  "$program" routers --workspace "$work/w.lanewright" --evalset $set \
    --weak $weak --strong $strong --draws "$draws"
done
