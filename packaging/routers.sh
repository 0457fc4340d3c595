#!/bin/sh
# Compares every signal and every kind of trained router on RouteLLM's recorded answers: GSM8K, 28
# MMLU subjects, and all 57 where FOLDER holds them.
# Usage: packaging/routers.sh FOLDER [DRAWS [SET…]]   (after `mvn -q -DskipTests package`)
# FOLDER holds gsm8k/ and mmlu/ as in lm-sys/RouteLLM, routellm/evals; a SET is gsm8k, mmlu28, mmlu57.
set -eu
data=${1:?the folder that holds gsm8k/ and mmlu/}
draws=${2:-10}
if [ $# -gt 2 ]; then
  shift 2
  sets=$*
else
  sets="gsm8k mmlu28 mmlu57"
fi
program=${LANEWRIGHT:-$(dirname "$0")/../target/lanewright/bin/lanewright}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
weak=Mixtral-8x7B-Instruct-v0.1
strong=gpt-4-1106-preview
# Half of the subjects, chosen by a seeded hash of their names.
half="college_biology college_computer_science college_medicine college_physics conceptual_physics
econometrics elementary_mathematics global_facts high_school_computer_science
high_school_european_history high_school_macroeconomics high_school_mathematics
high_school_microeconomics high_school_physics high_school_statistics high_school_us_history
jurisprudence miscellaneous moral_scenarios nutrition prehistory professional_accounting
professional_psychology public_relations sociology us_foreign_policy virology world_religions"
answers=$data/mmlu/responses/mmlu_
for set in $sets; do
  case $set in
  gsm8k)
    set -- "$data/gsm8k/gsm8k_responses.csv"
    kind=gsm8k
    ;;
  mmlu28)
    set --
    for subject in $half; do set -- "$@" "$answers$subject.csv"; done
    kind=mmlu
    ;;
  mmlu57)
    set -- "$answers"*.csv
    kind=mmlu
    if [ $# -lt 57 ]; then
      echo "$set is left out: $data holds $# of its 57 subjects" >&2
      continue
    fi
    ;;
  *)
    echo "unknown set $set: gsm8k, mmlu28 or mmlu57" >&2
    exit 2
    ;;
  esac
  "$program" import "$@" --workspace "$work/w.lanewright" --evalset "$set" \
    --exclude "$data/$kind/contaminated_prompts.jsonl" >/dev/null
  "$program" routers --workspace "$work/w.lanewright" --evalset "$set" \
    --weak $weak --strong $strong --draws "$draws"
done
