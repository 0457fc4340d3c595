package dev.lanewright.ship.gateway;

import java.util.Map;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes configurations in YAML. */
final class Yaml {
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
          .disable(YAMLWriteFeature.SPLIT_LINES)
          .build();

  private Yaml() {}

  /** The document, with comment lines before it. */
  static String write(String comment, Map<String, ?> document) {
    return comment.strip().indent(0).replaceAll("(?m)^", "# ").replaceAll("# $", "")
        + MAPPER.writeValueAsString(document);
  }
}
