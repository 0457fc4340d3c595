#!/bin/sh
# What ladders of 3, 4 and 5 of many models come to, as policies and as cascades, on two sets of
# recorded answers: MisguidedAttention (12 models) and MMLU-Pro (5 models).
# Usage: packaging/ladders.sh FOLDER   (after `mvn -q -DskipTests package`)
# FOLDER holds misguided_attention/{samples,prompts}.jsonl and mmlu_pro/mmlu_pro_5models.jsonl.
set -eu
data=${1:?the folder that holds misguided_attention/ and mmlu_pro/}
program=${LANEWRIGHT:-$(dirname "$0")/../target/lanewright/bin/lanewright}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$program" import "$data/misguided_attention/samples.jsonl" \
  "$data/misguided_attention/prompts.jsonl" \
  --workspace "$work/w.lanewright" --evalset misguided-attention >/dev/null
"$program" import "$data/mmlu_pro/mmlu_pro_5models.jsonl" \
  --workspace "$work/w.lanewright" --evalset mmlu-pro >/dev/null
# The files hold no prices. Those of llama-3.1-8b-instant come with the program's catalogue; those of
# gemini-2.5-flash-high and gemini-2.5-pro-low and -high are the catalogue's of gemini-2.5-flash and -pro.
# The others are not in the catalogue: assumed list prices of the models' own time, USD per million
# tokens, to be changed where they are known better. Open weights at a common host. deepseek-r1 stays
# unpriced, and so is no candidate: its tokens were not recorded, and those of its reasoning cannot be
# estimated from the visible answer.
"$program" models --workspace "$work/w.lanewright" \
  --price anthropic/claude-opus-4=15,75@2025-05-22 \
  --price anthropic/claude-sonnet-4=3,15@2025-05-22 \
  --price anthropic/claude-4-sonnet-0522-thinking=3,15@2025-05-22 \
  --price google/gemini-2.5-flash-preview-05-20=0.15,0.6@2025-05-20 \
  --price google/gemini-2.5-flash-preview-05-20:thinking=0.15,3.5@2025-05-20 \
  --price google/gemini-2.5-flash-high=0.3,2.5@2025-06-17 \
  --price google/gemini-2.5-pro-low=1.25,10@2025-06-17 \
  --price google/gemini-2.5-pro-high=1.25,10@2025-06-17 \
  --price local/gemma-3n-e4b-it=0.02,0.04@2025-06-01 \
  --price openai/o4-mini-high-long=1.1,4.4@2025-04-16 \
  --price local/grok-3-mini-think=0.3,0.5@2025-04-09 \
  --price local/Meta-Llama-3_1-70B-Instruct=0.59,0.79@2024-09-24 \
  --price google/gemini-1.5-flash-002=0.075,0.3@2024-09-24 \
  --price google/gemini-1.5-pro-002=1.25,5@2024-09-24 \
  --price local/Mixtral-8x7B-Instruct-v0.1=0.24,0.24@2024-09-24 >/dev/null
for set in misguided-attention mmlu-pro; do
  "$program" ladders --workspace "$work/w.lanewright" --evalset $set
done
