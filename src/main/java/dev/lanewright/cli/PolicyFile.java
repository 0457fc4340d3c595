package dev.lanewright.cli;

import dev.lanewright.policy.Policy;
import dev.lanewright.policy.json.PolicyFormatException;
import dev.lanewright.policy.json.PolicyJson;
import dev.lanewright.store.Policies;
import dev.lanewright.store.PolicyVersion;
import dev.lanewright.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Policies named on a command line: a file, else one saved in the workspace. */
final class PolicyFile {
  private PolicyFile() {}

  /** The policy of that file or, where there is no such file, saved under that name. */
  static Policy load(String given, @Nullable Workspace workspace) {
    try {
      Path file = Path.of(given);
      if (Files.isRegularFile(file)) {
        return PolicyJson.read(file);
      }
    } catch (PolicyFormatException e) {
      throw CommandError.wrong(given + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw CommandError.wrong(given + " cannot be read: " + e.getMessage(), e);
    } catch (InvalidPathException e) {
      // a name then
      return saved(given, workspace);
    }
    return saved(given, workspace);
  }

  private static Policy saved(String name, @Nullable Workspace workspace) {
    PolicyVersion version = workspace == null ? null : new Policies(workspace).load(name);
    if (version == null) {
      throw CommandError.wrong(
          "there is no file \"%s\"%s"
              .formatted(
                  name, workspace == null ? "" : ", and no policy of that name in the workspace"));
    }
    return PolicyJson.read(version.json());
  }
}
