package dev.lanewright.evalset.reader;

import java.nio.file.Path;
import java.util.List;

/**
 * Those of the files given that are read under one mapping.
 *
 * @param files in reading order, a joined one among them where it was given
 * @param recognised what their first rows show
 */
public record FilePart(List<Path> files, Recognised recognised) {
  public FilePart {
    files = List.copyOf(files);
  }
}
