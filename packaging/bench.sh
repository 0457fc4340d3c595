#!/bin/sh
# Measures the speed that the design promises, on generated data, and prints one markdown table.
#
#   packaging/bench.sh [all|import|engine|drag|start|replay|pulses|logs|learn]...
#
# First: mvn -q -DskipTests package. Needs about 1.5 GB in the temporary folder, and for the parts
# that compare: the sqlite3 command, Xvfb and GTK 3 (Debian: sqlite3 xvfb libgtk-3-0 libxtst6).
# JAVA names another java than the one of the build; ROWS another number of samples than 1,000,000.
set -e
cd "$(dirname "$0")/.."
lib=target/lanewright/lib
java=${JAVA:-$(cat $lib/build-jdk)/bin/java}
rows=${ROWS:-1000000}
parts=${*:-all}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
path="target/test-classes:target/classes:$lib/*:$lib/javafx/*"

wanted() {
  case " $parts " in *" all "* | *" $1 "*) return 0 ;; esac
  return 1
}

# With the window's own options for the heap, and at most 2 GB of it.
run() {
  "$java" -Xmx2g -XX:G1HeapRegionSize=8m --enable-native-access=ALL-UNNAMED \
    --sun-misc-unsafe-memory-access=allow -cp "$path" "$@"
}

# Milliseconds of five starts to their median: prints "median (fastest to slowest)".
median() {
  sort -n | awk '{ v[NR] = $1 } END { printf "%d ms (%d to %d)", v[int((NR + 1) / 2)], v[1], v[NR] }'
}

start() {
  for _ in 1 2 3 4 5; do
    rm -f "$work/start"
    LANEWRIGHT_HOME=$work/home LANEWRIGHT_OPTS="-Dlanewright.startup.report=$work/start \
      -Dlanewright.rehearse=12 -Dprism.order=sw" target/lanewright/bin/lanewright >&2 &
    app=$!
    for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22; do
      [ -s "$work/start" ] && break
      sleep 0.5
    done
    sleep 0.2
    kill $app 2>/dev/null || true
    wait $app 2>/dev/null || true
    cat "$work/start" && echo
    run -Dprism.order=sw dev.lanewright.bench.BenchWindow peer 2>/dev/null |
      grep -x '[0-9]*' >>"$work/peer"
  done >"$work/ours"
  echo "| process start to first window | $(grep . "$work/ours" | median) | | | ≤ 1500 ms |"
  echo "| the same of a window with one label | $(median <"$work/peer") | | | |"
}

if [ "$1" = --start-inside ]; then
  work=$2
  trap - EXIT
  start
  exit
fi

echo "| | p50 | p95 | max | target |"
echo "|---|---|---|---|---|"
if wanted engine; then
  run dev.lanewright.bench.EngineBench "$rows"
fi
if wanted import || wanted drag; then
  run dev.lanewright.bench.ImportBench "$work" "$rows"
fi
if wanted drag; then
  run -Dglass.platform=Headless -Dprism.order=sw \
    dev.lanewright.bench.BenchWindow drag "$work/bench.lanewright" | grep '^|'
fi
if wanted start; then
  xvfb-run -a -s "-screen 0 1920x1200x24" packaging/bench.sh --start-inside "$work"
fi
# Not part of "all": two minutes of training.
case " $parts " in
*" learn "*) run dev.lanewright.bench.LearnBench ;;
esac
# Not part of "all": needs wrk, and an otherwise idle machine.
case " $parts " in
*" replay "*)
  # As the program's own start script runs a command.
  run -XX:+UseParallelGC dev.lanewright.replay.ReplayBench "$work"
  ;;
esac
# Not part of "all": half a minute of the window while 2,000 answers a second arrive. As the
# program's own start script runs it.
case " $parts " in
*" pulses "*)
  LANEWRIGHT_HOME=$work/pulses ANTHROPIC_API_KEY=x OPENAI_API_KEY=x GEMINI_API_KEY=x \
    xvfb-run -a -s "-screen 0 1920x1200x24" "$java" --enable-native-access=ALL-UNNAMED \
    -Dprism.order=sw -XX:-PrintWarnings -XX:ThreadPriorityPolicy=1 \
    -XX:JavaPriority1_To_OSPriority=5 -XX:CompilerThreadPriority=5 \
    -cp "$path" 'dev.lanewright.ui.LiveBench$Main' | grep '^|'
  ;;
esac
# Not part of "all": writes a log of 1 GB. LOG names one to read instead.
case " $parts " in
*" logs "*)
  run -Xmx512m dev.lanewright.bench.LogBench "${LOG:-$work/log.jsonl}" "$rows" "$work"
  ;;
esac
