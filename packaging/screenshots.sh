#!/bin/sh
# Writes a picture of every screen, light and dark, at 1600×1000, without a display.
#
#   packaging/screenshots.sh FOLDER [WORKSPACE]
#
# First: mvn -q -DskipTests package. Needs Xvfb and GTK 3 (Debian: xvfb libgtk-3-0 libxtst6).
# Without a workspace the bundled sample is shown. JAVA names another java than the one of the
# build.
set -e
cd "$(dirname "$0")/.."
lib=target/lanewright/lib
java=${JAVA:-$(cat $lib/build-jdk)/bin/java}
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
LANEWRIGHT_HOME=$home xvfb-run -a -s "-screen 0 1920x1200x24" "$java" \
  --enable-native-access=ALL-UNNAMED -Dprism.order=sw \
  -cp "target/test-classes:target/classes:$lib/*:$lib/javafx/*" dev.lanewright.ui.Screenshots "$@"
