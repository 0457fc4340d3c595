package dev.lanewright.ship;

import java.nio.file.Path;
import java.util.List;

/**
 * What an export wrote.
 *
 * @param target what was asked for
 * @param files the files written
 * @param hash first 12 hexadecimal digits of the SHA-256 of the policy's JSON form
 * @param notes what the target needs from its caller, in words
 */
public record Exported(Target target, List<Path> files, String hash, List<String> notes) {
  public Exported {
    files = List.copyOf(files);
    notes = List.copyOf(notes);
  }
}
