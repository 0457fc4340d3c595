package dev.lanewright.ship;

import dev.lanewright.ship.gateway.Fit;
import java.nio.file.Path;
import java.util.List;

/**
 * What an export wrote.
 *
 * @param target what was asked for
 * @param files the files written
 * @param hash first 12 hexadecimal digits of the SHA-256 of the policy's JSON form
 * @param fits how well the target says each part of the policy
 * @param notes what the target needs from its caller, in words
 */
public record Exported(
    Target target, List<Path> files, String hash, List<Fit> fits, List<String> notes) {
  public Exported {
    files = List.copyOf(files);
    fits = List.copyOf(fits);
    notes = List.copyOf(notes);
  }
}
