#!/bin/sh
# Makes packages for the system that it runs on, and measures them.
#
#   packaging/package.sh [sbom|packages|measure]...
#
# First: mvn -q -DskipTests package. Without an argument all three are done:
#   sbom      target/sbom: what the program is made of (CycloneDX), and THIRD-PARTY.md, its licences
#   packages  target/packages: an application image with a Java runtime of its own, the installer
#             (.deb, .msi, .dmg) and SHA256SUMS
#   measure   prints size, and time from the start of the process to the first window, as a table;
#             the installer's program is installed where this runs as root, else unpacked
#
# A .deb needs fakeroot and dpkg-deb (Debian: fakeroot dpkg-dev); measuring needs Xvfb and GTK 3
# (Debian: xvfb libgtk-3-0 libxtst6), and to install, xdg-utils. On Windows: java
# packaging\Package.java target\lanewright target\packages, with WiX on the path.
set -e
cd "$(dirname "$0")/.."
lib=target/lanewright/lib
java=${JAVA:-$(cat $lib/build-jdk)/bin/java}
out=target/packages
parts=${*:-sbom packages measure}

wanted() {
  case " $parts " in *" $1 "*) return 0 ;; esac
  return 1
}

# Milliseconds to their median: prints "median (fastest to slowest)".
median() {
  sort -n | awk '{ v[NR] = $1 } END { printf "%d ms (%d to %d)", v[int((NR + 1) / 2)], v[1], v[NR] }'
}

# One start of the program $1, in the home folder $2: prints milliseconds to the first window, and
# fails unless the sample project was opened.
start() {
  rm -rf "$2" "$2.report"
  mkdir -p "$2"
  LANEWRIGHT_HOME=$2 JAVA_TOOL_OPTIONS="-Dlanewright.startup.report=$2.report \
    -Dlanewright.rehearse=60 -Dprism.order=sw" "$1" >"$2.log" 2>&1 &
  app=$!
  sets=
  for _ in $(seq 120); do
    sleep 0.5
    [ -s "$2.report" ] || continue
    sample=$(find "$2" -name '*.lanewright' | head -1)
    [ -n "$sample" ] || continue
    sets=$(LANEWRIGHT_HOME=$2/other "$1" evalsets --workspace "$sample" --json 2>/dev/null || true)
    case $sets in *support-desk*) break ;; esac
  done
  kill $app 2>/dev/null || true
  wait $app 2>/dev/null || true
  case $sets in
    *support-desk*) cat "$2.report" && echo ;;
    *)
      cat "$2.log" >&2
      echo "the sample project was not opened by $1" >&2
      return 1
      ;;
  esac
}

starts() {
  for _ in 1 2 3 4 5; do
    start "$1" "$work/home"
  done | median
}

size() {
  du -sm "$1" | cut -f1
}

measure() {
  echo "| | size | start to first window, median of 5 |"
  echo "|---|---|---|"
  image=$out/lanewright
  echo "| application image, Java included | $(size $image) MB | $(starts "$PWD/$image/bin/lanewright") |"
  deb=$(find $out -name '*.deb' | head -1)
  [ -n "$deb" ] || return 0
  if [ "$(id -u)" = 0 ] && dpkg -i "$deb" >"$work/dpkg" 2>&1; then
    how=installed
    program=/opt/lanewright/bin/lanewright
  else
    how=unpacked
    [ "$(id -u)" != 0 ] || dpkg --purge lanewright >/dev/null 2>&1 || true
    dpkg-deb -x "$deb" "$work/deb"
    program=$work/deb/opt/lanewright/bin/lanewright
  fi
  echo "| .deb, $how | $(size "$deb") MB, $(size "${program%/bin/*}") MB installed | $(starts "$program") |"
  if [ $how = installed ]; then
    dpkg -r lanewright >/dev/null 2>&1
  fi
}

if [ "$1" = --measure-inside ]; then
  work=$2
  measure
  exit
fi

if wanted sbom; then
  mvn -q -B cyclonedx:makeBom
  "$java" packaging/Licences.java target/sbom
fi
if wanted packages; then
  "$java" packaging/Package.java target/lanewright $out >target/packages.log 2>&1 ||
    { cat target/packages.log >&2; exit 3; }
  cat $out/SHA256SUMS
fi
if wanted measure; then
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  xvfb-run -a -s "-screen 0 1920x1200x24" packaging/package.sh --measure-inside "$work"
fi
